import { describe, expect, test } from 'vitest';
import { sampleRows } from '../../../db/sample/index.ts';
import { SAMPLE_SIGN_INS } from '../../../db/sample/sign-ins.ts';
import type { CatalogData } from '../../../src/domain/content.ts';
import { FERNLEDGER } from './fernledger.ts';
import {
  closedFacts,
  factsAheadOfTime,
  factsOf,
  factsOutOfOrder,
  instantsOf,
  oddAttempts,
  personOf,
  unwrittenScopes,
} from './rules.ts';

/** A Tuesday, a Sunday on which clocks change, and midnight of a leap day. */
const DAYS = ['2026-11-24T10:00:00Z', '2027-03-28T21:30:00Z', '2028-02-29T00:00:00Z'];
const NOW = new Date('2026-11-24T10:00:00Z');
const rows = sampleRows(FERNLEDGER, NOW);
const laterThatDay = sampleRows(FERNLEDGER, new Date('2026-11-24T23:59:59Z'));
const nextDay = sampleRows(FERNLEDGER, new Date('2026-11-25T10:00:00Z'));

/** Writes "Mon, 09". */
const clockIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });

test('the sample is the same all day long and moves on with the next day', () => {
  expect(laterThatDay).toEqual(rows);
  expect(nextDay.accounts.map((a) => a.createdAt)).not.toEqual(rows.accounts.map((a) => a.createdAt));
});

describe.each(DAYS)('the history as generated on %s', (day) => {
  const now = new Date(day);
  const made = sampleRows(FERNLEDGER, now);

  test('says nothing of the future', () => {
    expect(instantsOf(made).filter(({ at }) => Date.parse(at) > now.getTime())).toEqual([]);
  });

  test('goes back more than a year', () => {
    const [first] = made.accounts.map((account) => account.createdAt).sort();
    expect(now.getTime() - Date.parse(first ?? day)).toBeGreaterThan(365 * 86_400_000);
  });

  test('happens on weekdays in working hours', () => {
    const clocks = new Map<string, Intl.DateTimeFormat>();
    const odd = instantsOf(made).filter(({ at, timeZone }) => {
      const clock = clocks.get(timeZone) ?? clockIn(timeZone);
      clocks.set(timeZone, clock);
      const [weekday = '', hour = ''] = clock.format(new Date(at)).split(' ');
      return /^S/.test(weekday) || Number(hour) < 9 || Number(hour) >= 18;
    });
    expect(odd).toEqual([]);
  });

  test('has causes before effects', () => expect(factsOutOfOrder(made)).toEqual([]));
  test('has nobody use what was closed to them', () => expect(closedFacts(made, FERNLEDGER)).toEqual([]));
  test('has nobody skip what comes first', () => expect(factsAheadOfTime(made, FERNLEDGER)).toEqual([]));
  test('has written down what is asked of everyone', () =>
    expect(unwrittenScopes(made, FERNLEDGER, now)).toEqual([]));
  test('has scores that grade to themselves', () => expect(oddAttempts(made, FERNLEDGER)).toEqual([]));
});

test('only later completions carry a revision that was raised lately', () => {
  const revisions = (module: string) =>
    rows.completions.filter((c) => c.module === module).map((c) => ({ at: c.at, revision: c.revision }));
  const [one, two] = [1, 2].map((revision) =>
    revisions('look-around').filter((c) => c.revision === revision),
  );
  expect(one?.length).toBeGreaterThan(5);
  expect(two?.length).toBeGreaterThan(5);
  expect((one ?? []).every((old) => (two ?? []).every((fresh) => old.at < fresh.at))).toBe(true);
  expect(new Set(revisions('test-your-flow').map((c) => c.revision))).toEqual(new Set([1, 2, 3]));
  expect(new Set(revisions('set-limits').map((c) => c.revision))).toEqual(new Set([1]));
});

test('some refreshed a module after it had changed, and some have not', () => {
  const again = rows.completions.filter(
    (c) =>
      c.revision > 1 &&
      rows.completions.some(
        (o) => o.personId === c.personId && o.module === c.module && o.revision < c.revision,
      ),
  );
  expect(again.length).toBeGreaterThan(3);
  const refreshed = new Set(again.filter((c) => c.module === 'look-around').map((c) => c.personId));
  const old = rows.completions.filter((c) => c.module === 'look-around' && c.revision === 1);
  expect(old.some((c) => !refreshed.has(c.personId))).toBe(true);
});

