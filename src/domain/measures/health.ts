import { healthAt } from '../health.ts';
import type { Measure } from './measure.ts';
import { valued } from './member.ts';
import { momentsOf, within } from './moments.ts';

/**
 * Health score. Median over all accounts that have started and not churned of a score from 0 to 100.
 * The score weighs use (35: people who used the product in the last 30 days ÷ seats), learning (20: parts of
 * onboarding done ÷ asked for), contact (20: days since the customer last did anything, 7, 14, 30),
 * satisfaction (15: the last answer of 180 days) and support (10: tickets open for over two weeks). A part
 * that nothing is known of is left out and the others take its place.
 * Counts accounts. Window: as at the end of the period. Unit: points. Owner: CSM.
 */
export const health: Measure = {
  id: 'health',
  words: 'health',
  n: null,
  unit: 'points',
  form: 'median',
  grain: 'account',
  window: 'end',
  owner: 'csm',
  better: 'higher',
  kind: 'lagging',
  flows: false,
  member(timeline, { to }) {
    const { score } = healthAt(timeline, to);
    return score === null ? null : valued(timeline, score, to);
  },
};

/**
 * Health score at the end of onboarding. Median of the health score at the moment onboarding was complete,
 * of accounts that completed in the period.
 * The score is the same as for the health score.
 * Counts accounts. Window: the period. Unit: points. Owner: CSM.
 */
export const healthAtCompletion: Measure = {
  ...health,
  id: 'health-at-completion',
  words: 'healthAtCompletion',
  window: 'period',
  member(timeline, window) {
    const { onboarded } = momentsOf(timeline, window.to);
    if (!within(onboarded, window)) return null;
    const { score } = healthAt(timeline, onboarded);
    return score === null ? null : valued(timeline, score, onboarded);
  },
};
