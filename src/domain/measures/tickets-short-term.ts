import type { Measure } from './measure.ts';
import { ticketsBetween } from './member.ts';
import { momentsOf, wasOnboarding } from './moments.ts';

/**
 * Support tickets, short term. Tickets opened in onboarding and in the period ÷ accounts that were in
 * onboarding at any time in it.
 * In onboarding: from the contract until completion or churn.
 * Counts tickets. Window: the period. Unit: per account. Owner: CSM.
 */
export const ticketsShortTerm: Measure = {
  id: 'tickets-short-term',
  words: 'ticketsShortTerm',
  n: null,
  unit: 'per-account',
  form: 'rate',
  grain: 'ticket',
  window: 'period',
  owner: 'csm',
  better: 'lower',
  kind: 'lagging',
  flows: false,
  member(timeline, window) {
    const moments = momentsOf(timeline, window.to);
    if (!wasOnboarding(moments, window)) return null;
    const ended = Math.min(moments.onboarded, moments.churned) - 1;
    return ticketsBetween(timeline, Math.max(moments.started, window.from), Math.min(ended, window.to));
  },
};