describe('the people', () => {
  test('have addresses of their own that lead nowhere', () => {
    const emails = rows.people.map((person) => person.email ?? '');
    expect(emails.filter((email) => !/^[a-z0-9.-]+@[a-z0-9.-]+\.test$/.test(email))).toEqual([]);
    expect(new Set(emails).size).toBe(emails.length);
    expect(new Set(rows.people.map((person) => person.id)).size).toBe(emails.length);
  });

  test('include the six one can sign in as', () => {
    const known = SAMPLE_SIGN_INS.map(({ email }) => {
      const person = rows.people.find((one) => one.email === email);
      return [email.split('@')[0], person?.role, person?.accountId, person?.language];
    });
    expect(known).toEqual([
      ['learner-basic', 'learner', 'sample-basic', null],
      ['champion', 'champion', 'sample-basic', null],
      ['learner-premium', 'learner', 'sample-premium', null],
      ['csm', 'csm', null, null],
      ['cem', 'cem', null, null],
      ['admin', 'admin', null, null],
    ]);
    expect(rows.people.every((person) => person.passwordHash === undefined)).toBe(true);
  });

  test('read Japanese where their name is Japanese', () => {
    const japanese = rows.people.filter((person) => /\p{Script=Han}/u.test(person.name ?? ''));
    expect(japanese.length).toBeGreaterThan(20);
    expect(new Set(japanese.map((person) => person.language))).toEqual(new Set(['ja']));
  });

  test('were enrolled at their first sign-in, and not before', () => {
    for (const person of rows.people.filter((one) => one.accountId !== null)) {
      const { enrollments } = factsOf(rows, person.id);
      const first = enrollments.filter((enrollment) => enrollment.at === person.firstSignInAt);
      expect(first.length > 0, person.id).toBe(person.firstSignInAt !== null);
    }
  });
});

describe('the two learners one can sign in as', () => {
  test('the one on Basic is in the third lesson of the first course, before its quiz', () => {
    const facts = factsOf(rows, 'learner-basic');
    expect(facts.enrollments.map((e) => e.path)).toEqual(['onboarding-basic', 'everboarding']);
    expect(facts.completions.map((c) => c.module)).toEqual(['look-around', 'send-in-an-invoice']);
    expect(facts.openings.map((o) => o.unit).at(-1)).toBe('check-what-was-read');
    expect(facts.attempts).toEqual([]);
  });

  test('the one on Premium passed the first quiz at the second try and is in the second course', () => {
    const facts = factsOf(rows, 'learner-premium');
    expect(facts.attempts.map((a) => [a.quiz, a.passed])).toEqual([
      ['first-invoice-quiz', false],
      ['first-invoice-quiz', true],
    ]);
    expect(facts.completions.map((c) => c.module).slice(3)).toEqual(['how-a-flow-decides', 'smart-routing']);
    expect(facts.openings.at(-1)?.unit).toBe('test-your-flow');
  });

  test.each(['learner-basic', 'learner-premium'])('%s signed in within the last two weeks', (id) => {
    const since = NOW.getTime() - Date.parse(personOf(rows, id).firstSignInAt ?? '');
    expect(since).toBeLessThan(15 * 86_400_000);
  });
});

test('the record of acts runs forward and tells of every invitation and account', () => {
  const instants = rows.acts.map((act) => act.at);
  expect(instants).toEqual([...instants].sort());
  const count = (verb: string) => rows.acts.filter((act) => act.verb === verb).length;
  expect(count('created-account')).toBe(rows.accounts.length);
  expect(count('invited')).toBe(rows.people.filter((person) => person.accountId !== null).length);
  expect(count('changed-account')).toBe(2);
});

test.each([
  ['without any content', { ...FERNLEDGER, paths: [], courses: [], modules: [], quizzes: [] }],
  ['without courses', { ...FERNLEDGER, courses: [] }],
  [
    'whose quizzes ask nothing',
    { ...FERNLEDGER, quizzes: FERNLEDGER.quizzes.map((q) => ({ ...q, questions: [] })) },
  ],
] satisfies [string, CatalogData][])('an academy %s still gets its accounts and people', (_, catalog) => {
  const made = sampleRows(catalog, NOW);
  expect(made.people.map((person) => person.email)).toEqual(rows.people.map((person) => person.email));
  expect(closedFacts(made, catalog)).toEqual([]);
  expect(oddAttempts(made, catalog)).toEqual([]);
});
