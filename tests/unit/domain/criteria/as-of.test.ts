import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountAt } from '../../../../src/domain/account.ts';
import type { Criterion } from '../../../../src/domain/criteria/criterion.ts';
import { standing } from '../../../../src/domain/criteria/standing.ts';
import { TOUCH_KINDS } from '../../../../src/domain/history.ts';
import { factsAsOf } from '../../../../src/domain/progress/as-of.ts';
import { courseProgress } from '../../../../src/domain/progress/course.ts';
import { pathProgress } from '../../../../src/domain/progress/path.ts';
import { timelineOf } from '../../../../src/domain/timeline-of.ts';
import { at, EVENTS, type Happened, historyOf, RULES, WHAT } from './make.ts';

const RUNS = { numRuns: 400 };

const happened = fc.array(
  fc.record({
    what: fc.constantFrom(...WHAT, 'invite', 'sign-in', 'enrol', 'complete', 'complete', 'pass', 'use'),
    hour: fc.nat(1_500),
    a: fc.nat(83),
    b: fc.nat(23),
  }) as fc.Arbitrary<Happened>,
  { maxLength: 60 },
);

const share = fc.integer({ min: 1, max: 100 });
const { criterion } = fc.letrec<{ criterion: Criterion }>((tie) => {
  const parts = fc.array(tie('criterion'), { minLength: 1, maxLength: 4 });
  return {
    criterion: fc.oneof(
      { depthSize: 'small' },
      fc.record({
        kind: fc.constant('path' as const),
        paths: fc.constantFrom<string[][]>([], ['start'], ['more'], ['start', 'erp']),
        share,
      }),
      fc.record({ kind: fc.constant('quiz' as const), quiz: fc.constant('aq'), share }),
      fc.record({ kind: fc.constant('signed-in' as const), share }),
      fc.record({
        kind: fc.constant('event' as const),
        name: fc.constantFrom(...EVENTS, 'never'),
        times: fc.integer({ min: 1, max: 4 }),
      }),
      fc.record({ kind: fc.constant('seats' as const), share, days: fc.integer({ min: 1, max: 30 }) }),
      fc.record({ kind: fc.constant('touch' as const), touch: fc.constantFrom(...TOUCH_KINDS) }),
      fc.record({
        kind: fc.constant('plan' as const),
        state: fc.constantFrom('agreed' as const, 'confirmed' as const),
      }),
      fc.record({
        kind: fc.constant('days' as const),
        since: fc.constantFrom('contract' as const, 'kickoff' as const),
        days: fc.integer({ min: 1, max: 40 }),
      }),
      fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: parts }),
      fc
        .tuple(parts, fc.nat(3))
        .map(([of, n]): Criterion => ({ kind: 'at-least', n: 1 + (n % of.length), of })),
    ) as fc.Arbitrary<Criterion>,
  };
});

/** The last hour of a day in UTC, when the counts of a day are whole: 11 hours after noon, and then every 24. */
const lastHour = fc.nat(60).map((day) => 11 + day * 24);
const endOfHour = (hour: number) => new Date(Date.parse(at(hour + 1)) - 1);

describe('asked about a past day', () => {
  it('a criterion says what it said on that day, whatever came later', () => {
    fc.assert(
      fc.property(happened, criterion, lastHour, (all, asked, hour) => {
        const asOf = endOfHour(hour);
        const then = timelineOf(historyOf(all, hour), RULES);
        const now = timelineOf(historyOf(all, Number.POSITIVE_INFINITY), RULES);
        expect(standing(asked, now, asOf)).toEqual(standing(asked, then, asOf));
      }),
      RUNS,
    );
  });

  it('a criterion holds exactly when it has what it needs', () => {
    const agrees = (one: ReturnType<typeof standing>): void => {
      expect(one.holds, JSON.stringify(one)).toBe(one.need > 0 && one.have >= one.need);
      one.parts.forEach(agrees);
    };
    fc.assert(
      fc.property(happened, criterion, lastHour, (all, asked, hour) =>
        agrees(standing(asked, timelineOf(historyOf(all, Number.POSITIVE_INFINITY), RULES), endOfHour(hour))),
      ),
      RUNS,
    );
  });

  it('a person has completed a path exactly when their own page said so', () => {
    fc.assert(
      fc.property(happened, lastHour, (all, hour) => {
        const asOf = endOfHour(hour);
        const history = historyOf(all, Number.POSITIVE_INFINITY);
        const { learners } = timelineOf(history, RULES);
        const profile = accountAt('account', history.changes, asOf);
        history.people.forEach(({ role, learning }, index) => {
          const { paths, courses, units } = RULES.visible({ role, profile });
          const facts = factsAsOf(learning, asOf);
          const progress = courses.map((course) => courseProgress(course, units, facts));
          for (const path of paths) {
            const { complete } = pathProgress(path, progress, facts, 'UTC');
            const own = learners[index]?.paths.find((one) => one.path === path.id);
            const held = (own?.completed ?? []).some(([f, t]) => f <= asOf.getTime() && asOf.getTime() < t);
            expect(held).toBe(complete);
          }
        });
      }),
      RUNS,
    );
  });
});
