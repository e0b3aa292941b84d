import type { Measure } from './measure.ts';
import { valued } from './member.ts';
import { momentsOf, wholeDays, within } from './moments.ts';

/**
 * Days from sale to kickoff. Whole days from contract signature to kickoff, per account; median and
 * quartiles.
 * Accounts with their kickoff in the period.
 * Counts accounts. Window: the period. Unit: days of 24 hours. Owner: CSM.
 */
export const saleToKickoff: Measure = {
  id: 'sale-to-kickoff',
  words: 'saleToKickoff',
  n: null,
  unit: 'days',
  form: 'median',
  grain: 'account',
  window: 'period',
  owner: 'csm',
  better: 'lower',
  kind: 'leading',
  flows: false,
  member(timeline, window) {
    const { started, kickoff } = momentsOf(timeline, window.to);
    if (started > window.to || !within(kickoff, window)) return null;
    return valued(timeline, wholeDays(started, kickoff), kickoff);
  },
};
