import type { Measure } from './measure.ts';
import { counted } from './member.ts';
import { momentsOf, wasOnboarding } from './moments.ts';

/**
 * Activation rate. Accounts that did all the key actions during onboarding ÷ all accounts that were in
 * onboarding at any time in the period.
 * The key actions are the milestones of the account’s journey that stand for activation; an account whose
 * journey names none is not in it.
 * Counts accounts. Window: the period. Unit: percent, rounded down. Owner: CSM.
 */
export const activationRate: Measure = {
  id: 'activation-rate',
  words: 'activationRate',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'account',
  window: 'period',
  owner: 'csm',
  better: 'higher',
  kind: 'lagging',
  flows: false,
  member(timeline, window) {
    const moments = momentsOf(timeline, window.to);
    const { activated, onboarded, keyActions } = moments;
    if (!keyActions || !wasOnboarding(moments, window)) return null;
    return counted(timeline, activated <= window.to && activated <= onboarded, activated);
  },
};
