import type { Measure } from './measure.ts';
import { counted } from './member.ts';
import { momentsOf } from './moments.ts';
import { isCustomer } from './standing.ts';

/**
 * Customer churn rate. Customers lost in the month ÷ customers at the month’s start × 100.
 * The month is the calendar month in which the period ends, up to its end. A customer has a contract, is not
 * on trial and has not churned.
 * Counts accounts. Window: the month in which the period ends. Unit: percent, rounded down. Owner: CS
 * leader.
 */
export const customerChurn: Measure = {
  id: 'customer-churn',
  words: 'customerChurn',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'account',
  window: 'month',
  owner: 'leader',
  better: 'lower',
  kind: 'lagging',
  flows: false,
  member(timeline, { from, to }) {
    if (!isCustomer(timeline, from - 1)) return null;
    const { churned } = momentsOf(timeline, to);
    return counted(timeline, churned <= to, churned);
  },
};
