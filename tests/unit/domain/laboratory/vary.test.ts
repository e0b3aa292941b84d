import { expect, test } from 'vitest';
import type { Criterion } from '../../../../src/domain/criteria/criterion.ts';
import { written } from '../../../../src/domain/criteria/written.ts';
import { knobsOf, vary, without } from '../../../../src/domain/laboratory/vary.ts';

const CRITERION: Criterion = {
  kind: 'all',
  of: [
    { kind: 'path', paths: [], share: 60 },
    {
      kind: 'at-least',
      n: 2,
      of: [
        { kind: 'event', name: 'x', times: 3 },
        { kind: 'seats', share: 50, days: 30 },
      ],
    },
    { kind: 'plan', state: 'confirmed' },
  ],
};

test('every number of a definition can be turned', () => {
  expect(knobsOf(CRITERION).map(({ name, value, max }) => [name, value, max])).toEqual([
    ['0.share', 60, 100],
    ['1.n', 2, 2],
    ['1.0.times', 3, 100_000],
    ['1.1.share', 50, 100],
    ['1.1.days', 30, 3650],
  ]);
});

test('turning one changes that one; nonsense changes nothing', () => {
  const varied = vary(
    CRITERION,
    new Map([
      ['0.share', 80],
      ['1.1.days', 14],
      ['1.n', 3],
      ['1.0.times', 2.5],
      ['9.share', 1],
    ]),
  );
  expect(knobsOf(varied).map(({ value }) => value)).toEqual([80, 2, 3, 50, 14]);
  expect(knobsOf(CRITERION).map(({ value }) => value)).toEqual([60, 2, 3, 50, 30]);
});

test('a part can be left out, but not the last one', () => {
  expect(written(without(CRITERION, new Set(['1.0', '2'])))).toEqual({
    all: [{ path: { share: 60 } }, { atLeast: { n: 1, of: [{ seats: { share: 50, days: 30 } }] } }],
  });
  expect(without(CRITERION, new Set(['0', '1', '2']))).toEqual(CRITERION);
});

test('a draft is written in the words an author uses', () => {
  expect(written(CRITERION)).toEqual({
    all: [
      { path: { share: 60 } },
      { atLeast: { n: 2, of: [{ event: { name: 'x', times: 3 } }, { seats: { share: 50, days: 30 } }] } },
      { plan: 'confirmed' },
    ],
  });
});
