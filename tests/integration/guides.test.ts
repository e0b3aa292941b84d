import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, signedIn, withoutItsMoment } from '../academy/ask.ts';
import { isFor, readContent, type Written } from '../academy/content.ts';
import { finishAll } from '../academy/finish.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

const GUIDES = { cem: '/paths/write-lessons', csm: '/paths/know-who-is-stuck' } as const;
const LANDINGS = { cem: '/studio', csm: '/reports' } as const;
const STAFF = ['cem', 'csm'] as const;

const content = readContent();
const forStaffAlone = ({ front }: Written) =>
  front.audience?.roles?.every((role) => role !== 'learner' && role !== 'champion') ?? false;
const guides = content.filter(forStaffAlone);

let academy: Academy;
const people = {} as Record<(typeof STAFF)[number], Client>;

beforeAll(async () => {
  academy = await startAcademy();
  await academy.db.execute("UPDATE people SET first_sign_in_at = NULL WHERE id = 'cem'");
  for (const who of STAFF) people[who] = await signedIn(academy, who);
}, 120_000);
afterAll(() => academy.stop());

test.each(STAFF)(
  'a %s finds their guide from where they land, and before what customers learn',
  async (who) => {
    const link = `href="${GUIDES[who]}"`;
    expect((await people[who].get(LANDINGS[who])).text).toContain(link);
    const { text } = await people[who].get('/learn');
    expect(text).toContain(link);
    expect(text.indexOf(link)).toBeLessThan(text.indexOf('href="/paths/onboarding-basic"'));
  },
);

test('a new CEM is enrolled in the guide of their work and in nothing that customers learn', async () => {
  const { rows } = await academy.db.execute("SELECT path FROM enrollments WHERE person_id = 'cem'");
  expect(rows.map(({ path }) => path)).toEqual(['write-lessons']);
});

test('whatever staff do in a guide, no report tells another figure', async () => {
  const reports = async () => {
    const cem = ['/studio/lessons.csv', '/studio/questions.csv'];
    const csm = ['/reports', '/reports/accounts.csv', '/reports/learners.csv', '/reports/scorecard'];
    const told = [
      ...(await Promise.all(cem.map((path) => people.cem.get(path)))),
      ...(await Promise.all(csm.map((path) => people.csm.get(path)))),
    ];
    expect(told.map(({ status }) => status)).toEqual(told.map(() => 200));
    return told.map((answer) => withoutItsMoment(answer).replace(/^etag: .*$/im, ''));
  };
  const before = await reports();
  await finishAll(
    people.cem,
    guides.filter(({ kind }) => kind === 'module' || kind === 'quiz'),
  );
  const { rows } = await academy.db.execute(
    "SELECT count(*) AS done FROM completions WHERE person_id = 'cem'",
  );
  expect(rows[0]?.done).toBe(guides.filter(({ kind }) => kind === 'module').length);
  expect(await reports()).toEqual(before);
  const learner = await signedIn(academy, 'learner-basic');
  await learner.post('/courses/first-invoice/check-what-was-read/completion');
  expect(await reports(), 'what a customer does is told').not.toEqual(before);
});

test('no kind of customer has any of it', () => {
  expect(guides.length).toBeGreaterThan(10);
  for (const role of ['learner', 'champion'])
    for (const guide of guides)
      expect(
        isFor(guide, { plan: 'premium', industry: 'retail', useCases: [], role }, content),
        guide.id,
      ).toBe(false);
});
