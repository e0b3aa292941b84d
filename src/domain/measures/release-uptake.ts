import { decideAudience } from '../audience.ts';
import { DAY_MS } from '../day.ts';
import type { AccountHistory } from '../history.ts';
import type { Measure } from './measure.ts';
import { partOf } from './member.ts';
import { isOnboarded, momentsOf, within } from './moments.ts';
import { standingAt } from './standing.ts';

const CUSTOMERS = ['learner', 'champion'] as const;

/**
 * Uptake of a new release within N days. Accounts where someone opened a new course within N days of its
 * publishing ÷ onboarded accounts it was for.
 * Courses published on a date, whose N days ended in the period; an account counts once for each course.
 * Counts accounts. Window: the period. Unit: percent, rounded down. Owner: CEM.
 */
const uptakeWithin = (n: number): Measure => ({
  id: `release-uptake-${n}`,
  words: 'releaseUptake',
  n,
  unit: 'percent',
  form: 'share',
  grain: 'account',
  window: 'period',
  owner: 'cem',
  better: 'higher',
  kind: 'everboarding',
  flows: false,
  member(timeline, window, { releases }) {
    let offered = 0;
    let taken = 0;
    for (const { publishedAt, units, audience } of releases) {
      const out = Date.parse(publishedAt);
      const until = out + n * DAY_MS;
      if (!within(until, window) || !isOnboarded(momentsOf(timeline, out), out)) continue;
      const profile = standingAt(timeline.history, out).account;
      if (!CUSTOMERS.some((role) => decideAudience(audience, { role, profile }).open)) continue;
      offered += 1;
      if (units.some((unit) => within(openedAt(timeline.history, unit), { from: out, to: until })))
        taken += 1;
    }
    return partOf(timeline, taken, offered);
  },
});

export const releaseUptake: readonly Measure[] = [30].map(uptakeWithin);

const firstOpenings = new WeakMap<AccountHistory, Map<string, number>>();

/** When anyone of an account first opened a module or a quiz. */
function openedAt(history: AccountHistory, unit: string): number {
  let openings = firstOpenings.get(history);
  if (openings === undefined) {
    openings = new Map();
    for (const { learning } of history.people) {
      for (const opening of learning.openings) {
        const at = Date.parse(opening.at);
        if (at < (openings.get(opening.unit) ?? Number.POSITIVE_INFINITY)) openings.set(opening.unit, at);
      }
    }
    firstOpenings.set(history, openings);
  }
  return openings.get(unit) ?? Number.POSITIVE_INFINITY;
}
