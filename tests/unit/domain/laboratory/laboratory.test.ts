import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, share } from '../../../../src/domain/laboratory/interval.ts';
import { survival } from '../../../../src/domain/laboratory/survival.ts';
import { type Judged, prefer, timing, trial } from '../../../../src/domain/laboratory/trial.ts';

const NOW = new Date('2026-06-30T00:00:00.000Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();

describe('a share and its range', () => {
  test('are those of the books', () => {
    const eight = share(8, 10);
    expect(eight?.low).toBeCloseTo(0.4902, 4);
    expect(eight?.high).toBeCloseTo(0.9433, 4);
    expect(share(0, 20)).toMatchObject({ value: 0, low: 0 });
    expect(share(0, 20)?.high).toBeCloseTo(0.1611, 4);
    expect(share(0, 0)).toBeNull();
  });

  test('of a difference too: 56 of 70 against 48 of 80', () => {
    const [a, b] = [share(56, 70), share(48, 80)];
    if (a === null || b === null) throw new Error('There is something to count.');
    const { value, low, high } = difference(a, b);
    expect(value).toBeCloseTo(0.2, 6);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });
});

describe('survival', () => {
  // The trial by which the method is taught: 21 patients on 6-MP, weeks in remission, + = still in it.
  const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const followed = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const data = [
    ...relapsed.map((days) => ({ days, lost: true })),
    ...followed.map((days) => ({ days, lost: false })),
  ];

  test('is that of the books', () => {
    const steps = survival(data);
    expect(steps.map(({ day }) => day)).toEqual([0, 6, 7, 10, 13, 16, 22, 23, 35]);
    const shares = [1, 0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482, 0.4482];
    for (const [index, step] of steps.entries()) expect(step.share).toBeCloseTo(shares[index] ?? 0, 4);
    expect(steps.at(-1)?.low).toBeCloseTo(0.1881, 3);
    expect(steps.at(-1)?.high).toBeCloseTo(0.6801, 3);
  });

  test('never rises, and stays between its bounds', () => {
    const one = fc.record({ days: fc.nat(400), lost: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one), (many) => {
        const steps = survival(many);
        for (const [index, { share: left, low, high }] of steps.entries()) {
          expect(left).toBeLessThanOrEqual(steps[index - 1]?.share ?? 1);
          expect(low).toBeLessThanOrEqual(left + 1e-12);
          expect(high).toBeGreaterThanOrEqual(left - 1e-12);
        }
      }),
    );
  });
});

const judged = (id: number, started: number, complete: number | null, churned: number | null): Judged => ({
  account: `a${id}`,
  startedAt: ago(started),
  completeAt: complete === null ? null : ago(complete),
  churnedAt: churned === null ? null : ago(churned),
});

/** So many accounts of a kind, 300 days old. */
const many = (count: number, complete: number | null, churned: number | null, from: number): Judged[] =>
  Array.from({ length: count }, (_, index) => judged(from + index, 300, complete, churned));

const separates = [
  ...many(28, 240, null, 0),
  ...many(2, 240, 100, 30),
  ...many(4, null, null, 40),
  ...many(16, null, 100, 50),
];
const tellsNothing = [
  ...many(16, 240, null, 0),
  ...many(9, 240, 100, 30),
  ...many(16, null, null, 40),
  ...many(9, null, 100, 60),
];

describe('a definition tried on past accounts', () => {
  test('sorts them by how they stood on the landmark and what became of them', () => {
    const { table, precision, recall, lift, tooSmall } = trial(separates, 90, NOW);
    expect(Object.values(table).map((ids) => ids.length)).toEqual([28, 2, 4, 16]);
    expect(precision).toMatchObject({ count: 28, of: 30 });
    expect(recall).toMatchObject({ count: 28, of: 32 });
    expect(lift).toBeCloseTo(28 / 30 / (32 / 50), 6);
    expect(tooSmall).toBeNull();
  });

  test('leaves out accounts younger than the landmark and those lost before it', () => {
    const { table } = trial(
      [judged(1, 60, 30, null), judged(2, 300, null, 250), judged(3, 300, null, 200)],
      90,
      NOW,
    );
    expect(Object.values(table)).toEqual([[], [], [], ['a3']]);
  });

  test('does not count a completion that came after the landmark', () => {
    expect(trial([judged(1, 300, 209, null)], 90, NOW).table.openKept).toEqual(['a1']);
    expect(trial([judged(1, 300, 210, null)], 90, NOW).table.completeKept).toEqual(['a1']);
  });

  test('an account that leaves later is still there as of today', () => {
    expect(trial([judged(1, 300, 240, -5)], 90, NOW).table.completeKept).toEqual(['a1']);
  });

  test('is preferred when it separates and the other does not, whichever comes first', () => {
    const [good, poor] = [trial(separates, 90, NOW), trial(tellsNothing, 90, NOW)];
    expect(prefer(good, poor)).toBe('first');
    expect(prefer(poor, good)).toBe('second');
    expect(prefer(poor, poor)).toBe('neither');
    expect(prefer(good, good)).toBe('neither');
  });

  test('says that a sample is too small to say', () => {
    expect(trial(many(9, 240, null, 0), 90, NOW).tooSmall).toBe('accounts');
    expect(trial([...many(20, 240, null, 0), ...many(20, null, null, 30)], 90, NOW).tooSmall).toBe('lost');
    const few = trial([...many(5, 240, null, 0), ...many(5, null, 100, 30)], 90, NOW);
    expect(prefer(few, trial(tellsNothing, 90, NOW))).toBe('neither');
  });
});

test('how much earlier a definition speaks is counted over the accounts that both call complete', () => {
  const first = [
    judged(1, 300, 240, null),
    judged(2, 300, 200, null),
    judged(3, 300, 150, null),
    judged(4, 300, null, null),
  ];
  const second = [
    judged(1, 300, 230, null),
    judged(2, 300, 200, null),
    judged(3, 300, null, null),
    judged(4, 300, 90, null),
  ];
  expect(timing(first, second)).toEqual({
    earlier: ['a1'],
    same: ['a2'],
    later: [],
    onlyFirst: ['a3'],
    onlySecond: ['a4'],
    neither: [],
    medianDays: -5,
  });
  expect(timing([], []).medianDays).toBeNull();
});
