import { describe, expect, test } from 'vitest';
import {
  type Activity,
  type ActivityFact,
  type ActivityKind,
  nextNumber,
} from '../../../src/domain/activities/activity.ts';
import { fillIn, insideOf, NO_DOINGS, type Part } from '../../../src/domain/activities/fill-in.ts';
import { ACTIVITY_RULES } from '../../../src/domain/activities/kinds.ts';

const form = (fields: Record<string, string[]>) => new Map(Object.entries(fields));

function activity(kind: ActivityKind, ids: string, correct = ''): Activity {
  return {
    id: 'x',
    kind,
    within: [],
    items: [...ids].map((id) => ({ id, correct: correct.includes(id) })),
  };
}

const fact = (item: string, value: ActivityFact['value'], id = 'x'): ActivityFact => ({
  activity: id,
  item,
  value,
  right: null,
  revision: 1,
  at: '2026-01-01T00:00:00.000Z',
});

describe('a checklist', () => {
  const list = activity('checklist', 'abc');
  const { take } = ACTIVITY_RULES.checklist;

  test('takes what was changed on this page, and leaves what another tab ticked', () => {
    expect(take(list, form({ item: ['a', 'b'], was: ['b', 'c'] }))).toEqual({
      ok: true,
      done: [
        { item: 'a', value: true, right: null },
        { item: 'c', value: false, right: null },
      ],
    });
  });

  test.each([[{ item: ['z'] }], [{ was: ['z'] }]])(
    'does not take a point that it does not have: %j',
    (sent) => {
      expect(take(list, form(sent))).toEqual({ ok: false, why: 'unknown-item' });
    },
  );
});

describe('a practice question', () => {
  const [one, several] = [activity('practice', 'abc', 'b'), activity('practice', 'abc', 'ab')];
  const { take } = ACTIVITY_RULES.practice;

  test.each([
    [one, ['b'], true],
    [one, ['a'], false],
    [several, ['b', 'a'], true],
    [several, ['a'], false],
    [several, ['a', 'b', 'c'], false],
  ])('judges an answer by what is right: %#', (question, option, right) => {
    const done = [{ item: '', value: option.toSorted(), right }];
    expect(take(question, form({ option }))).toEqual({ ok: true, done });
  });

  test.each([
    [one, {}, 'nothing-chosen'],
    [one, { option: ['a', 'b'] }, 'several-chosen'],
    [one, { option: ['z'] }, 'unknown-item'],
  ])('does not take what is no answer to it: %#', (question, sent: Record<string, string[]>, why) => {
    expect(take(question, form(sent))).toEqual({ ok: false, why });
  });

  const parts: Part[] = ['right', 'partly', 'wrong'].flatMap((name) => [
    { when: { activity: 'x', name, item: '' }, parts: [`${name} `] },
  ]);
  const reasons: Part[] = [...'abc'].map((item) => ({
    when: { activity: 'x', name: 'told', item },
    parts: [`because ${item} `],
  }));

  test.each([
    [[], ''],
    [['a'], 'partly because a '],
    [['c'], 'wrong because c '],
    [['a', 'c'], 'wrong because a because c '],
    [['a', 'b'], 'right because a because b because c '],
    [['a', 'gone'], 'partly because a '],
  ])('of %j it tells what was chosen, and the rest only once it is right', (chosen, told) => {
    const facts = chosen.length === 0 ? [] : [fact('', chosen)];
    expect(fillIn([...parts, ...reasons], { activities: [several], facts, whose: '' })).toBe(told);
  });
});

describe('flashcards', () => {
  const deck = activity('flashcards', 'abc');
  const { take } = ACTIVITY_RULES.flashcards;

  test('take one card, known or not', () => {
    expect(take(deck, form({ known: ['a'] }))).toEqual({
      ok: true,
      done: [{ item: 'a', value: true, right: null }],
    });
    expect(take(deck, form({ again: ['b'] }))).toEqual({
      ok: true,
      done: [{ item: 'b', value: false, right: null }],
    });
  });

  test.each([
    [{}, 'odd-value'],
    [{ known: ['a'], again: ['a'] }, 'odd-value'],
    [{ known: ['z'] }, 'unknown-item'],
  ])('take nothing else: %j', (sent: Record<string, string[]>, why) => {
    expect(take(deck, form(sent))).toEqual({ ok: false, why });
  });
});

test('of an answer to be opened it is taken that it was, and nothing else', () => {
  const { take } = ACTIVITY_RULES.reveal;
  const one = activity('reveal', '');
  expect(take(one, form({ opened: ['yes'] }))).toEqual({
    ok: true,
    done: [{ item: '', value: true, right: null }],
  });
  for (const opened of [[], ['no'], ['yes', 'yes']])
    expect(take(one, form({ opened }))).toEqual({ ok: false, why: 'odd-value' });
});

describe('what depends on the reader', () => {
  const parts: Part[] = [
    'before ',
    { activity: 'x', parts: ['in ', { blank: { activity: 'x', name: 'count', item: '' } }] },
    ' after ',
    { when: { activity: 'y', name: 'one', item: '' }, parts: ['never'] },
  ];

  test('is what they did last', () => {
    const facts = [fact('a', true), fact('b', true), fact('a', false), fact('c', true, 'other')];
    expect(fillIn(parts, { activities: [activity('checklist', 'abc')], facts, whose: '' })).toBe(
      'before in 1 after ',
    );
  });

  test('is left out where the activity is not theirs', () => {
    expect(fillIn(parts, NO_DOINGS)).toBe('before in  after ');
  });

  test('is given by itself for one activity', () => {
    expect(insideOf(parts, 'x')).toEqual(['in ', { blank: { activity: 'x', name: 'count', item: '' } }]);
    expect(insideOf(parts, 'z')).toEqual([]);
  });
});

test.each([
  ['never done before', undefined, 'latest', 1],
  ['each time counts', { number: 2, at: '2026-05-04T09:00:00Z' }, 'each', 3],
  ['the same day', { number: 2, at: '2026-05-04T00:00:00Z' }, 'latest', 2],
  ['another day', { number: 2, at: '2026-05-03T23:59:59Z' }, 'latest', 3],
] as const)(
  'what is done takes the place of what was done before, but never on another day: %s',
  (_, last, keeps, number) => {
    expect(nextNumber(last, keeps, '2026-05-04T10:00:00Z')).toBe(number);
  },
);
