import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { common as en } from '../../src/i18n/en/common.ts';
import { common as ja } from '../../src/i18n/ja/common.ts';
import { type Client, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

const LESSON = '/courses/first-invoice/check-what-was-read';

let academy: Academy;
let learner: Client;

beforeAll(async () => {
  academy = await startAcademy();
  learner = await signedIn(academy, 'learner-basic');
});
afterAll(() => academy.stop());

const flat = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

test('the legend under a matrix names each state once, to whoever hears it too', async () => {
  const csm = await signedIn(academy, 'csm');
  for (const [language, { states }] of [
    ['en', en],
    ['ja', ja],
  ] as const) {
    const { text } = await csm.get(`/reports/accounts/sample-basic?lang=${language}`);
    const key = parse(text).querySelector('.state-key');
    expect(key?.getAttribute('aria-hidden')).toBeUndefined();
    expect(key?.querySelectorAll('li').map((item) => flat(item.text))).toEqual([
      states.not_started,
      states.in_progress,
      states.done,
      states.updated,
    ]);
  }
});

test('a lesson that is done says so once', async () => {
  await learner.post(`${LESSON}/completion`);
  const done = parse((await learner.get(LESSON)).text).querySelector('.lesson-done');
  expect(flat(done?.text)).toMatch(/^Done on /);
});

test('an objective says what its author reckons with, and leaves what is due to the path', async () => {
  await academy.db.execute("DELETE FROM completions WHERE module = 'check-what-was-read'");
  const objective = async () => {
    const page = parse((await learner.get(LESSON)).text);
    expect(page.querySelector('.due-overdue')).toBeNull();
    return flat(page.querySelector('.measure-by')?.text);
  };
  const enrol = (at: Date) =>
    academy.db.execute({ sql: 'UPDATE enrollments SET at = ?', args: [at.toISOString()] });
  await enrol(new Date());
  expect(await objective()).toMatch(/^Aim for \d+ \w+ \d{4}$/);
  await enrol(new Date('2026-01-05T09:00:00Z'));
  expect(await objective()).toMatch(/^Aim for \d+ January 2026$/);
});
