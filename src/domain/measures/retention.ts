import { DAY_MS } from '../day.ts';
import { dayOf } from '../history.ts';
import { countBetween } from '../use-baseline.ts';
import type { Measure } from './measure.ts';
import { counted } from './member.ts';
import { momentsOf, within } from './moments.ts';

/** Longer without any use counts as silence. */
const STILL_USING_DAYS = 14;

/**
 * Retention at N days. Accounts still using the product N days after their contract ÷ all accounts whose day
 * N lies in the period.
 * Still using: not churned by day N, and at least one product event in the 14 days up to it (UTC days, day 0
 * is the day of the contract). An account is counted once it has had N whole days.
 * Counts accounts. Window: the period. Unit: percent, rounded down. Owner: CS leader.
 */
const retentionAt = (n: number): Measure => ({
  id: `retention-${n}`,
  words: 'retention',
  n,
  unit: 'percent',
  form: 'share',
  grain: 'account',
  window: 'period',
  owner: 'leader',
  better: 'higher',
  kind: 'lagging',
  flows: false,
  member(timeline, window) {
    const reached = momentsOf(timeline, window.to).started + n * DAY_MS;
    if (!within(reached, window)) return null;
    const { churned } = momentsOf(timeline, reached);
    const last = dayOf(new Date(reached));
    const uses = countBetween(timeline.history.used, last - STILL_USING_DAYS + 1, last);
    return counted(timeline, churned > reached && uses > 0, reached);
  },
});

export const retention: readonly Measure[] = [30, 60, 90, 180, 365].map(retentionAt);
