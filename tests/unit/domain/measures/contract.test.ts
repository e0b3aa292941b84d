import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { MEASURES } from '../../../../src/domain/measures/all.ts';
import { compute } from '../../../../src/domain/measures/compute.ts';
import type { MeasureInput } from '../../../../src/domain/measures/measure.ts';
import type { AccountTimeline } from '../../../../src/domain/timeline.ts';
import { CONTENT, DAY, lived, otherwiseAfter, START } from './lived.ts';
import { account } from './make.ts';

const zones = fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati');
const accounts = fc
  .array(fc.tuple(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 7, maxLength: 7 }), zones), {
    maxLength: 6,
  })
  .map((made) => made.map(([days, zone], index) => lived(`account-${index}`, days, zone)));
/** Days from the start at which a period begins, how many it lasts, and how many of them are past. */
const periods = fc.tuple(
  fc.integer({ min: 0, max: 700 }),
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 0, max: 400 }),
);

function asked(
  accounts: readonly AccountTimeline[],
  [from, long, past]: readonly [number, number, number],
): MeasureInput {
  const period = { from: new Date(START + from * DAY), to: new Date(START + (from + long + 1) * DAY - 1) };
  const asOf = new Date(Math.max(period.from.getTime(), START + (from + past + 1) * DAY - 1));
  return { accounts, period, asOf, content: CONTENT };
}

const WHOLE = [0, 1200, 1200] as const;
const SOME = [3, 0, 5, 12, 31, 44, 90, 200].map((contract, index) =>
  lived(`some-${index}`, [contract, 5 + index, 20 + index, 160 - contract, 400, 60, 300], 'UTC'),
);

describe.each(MEASURES)('$id', (measure) => {
  test('is nobody yet where there is nobody', () => {
    const { value, numerator, denominator, members, spread } = compute(measure, asked([], WHOLE));
    expect([value, numerator, denominator, members, spread]).toEqual([null, 0, 0, [], null]);
  });

  test('leaves out an account that nobody has recorded a contract for', () => {
    const bare = account('bare', {});
    const { members } = compute(measure, asked([bare], WHOLE));
    expect(members).toEqual([]);
  });

  test('does not depend on how many others there are, nor on their order', () => {
    const alone = SOME.flatMap((one) => compute(measure, asked([one], WHOLE)).members);
    const together = compute(measure, asked(SOME, WHOLE));
    expect(together.members).toEqual(alone);
    const turned = compute(measure, asked([...SOME].reverse(), WHOLE));
    expect({ ...turned, members: [] }).toEqual({ ...together, members: [] });
  });

  test('says as much of all as of each: members add up, and a share is never more than the whole', () => {
    fc.assert(
      fc.property(accounts, periods, (some, period) => {
        const { value, numerator, denominator, members, spread } = compute(measure, asked(some, period));
        const sum = (part: 'numerator' | 'denominator') =>
          members.reduce((total, one) => total + one[part], 0);
        expect([sum('numerator'), sum('denominator')]).toEqual([numerator, denominator]);
        expect(new Set(members.map((one) => one.account)).size).toBe(members.length);
        expect(members.every((one) => one.denominator > 0)).toBe(true);
        if (measure.form !== 'rate') expect(numerator).toBeLessThanOrEqual(denominator);
        if (measure.unit !== 'points') expect(numerator).toBeGreaterThanOrEqual(0);
        if (measure.form === 'share') expect(value === null).toBe(denominator === 0);
        if (measure.unit === 'percent' && value !== null) expect(value >= 0 && value <= 100).toBe(true);
        if (measure.form === 'median' && spread !== null) {
          expect(spread.q1 <= spread.median && spread.median <= spread.q3).toBe(true);
          expect(value).toBe(spread.median);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('answers of the past what was true then: nothing later changes it', () => {
    fc.assert(
      fc.property(accounts, periods, (some, period) => {
        const input = asked(some, period);
        const later = some.map((one) => otherwiseAfter(one, input.asOf.getTime()));
        expect(compute(measure, { ...input, accounts: later })).toEqual(compute(measure, input));
      }),
      { numRuns: 40 },
    );
  });

  test('names no moment that had not come', () => {
    fc.assert(
      fc.property(accounts, periods, (some, period) => {
        const input = asked(some, period);
        const { members } = compute(measure, input);
        expect(members.every(({ at }) => at === null || at <= input.asOf.getTime())).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

const NOBODY_YET = ['certificates-renewed'];

test('every measure but the one on certificates has someone to tell of', () => {
  const silent = MEASURES.filter((measure) => {
    const ever = [200, 300, 400, 500, 600, 1200].map((days) =>
      compute(measure, asked(SOME, [0, days, days])),
    );
    return ever.every(({ value }) => value === null);
  });
  expect(silent.map(({ id }) => id)).toEqual(NOBODY_YET);
});

describe('wherever it runs', () => {
  const usual = process.env.TZ;
  afterEach(() => {
    if (usual === undefined) delete process.env.TZ;
    else process.env.TZ = usual;
  });

  test('the machine’s time zone changes nothing', () => {
    const all = () => {
      const fresh = SOME.map((one) => structuredClone(one));
      return MEASURES.map((measure) => compute(measure, asked(fresh, [0, 300, 300])));
    };
    process.env.TZ = 'UTC';
    const here = all();
    process.env.TZ = 'Asia/Tokyo';
    expect(all()).toEqual(here);
    process.env.TZ = 'America/Los_Angeles';
    expect(all()).toEqual(here);
  });

  test('the account’s time zone changes due dates only', () => {
    const inZone = (zone: string) =>
      MEASURES.filter(({ id }) => id !== 'homework-done').map((measure) =>
        compute(measure, asked([lived('a', [4, 5, 20, 160, 400, 60, 300], zone)], [0, 300, 300])),
      );
    expect(inZone('Pacific/Kiritimati')).toEqual(inZone('America/New_York'));
  });
});
