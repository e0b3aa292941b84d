import { dayOf } from '../history.ts';
import { countBetween } from '../use-baseline.ts';
import type { Measure } from './measure.ts';
import { counted } from './member.ts';
import { isOnboarded, momentsOf } from './moments.ts';

/**
 * Everboarding: learned in the last N days. Onboarded accounts with learning activity in the last N days ÷
 * all onboarded accounts.
 * As at the end of the period, its day included. Onboarded accounts that have churned are left out.
 * Counts accounts. Window: as at the end of the period. Unit: percent, rounded down. Owner: CEM.
 */
const activeWithin = (n: number): Measure => ({
  id: `everboarding-${n}`,
  words: 'everboardingActivity',
  n,
  unit: 'percent',
  form: 'share',
  grain: 'account',
  window: 'end',
  owner: 'cem',
  better: 'higher',
  kind: 'everboarding',
  flows: false,
  member(timeline, { to }) {
    if (!isOnboarded(momentsOf(timeline, to), to)) return null;
    const today = dayOf(new Date(to));
    return counted(timeline, countBetween(timeline.history.learned, today - n + 1, today) > 0, to);
  },
});

export const everboardingActivity: readonly Measure[] = [30, 90].map(activeWithin);
