import type { Measure } from './measure.ts';
import { momentsOf } from './moments.ts';
import { isCustomer, standingAt } from './standing.ts';

/**
 * Revenue churn rate. MRR lost in the month ÷ MRR at the month’s start × 100.
 * The month is the calendar month in which the period ends, up to its end. Lost: all of a customer who
 * churned, and by how much a customer who stayed pays less; growth elsewhere does not make up for it.
 * Counts MRR in US dollars. Window: the month in which the period ends. Unit: percent, rounded down. Owner:
 * CS leader.
 */
export const revenueChurn: Measure = {
  id: 'revenue-churn',
  words: 'revenueChurn',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'revenue',
  window: 'month',
  owner: 'leader',
  better: 'lower',
  kind: 'lagging',
  flows: false,
  member(timeline, { from, to }) {
    const before = isCustomer(timeline, from - 1) ? standingAt(timeline.history, from - 1).deal.mrr : null;
    if (before === null || before <= 0) return null;
    const { churned } = momentsOf(timeline, to);
    const gone = churned <= to;
    const after = gone ? 0 : (standingAt(timeline.history, to).deal.mrr ?? before);
    const lost = Math.max(0, before - after);
    return {
      account: timeline.history.id,
      numerator: lost,
      denominator: before,
      value: lost,
      at: gone ? churned : null,
    };
  },
};
