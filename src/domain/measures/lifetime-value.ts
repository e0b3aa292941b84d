import { DAY_MS } from '../day.ts';
import type { Measure } from './measure.ts';
import { momentsOf } from './moments.ts';
import { isCustomer, yearlyPrice } from './standing.ts';

const YEAR_MS = 365.25 * DAY_MS;

/**
 * Lifetime value (LTV). Yearly price × years kept, summed over all customers so far ÷ customers lost so far.
 * Years kept run from the contract to churn, or to the end of the period for those who stayed. Without any
 * customer lost nobody can say yet how long one stays.
 * Counts accounts. Window: as at the end of the period. Unit: US dollars. Owner: CS leader.
 */
export const lifetimeValue: Measure = {
  id: 'lifetime-value',
  words: 'lifetimeValue',
  n: null,
  unit: 'usd',
  form: 'per-loss',
  grain: 'account',
  window: 'end',
  owner: 'leader',
  better: 'higher',
  kind: 'lagging',
  flows: true,
  member(timeline, { to }) {
    const { started, churned } = momentsOf(timeline, to);
    const last = Math.min(to, churned - 1);
    const price = isCustomer(timeline, last) ? yearlyPrice(timeline.history, last) : null;
    if (price === null) return null;
    const lost = churned <= to;
    const years = (last - started) / YEAR_MS;
    return {
      account: timeline.history.id,
      numerator: lost ? 1 : 0,
      denominator: 1,
      value: price * years,
      at: lost ? churned : null,
    };
  },
};
