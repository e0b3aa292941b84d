import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beganAt,
  firstIn,
  from,
  holdsAt,
  type Stretches,
  whereAtLeast,
  whereShare,
} from '../../../../src/domain/criteria/stretches.ts';

/** Ascending and apart, within 0 to 30; now and then without an end. */
const stretches = fc
  .tuple(fc.uniqueArray(fc.nat(30), { maxLength: 8 }), fc.boolean())
  .map(([edges, endless]): Stretches => {
    const sorted = [...edges].sort((a, b) => a - b);
    return sorted.flatMap((edge, index) => {
      if (index % 2 === 1) return [];
      const next = sorted[index + 1];
      if (next !== undefined) return [[edge, next] as const];
      return endless ? [[edge, Number.POSITIVE_INFINITY] as const] : [];
    });
  });
const EVERY_HALF = Array.from({ length: 70 }, (_, index) => index / 2 - 1);

describe('stretches of time', () => {
  it('hold together where so many of them hold at that moment', () => {
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 5 }), fc.integer({ min: 1, max: 4 }), (parts, n) => {
        const together = whereAtLeast(n, parts);
        for (const at of EVERY_HALF)
          expect(holdsAt(together, at)).toBe(parts.filter((part) => holdsAt(part, at)).length >= n);
      }),
    );
  });

  it('are apart and in order, so that a beginning is a beginning', () => {
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 5 }), fc.integer({ min: 1, max: 4 }), (parts, n) => {
        const edges = whereAtLeast(n, parts).flat();
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
      }),
    );
  });

  it('make a share of those who count at that moment, and none where nobody does', () => {
    const person = fc.tuple(stretches, stretches).map(([counts, has]) => ({
      counts,
      has: whereAtLeast(2, [counts, has]),
    }));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 6 }), fc.integer({ min: 1, max: 100 }), (people, share) => {
        const found = whereShare(
          people.map(({ counts }) => counts),
          people.map(({ has }) => has),
          share,
        );
        for (const at of EVERY_HALF) {
          const all = people.filter(({ counts }) => holdsAt(counts, at)).length;
          const having = people.filter(({ has }) => holdsAt(has, at)).length;
          expect(holdsAt(found, at)).toBe(all > 0 && having / all >= share / 100);
        }
      }),
    );
  });

  it('begin at their first moment and end just before their last', () => {
    expect(beganAt([[3, 5]], 3)).toBe(3);
    expect(beganAt([[3, 5]], 4.9)).toBe(3);
    expect(beganAt([[3, 5]], 5)).toBeNull();
    expect(
      firstIn(
        [
          [3, 5],
          [8, 9],
        ],
        5,
      ),
    ).toBe(8);
    expect(firstIn([[3, 5]], 4)).toBe(4);
    expect(firstIn([[3, 5]], 5)).toBeNull();
    expect(firstIn(from(7))).toBe(7);
  });
});
