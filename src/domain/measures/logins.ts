import type { Measure } from './measure.ts';
import { partOf } from './member.ts';
import { isOnboarding, momentsOf } from './moments.ts';
import { countPeopleAt } from './people.ts';

/**
 * Logins. People who have signed in to the academy ÷ people invited, of accounts in onboarding.
 * As at the end of the period. People who were disabled by then are left out.
 * Counts people. Window: as at the end of the period. Unit: percent, rounded down. Owner: CSM.
 */
export const logins: Measure = {
  id: 'logins',
  words: 'logins',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'person',
  window: 'end',
  owner: 'csm',
  better: 'higher',
  kind: 'leading',
  flows: false,
  member(timeline, { to }) {
    if (!isOnboarding(momentsOf(timeline, to), to)) return null;
    const { counted, there } = countPeopleAt(timeline.history, to, (_, signedIn) => signedIn <= to);
    return partOf(timeline, counted, there);
  },
};
