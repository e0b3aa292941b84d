import type { Measure } from './measure.ts';
import { valued } from './member.ts';
import { momentsOf, wholeDays, within } from './moments.ts';

/**
 * Days to first feature use. Whole days from contract signature to the first key action, per account; median
 * and quartiles.
 * Accounts that did their first key action in the period. The key actions are the milestones that stand for
 * activation.
 * Counts accounts. Window: the period. Unit: days of 24 hours. Owner: CSM.
 */
export const firstFeatureUse: Measure = {
  id: 'first-feature-use',
  words: 'firstFeatureUse',
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
    const { started, firstAction } = momentsOf(timeline, window.to);
    if (started > window.to || !within(firstAction, window)) return null;
    return valued(timeline, wholeDays(started, firstAction), firstAction);
  },
};
