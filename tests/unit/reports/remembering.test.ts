import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountTimeline } from '../../../src/domain/timeline.ts';
import { needsOf } from '../../../src/domain/week/week.ts';
import { remembering } from '../../../src/reports/remembering.ts';
import { DAY, lived, START } from '../domain/measures/lived.ts';

const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 7, maxLength: 7 });
const spoken = ({ subject, needs, aside }: ReturnType<typeof needsOf>) => {
  return { ...subject, asOf: null, needs, aside };
};

test('what is remembered is what would be reckoned anew, as days pass and facts come', () => {
  /** Hours to go on, or a moment of the past that is asked about, and at times a new fact. */
  const steps = fc.array(
    fc.tuple(
      fc.integer({ min: -48, max: 30 }),
      fc.integer({ min: 0, max: 3_599_999 }),
      fc.option(days, { freq: 4 }),
    ),
    { minLength: 5, maxLength: 30 },
  );
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 900 }), steps, (first, begins, made) => {
      const look = remembering(needsOf);
      let account: AccountTimeline = lived('mill', first, 'America/St_Johns');
      let now = START + begins * DAY;
      for (const [hours, more, fact] of made) {
        if (fact !== null) account = lived('mill', fact, 'Asia/Tokyo');
        const at = now + hours * 3_600_000 + more;
        now = Math.max(now, at);
        expect(spoken(look(account, new Date(at)))).toEqual(spoken(needsOf(account, new Date(at))));
      }
    }),
    { numRuns: 100 },
  );
});

test('within the same hours an account is looked at once, and a look at its past forgets nothing', () => {
  let looks = 0;
  const look = remembering((timeline: AccountTimeline, asOf: Date) => {
    looks += 1;
    return needsOf(timeline, asOf);
  });
  const account = lived('mill', [0, 3, 3, 3, 3, 3, 3], 'UTC');
  const at = (hours: number) => new Date(START + 900 * DAY + hours * 3_600_000);
  const now = look(account, at(13));
  expect(look(account, at(15))).toBe(now);
  const then = look(account, at(-500));
  expect(look(account, at(16))).toBe(now);
  expect(look(account, at(-500))).toBe(then);
  expect(looks).toBe(2);
  expect(look(account, at(-480))).not.toBe(then);
  expect(look(account, at(16))).toBe(now);
});

test('what goes on with the clock is not remembered', () => {
  const look = remembering(
    (_: AccountTimeline, asOf: Date) => asOf.toISOString(),
    (made, asOf) => made !== asOf.toISOString(),
  );
  const account = lived('mill', [0, 3, 3, 3, 3, 3, 3], 'UTC');
  for (const ms of [1, 2]) {
    const asOf = new Date(START + 900 * DAY + ms);
    expect(look(account, asOf)).toBe(asOf.toISOString());
  }
});
