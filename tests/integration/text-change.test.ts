import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { publish } from '../../src/catalog/publish.ts';
import { root } from '../../src/cli/tools.ts';
import { type Client, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const LESSON = '/courses/first-invoice/check-what-was-read';
const FILES = 'content/courses/first-invoice/modules/check-what-was-read';

let academy: Academy;
let champion: Client;
let folder: string;

beforeAll(async () => {
  academy = await startAcademy();
  champion = await signedIn(academy, 'champion');
  folder = mkdtempSync(join(tmpdir(), 'everboard-changed-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
});
afterAll(async () => {
  await academy.stop();
  rmSync(folder, { recursive: true });
});

/** What a lesson says of itself about what changed. */
async function told(language = 'en'): Promise<string[]> {
  const page = parse((await champion.get(`${LESSON}?lang=${language}`)).text);
  return page.querySelectorAll('.text-changes li').map((one) => one.text.replace(/\s+/g, ' ').trim());
}

async function finishedAt(revision: number): Promise<void> {
  await academy.db.execute(
    "DELETE FROM completions WHERE person_id = 'champion' AND module = 'check-what-was-read'",
  );
  await academy.db.execute({
    sql: "INSERT INTO completions (person_id, module, revision, at) VALUES ('champion', 'check-what-was-read', ?, '2026-09-01T09:00:00.000Z')",
    args: [revision],
  });
}

function rewrite(language: string, ...changes: readonly (readonly [string, string])[]): void {
  const file = join(folder, FILES, `${language}.mdx`);
  const text = readFileSync(file, 'utf8');
  const changed = changes.reduce((before, [from, to]) => before.replace(from, to), text);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}

test('who finished a lesson before it changed is shown what reads otherwise, in their language', async () => {
  await finishedAt(2);
  expect(await told()).toEqual([]);
  await finishedAt(1);
  const english = await told();
  expect(english.join('\n')).toContain('Before: Amber asks you to look.');
  expect(english.join('\n')).toContain('Now: Amber with a question mark asks you to look.');
  expect((await told('ja')).join('\n')).toContain('変更前： 琥珀色は「見てください」の合図です。');
  await champion.get('/learn?lang=en');
});

test('of a revision that nobody kept, only the author’s note is shown', async () => {
  await finishedAt(1);
  await academy.db.execute("DELETE FROM revisions WHERE unit = 'check-what-was-read' AND revision = 1");
  const page = parse((await champion.get(LESSON)).text);
  expect(page.querySelector('.text-changes')).toBeNull();
  expect(page.querySelector('.lesson-head .notice')?.text).toContain('question mark');
});

test('what a passage for others says otherwise is shown to none but them', async () => {
  await finishedAt(2);
  rewrite(
    'en',
    ['revision: 2', 'revision: 3'],
    ['Duplicates are found by it.', 'Duplicates are found by it, and by nothing else.'],
    ['Check **Purchase order** first:', 'Check **Purchase order** before anything else:'],
    ['Look at the tax lines one by one', 'Look at each of the tax lines'],
  );
  expect((await publish({ root: folder, store: academy.store })).published).toBe(true);
  await expect.poll(async () => (await told()).length, { timeout: 20_000 }).toBeGreaterThan(0);
  const changes = (await told()).join('\n');
  expect(changes).toContain('and by nothing else');
  // The champion is in manufacturing; the tax lines are for healthcare.
  expect(changes).toContain('before anything else');
  expect((await champion.get(LESSON)).text).not.toContain('tax lines');
});

test('the words of a revision are kept while it is in force, and a mended text takes their place', async () => {
  const kept = async () =>
    (
      await academy.db.execute(
        "SELECT revision, language, since, body FROM revisions WHERE unit = 'check-what-was-read' ORDER BY revision, language",
      )
    ).rows;
  await expect
    .poll(async () => (await kept()).map((row) => row.revision), { timeout: 20_000 })
    .toEqual([2, 2, 3, 3]);
  const before = (await kept()).find((row) => row.revision === 3 && row.language === 'en');
  rewrite('en', ['and by nothing else', 'and by nothing but it']);
  await publish({ root: folder, store: academy.store });
  await expect
    .poll(async () => (await kept()).find((row) => row.revision === 3 && row.language === 'en')?.body, {
      timeout: 20_000,
    })
    .not.toBe(before?.body);
  const after = (await kept()).find((row) => row.revision === 3 && row.language === 'en');
  expect(after?.since).toBe(before?.since);
});
