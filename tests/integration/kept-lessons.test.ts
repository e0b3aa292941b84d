import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printedAll } from '../../src/catalog/problem.ts';
import { publish } from '../../src/catalog/publish.ts';
import { root } from '../../src/cli/tools.ts';
import { type Client, clientOf, emailOf, signedIn, withoutItsMoment } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

/** Only to end a wait for what never comes: a busy machine may take its time. */
const SOON = { timeout: 30_000 };
const LESSON = '/courses/first-invoice/look-around';
const PREMIUM_LESSON = '/courses/erp-sync/before-you-connect';
const DAY_MS = 24 * 60 * 60 * 1000;

let academy: Academy;
let learner: Client;

beforeEach(async () => {
  academy = await startAcademy();
  learner = await signedIn(academy, 'learner-premium');
});

afterEach(() => academy.stop());

/** Asked so often that the last answer is one that was made before. */
async function lookRepeatedly(client: Client, path = LESSON) {
  for (let time = 0; time < 3; time += 1) await client.get(path);
  const answer = await client.get(path);
  expect(answer.status, path).toBe(200);
  return answer;
}

const change = (sql: string, ...args: string[]) => academy.db.execute({ sql, args });

describe('a lesson that was looked at repeatedly', () => {
  test('is the page that was made, to the byte', async () => {
    await learner.get(LESSON);
    const later = [await learner.get(LESSON), await lookRepeatedly(learner)];
    await change("UPDATE people SET name = 'Somebody Else' WHERE email = ?", emailOf('champion'));
    later.push(await learner.get(LESSON));
    expect(new Set(later.map(withoutItsMoment)).size).toBe(1);
  });

  test('is closed to the same cookie after signing out', async () => {
    await lookRepeatedly(learner);
    await learner.post('/logout');
    expect((await learner.get(LESSON)).status).toBe(303);
  });

  test('is closed once the session was ended from elsewhere', async () => {
    await lookRepeatedly(learner);
    await change('DELETE FROM sessions');
    expect((await learner.get(LESSON)).status).toBe(303);
  });

  test('is closed once the session has run out', async () => {
    await lookRepeatedly(learner);
    await change('UPDATE sessions SET expires_at = ?', new Date(Date.now() - 1000).toISOString());
    expect((await learner.get(LESSON)).status).toBe(303);
  });

  test('is closed to whoever is disabled meanwhile', async () => {
    await lookRepeatedly(learner);
    await change(
      'UPDATE people SET disabled_at = ? WHERE email = ?',
      new Date().toISOString(),
      emailOf('learner-premium'),
    );
    expect((await learner.get(LESSON)).status).toBe(303);
  });

  test('is nobody else’s: two people at the same address read their own pages', async () => {
    const other = await signedIn(academy, 'learner-basic');
    const names = ['learner-premium', 'learner-basic'].map((who) => nameOf(who));
    const [own = '', others = ''] = await Promise.all(names);
    for (let time = 0; time < 4; time += 1) {
      const [mine, theirs] = [await learner.get(LESSON), await other.get(LESSON)];
      expect([mine.text.includes(own), mine.text.includes(others)]).toEqual([true, false]);
      expect([theirs.text.includes(own), theirs.text.includes(others)]).toEqual([false, true]);
    }
  });

  test('shows at once that it was marked as done', async () => {
    await change('DELETE FROM completions');
    const before = await lookRepeatedly(learner);
    expect(before.text).toContain('class="mark-done"');
    await learner.post(`${LESSON}/completion`);
    const { text } = await learner.get(LESSON);
    expect(text).toContain('class="lesson-done"');
    expect(text).not.toContain('class="mark-done"');
  });

  test('shows at once what was marked as done in another program', async () => {
    await change('DELETE FROM completions');
    await lookRepeatedly(learner);
    await change(
      "INSERT INTO completions SELECT id, 'look-around', 1, ? FROM people WHERE email = ?",
      new Date().toISOString(),
      emailOf('learner-premium'),
    );
    expect((await learner.get(LESSON)).text).toContain('class="lesson-done"');
  });

  test('is in the language chosen since', async () => {
    await lookRepeatedly(learner);
    await learner.get(`${LESSON}?lang=ja`);
    await expect.poll(async () => (await learner.get(LESSON)).text, SOON).toContain('<html lang="ja"');
  });

  test('is in the language of each browser, as long as none was chosen', async () => {
    await change('UPDATE people SET language = NULL');
    for (let time = 0; time < 4; time += 1) {
      for (const language of ['en', 'ja'])
        expect((await learner.get(LESSON, { 'accept-language': language })).text).toContain(
          `<html lang="${language}"`,
        );
    }
  });

  test('is gone like what never was once the customer’s plan does not hold it', async () => {
    await lookRepeatedly(learner, PREMIUM_LESSON);
    await change(
      `INSERT INTO account_properties (account_id, property, value, valid_from, recorded_at)
       SELECT account_id, 'plan', '"basic"', ?1, ?1 FROM people WHERE email = ?2`,
      new Date().toISOString(),
      emailOf('learner-premium'),
    );
    const gone = withoutItsMoment(await learner.get(PREMIUM_LESSON));
    expect(gone).toBe(withoutItsMoment(await learner.get('/never/was')));
  });

  test('is the new one as soon as a change is published, and gone once it is retired', async () => {
    await lookRepeatedly(learner);
    const folder = mkdtempSync(join(tmpdir(), 'everboard-content-'));
    cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
    const file = join(folder, 'content/courses/first-invoice/modules/look-around/en.mdx');
    appendFileSync(file, '\nThe heather is out.\n');
    await publishFrom(folder);
    await expect.poll(async () => (await learner.get(LESSON)).text, SOON).toContain('The heather is out.');

    await lookRepeatedly(learner);
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: live', 'status: retired'));
    await publishFrom(folder);
    await expect.poll(async () => (await learner.get(LESSON)).status, SOON).toBe(404);
    rmSync(folder, { recursive: true });
  });

  test('still extends a session that has come into the second half of its time', async () => {
    const soon = Date.now() + 1500;
    await change('UPDATE sessions SET expires_at = ?', new Date(soon + 7 * DAY_MS).toISOString());
    const { headers } = await lookRepeatedly(learner);
    expect(headers['set-cookie']).toBeUndefined();
    await sleep(soon + 100 - Date.now());
    expect((await learner.get(LESSON)).headers['set-cookie']?.[0]).toContain(learner.cookie);
  });
});

test('to the signed out a lesson is closed, however often it was read by others', async () => {
  await lookRepeatedly(learner);
  const stranger = clientOf(academy);
  expect((await stranger.get(LESSON)).headers.location).toBe(`/login?next=${encodeURIComponent(LESSON)}`);
});

async function nameOf(who: string): Promise<string> {
  const { rows } = await change('SELECT name FROM people WHERE email LIKE ?', `${who}@%`);
  return String(rows[0]?.name);
}

async function publishFrom(folder: string): Promise<void> {
  const { published, problems } = await publish({ root: folder, store: academy.store });
  expect(published, printedAll(problems)).toBe(true);
}
