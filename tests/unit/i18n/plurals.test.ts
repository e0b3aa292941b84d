import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/i18n/index.ts';

/** One, however it is asked for: as a number, as a text, or as any part of an object. */
const one: unknown = new Proxy(Object(1), {
  get(_, key) {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'string' ? '1' : 1);
    if (key === 'includes') return () => false;
    if (key === 'toLowerCase') return () => '1';
    return 1;
  },
});

/** What every message that takes something says when all it takes is one. */
function saidOfOne(value: unknown, at = ''): [at: string, said: string][] {
  if (typeof value === 'function') return [[at, String(value(one, one, one, one, one))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => saidOfOne(inner, `${at}.${key}`));
}

/** Words after “1” or “one” that end in s and are no plural. */
const SINGULAR = /^(is|has|was|as|holds|this)$/;

/** What measures say of N days is of thirty and more. */
test('no English text speaks of one rows, of one person who are, or of one day that have gone by', () => {
  const wrong = saidOfOne({ ...messagesFor('en'), measures: null }).filter(([, said]) =>
    [...said.matchAll(/\b(?:1|one)(?: required| new| product)? ([a-z]+)(?: (are|were|have)\b)?/gi)].some(
      ([, noun = '', verb]) =>
        noun === 'people' || verb !== undefined || (/s$/.test(noun) && !SINGULAR.test(noun)),
    ),
  );
  expect(wrong).toEqual([]);
});

test('of one person, seat or time of which none has come yet, a page says so in words that agree', () => {
  const { criteria, scorecard, laboratory, week } = messagesFor('en');
  expect(criteria.far.people(0, 1, 1)).toBe('0 of 1 person; 1 needed.');
  expect(criteria.far.people(0, 2, 3)).toBe('0 of 3 people; 2 needed.');
  expect(criteria.far.parts(1, 2)).toBe('1 of 2 holds.');
  expect(scorecard.of.ticket('1', '5', 5, 1)).toBe('1 ticket from 5 accounts');
  expect(laboratory.result.lead(30, 1)).toContain('One account was still a customer');
  const said = {
    names: 'A',
    others: '',
    date: '1 May',
    metric: '',
    score: 0,
    recent: 1,
    usual: 9,
    version: 1,
  };
  expect(week.reasons['use-falling']({ ...said, days: 0, count: 1 })).toContain('one event in');
  const last = { ...said, days: 0, count: 1 };
  expect(week.reasons['renewal-near'](last)).toContain('less than a day away');
  expect(messagesFor('ja').week.reasons['renewal-near'](last)).not.toContain('0日');
});

test('of several milestones late for one reason it is said that the oldest is so late', () => {
  const said = { others: '', date: null, metric: '', score: 0, recent: 0, usual: 45, version: 0, days: 35 };
  const [en, ja] = [messagesFor('en').week, messagesFor('ja').week];
  for (const rule of ['homework-late', 'ours-late'] as const) {
    expect(en.reasons[rule]({ ...said, names: 'A', count: 1 })).toMatch(
      /^A is (theirs|ours) to do and 35 days late/,
    );
    expect(en.reasons[rule]({ ...said, names: 'A and B', count: 2 })).toContain('the oldest 35 days late');
    expect(ja.reasons[rule]({ ...said, names: 'A', count: 1 })).not.toContain('最長');
    expect(ja.reasons[rule]({ ...said, names: 'AとB', count: 2 })).toContain('最長で35日');
  }
});

test('the day of onboarding is counted alike in an account’s state and in the reason that it is long', () => {
  const said = { names: '', others: '', date: null, metric: '', score: 0, recent: 0, usual: 45, version: 0 };
  for (const language of ['en', 'ja']) {
    const { week } = messagesFor(language);
    const day = /\d+/.exec(week.onboardingDay(172))?.[0];
    expect(/\d+/.exec(week.reasons.long({ ...said, count: 0, days: 171 }))?.[0]).toBe(day);
  }
});
