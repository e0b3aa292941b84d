import type { Measure } from './measure.ts';
import { ticketsBetween } from './member.ts';
import { momentsOf } from './moments.ts';

/**
 * Support tickets, long term. Tickets opened after onboarding and in the period ÷ accounts past onboarding
 * at any time in it.
 * After onboarding: from completion until churn.
 * Counts tickets. Window: the period. Unit: per account. Owner: CS leader.
 */
export const ticketsLongTerm: Measure = {
  id: 'tickets-long-term',
  words: 'ticketsLongTerm',
  n: null,
  unit: 'per-account',
  form: 'rate',
  grain: 'ticket',
  window: 'period',
  owner: 'leader',
  better: 'lower',
  kind: 'lagging',
  flows: false,
  member(timeline, { from, to }) {
    const { onboarded, churned } = momentsOf(timeline, to);
    if (onboarded > to || churned < from) return null;
    return ticketsBetween(timeline, Math.max(onboarded, from), Math.min(churned, to));
  },
};
