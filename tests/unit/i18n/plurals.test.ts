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
  expect(week.reasons['homework-late']({ ...said, days: 0, count: 1 })).toContain('less than a day late');
  expect(messagesFor('ja').week.reasons['homework-late']({ ...said, days: 0, count: 1 })).not.toContain(
    '0日',
  );
});
