import type { Measure } from './measure.ts';
import { valued } from './member.ts';
import { momentsOf, wholeDays, within } from './moments.ts';

/**
 * Time to first value (TTFV). Whole days from contract signature to first value, per account; median and
 * quartiles.
 * Accounts that reached first value in the period. First value is the milestone of the account’s journey
 * that stands for it. Accounts still on the way are not in it.
 * Counts accounts. Window: the period. Unit: days of 24 hours. Owner: CS leader.
 */
export const ttfv: Measure = {
  id: 'ttfv',
  words: 'ttfv',
  n: null,
  unit: 'days',
  form: 'median',
  grain: 'account',
  window: 'period',
  owner: 'leader',
  better: 'lower',
  kind: 'lagging',
  flows: false,
  member(timeline, window) {
    const { started, firstValue } = momentsOf(timeline, window.to);
    if (started > window.to || !within(firstValue, window)) return null;
    return valued(timeline, wholeDays(started, firstValue), firstValue);
  },
};
