import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { root } from '../../src/cli/tools.ts';
import { ask, type Client, clientOf, rowCounts, signedIn, withoutItsMoment } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const LESSON = '/courses/train-your-team/show-not-tell';
const VIDEO = `${LESSON}/one-invoice.en.webm`;
const whole = readFileSync(
  join(root, 'content/courses/train-your-team/modules/show-not-tell/one-invoice.en.webm'),
);

let academy: Academy;
let basic: Client;

beforeAll(async () => {
  academy = await startAcademy();
  basic = await signedIn(academy, 'learner-basic');
});

afterAll(() => academy.stop());

test('a video is given whole, or the stretch that is asked for', async () => {
  const all = await basic.get(VIDEO);
  expect([all.status, all.headers['content-type'], all.headers['accept-ranges']]).toEqual([
    200,
    'video/webm',
    'bytes',
  ]);
  expect(all.body.equals(whole)).toBe(true);
  const part = await basic.get(VIDEO, { range: 'bytes=1000-1999' });
  expect([part.status, part.headers['content-range'], part.headers['content-length']]).toEqual([
    206,
    `bytes 1000-1999/${whole.length}`,
    '1000',
  ]);
  expect(part.body.equals(whole.subarray(1000, 2000))).toBe(true);
  const end = await basic.get(VIDEO, { range: 'bytes=-100' });
  expect(end.body.equals(whole.subarray(-100))).toBe(true);
  const beyond = await basic.get(VIDEO, { range: `bytes=${whole.length}-` });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${whole.length}`]);
  const other = await basic.get(VIDEO, { range: 'bytes=0-9', 'if-range': '"another"' });
  expect([other.status, other.body.length]).toEqual([200, whole.length]);
  expect((await basic.get(VIDEO, { 'if-none-match': String(all.headers.etag) })).status).toBe(304);
});

test('its captions are text, and a page of ours may play it', async () => {
  const captions = await basic.get(`${LESSON}/one-invoice.en.vtt`);
  expect([captions.status, captions.headers['content-type']]).toEqual([200, 'text/vtt']);
  expect((await basic.get(LESSON)).headers['content-security-policy']).toContain("media-src 'self'");
});

test('a stretch of a video is for those alone who may see its lesson', async () => {
  const range = { range: 'bytes=0-9' };
  expect((await clientOf(academy).get(VIDEO, range)).status).toBe(303);
  const never = withoutItsMoment(await basic.get(`${LESSON}/never-was.webm`, range));
  const closed = withoutItsMoment(await basic.get('/courses/erp-sync/first-sync/sync-screen.en.svg', range));
  expect(closed).toBe(never);
});

test.each([
  ['a second that cannot be', LESSON, { activity: 'one-showing', at: '-1' }],
  ['a part that is not there', LESSON, { activity: 'one-showing', at: '1', part: '10' }],
  ['no second at all', LESSON, { activity: 'one-showing', at: 'soon' }],
  [
    'an action that nobody offers',
    '/courses/month-end/clear-the-queue',
    { activity: 'last-day', 'row.paper': 'burn' },
  ],
  [
    'words that are not what they look like',
    '/courses/month-end/clear-the-queue',
    { activity: 'last-day', 'field.until': 'a\u202eb' },
  ],
  [
    'a field full of them',
    '/courses/month-end/clear-the-queue',
    { activity: 'last-day', 'field.until': 'x'.repeat(201) },
  ],
  [
    'a thought sent to the wrong place',
    '/courses/train-your-team/plan-a-short-session',
    { activity: 'your-group', text: 'x' },
  ],
])('%s is refused in words and leaves nothing', async (_, lesson, form) => {
  const before = await rowCounts(academy);
  const { status, text } = await basic.post(`${lesson}/activities`, form);
  expect([status, text.includes('role="alert"')]).toEqual([422, true]);
  expect(await rowCounts(academy)).toEqual(before);
});

test('what was played can only become more, whichever device tells of it', async () => {
  const tell = (at: string, ...parts: readonly string[]) =>
    basic.post(`${LESSON}/activities`, [
      ['activity', 'one-showing'],
      ['at', at],
      ...parts.map((part): [string, string] => ['part', part]),
    ]);
  await tell('5', '0', '1');
  await tell('3', '0');
  await tell('3', '0');
  const { text } = await basic.get(`${LESSON}?lang=en`);
  expect(text).toMatch(/You stopped at <data class="video-at" value="3">0:03<\/data>, with 20% watched/);
  const { rows } = await academy.db.execute(
    "SELECT count(*) AS n FROM activity_facts WHERE activity = 'one-showing' AND person_id = 'learner-basic'",
  );
  expect(rows[0]?.n).toBe(3);
});

test('an answer to think about is nobody else’s, and is kept with its question even after the lesson asks no more', async () => {
  const lesson = 'train-your-team/plan-a-short-session';
  const form = { lesson, activity: 'your-group', text: 'Zither night shift.', seen: '' };
  expect((await basic.post('/notes', form)).headers.location).toBe(`/courses/${lesson}#activity-your-group`);
  expect((await basic.post('/notes', { ...form, activity: 'never-was' })).status).toBe(422);
  expect(
    (
      await basic.post('/notes', {
        ...form,
        lesson: 'train-your-team/show-not-tell',
        activity: 'one-showing',
      })
    ).status,
  ).toBe(422);
  for (const who of ['champion', 'csm', 'cem'] as const) {
    const other = await signedIn(academy, who);
    expect((await other.get(`/courses/${lesson}`)).text, who).not.toContain('Zither');
  }
  const { rows } = await academy.db.execute("SELECT value FROM activity_facts WHERE activity = 'your-group'");
  expect(rows.map(({ value }) => value)).toEqual(['true']);
  await academy.db.execute("UPDATE notes SET activity = 'asked-before'");
  expect((await basic.get('/notes')).text).toContain('Zither night shift.');
});

test('what a task wants is in no answer before it is solved', async () => {
  const { text } = await basic.get('/courses/month-end/clear-the-queue?lang=en');
  expect(text).toContain('Hollowbrook Paper');
  expect(text).not.toMatch(/nothing stands in the way of Hollowbrook|hold with a date|wants/);
  const file = await ask(academy.port, '/courses/month-end/clear-the-queue/en.mdx', {
    headers: { cookie: basic.cookie ?? '' },
  });
  expect(file.status).toBe(404);
});
