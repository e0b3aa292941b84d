import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountAt,
  dealAt,
  type PropertyChange,
  type PropertyValue,
} from '../../../../src/domain/account.ts';
import { changesBy, type Saying } from '../../../../src/domain/feed/changes.ts';
import type { Property } from '../../../../src/domain/feed/property.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
const saying = (n: number, property: Property, value: PropertyValue): Saying => ({
  at: day(n),
  properties: new Map([[property, value]]),
});

/** What comes of taking sayings in this order of arrival. */
function taken(sayings: readonly Saying[], before: readonly PropertyChange[] = []): PropertyChange[] {
  const known = [...before];
  const heard: Saying[] = [];
  for (const one of sayings) {
    known.push(...changesBy(one, known, heard).map((change) => ({ ...change, recordedAt: day(300) })));
    heard.push(one);
  }
  return known;
}

const planOn = (changes: readonly PropertyChange[], n: number) =>
  accountAt('mill', changes, new Date(day(n))).plan;

describe('what a message says of an account', () => {
  test('is written only where it differs from what was known', () => {
    expect(taken([saying(1, 'plan', 'basic'), saying(5, 'plan', 'basic')])).toHaveLength(1);
    expect(taken([saying(1, 'useCases', ['a', 'b']), saying(5, 'useCases', ['b', 'a'])])).toHaveLength(1);
  });

  test('lands between what came before and after it, however late it comes', () => {
    const changes = taken([
      saying(1, 'plan', 'basic'),
      saying(20, 'plan', 'premium'),
      saying(10, 'plan', 'trial'),
    ]);
    expect([5, 10, 19, 20].map((n) => planOn(changes, n))).toEqual(['basic', 'trial', 'trial', 'premium']);
  });

  test('holds no longer than until the next message that said otherwise, even if that one changed nothing then', () => {
    const changes = taken([
      saying(1, 'plan', 'basic'),
      saying(9, 'plan', 'basic'),
      saying(5, 'plan', 'trial'),
    ]);
    expect([4, 5, 8, 9, 12].map((n) => planOn(changes, n))).toEqual([
      'basic',
      'trial',
      'trial',
      'basic',
      'basic',
    ]);
  });

  test('comes to the same in whatever order it arrives', () => {
    const sayings = fc.uniqueArray(
      fc.record({ at: fc.integer({ min: 1, max: 60 }), value: fc.constantFrom('a', 'b', 'c') }),
      { selector: ({ at }) => at, maxLength: 12 },
    );
    fc.assert(
      fc.property(sayings, fc.integer(), (some, seed) => {
        const inOrder = some
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, value }) => saying(at, 'plan', value));
        const shuffled = inOrder
          .map((one, index) => ({ one, by: Math.sin(seed + index * 7919) }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one);
        for (let n = 0; n <= 61; n += 1) expect(planOn(taken(shuffled), n)).toBe(planOn(taken(inOrder), n));
      }),
    );
  });

  test('holds from the contract’s own day on, where it is the day of the contract', () => {
    const changes = taken([saying(90, 'contractAt', day(10))]);
    expect(dealAt(changes, new Date(day(10))).contractAt).toBe(day(10));
  });

  test('corrects a contract’s day to an earlier one, too', () => {
    const changes = taken([saying(90, 'contractAt', day(10)), saying(95, 'contractAt', day(5))]);
    expect(dealAt(changes, new Date(day(96))).contractAt).toBe(day(5));
    const again = taken([saying(99, 'contractAt', day(5))], changes);
    expect(again).toHaveLength(2);
  });
});
