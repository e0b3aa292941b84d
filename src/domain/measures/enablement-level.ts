import { enablementAt } from '../enablement.ts';
import type { Measure } from './measure.ts';
import { valued } from './member.ts';

/**
 * Enablement level. Median of the level, 1 to 4, over all onboarded accounts.
 * 1: onboarding is complete. 2: someone invited since has completed their onboarding paths. 3: the value of
 * a success plan agreed since was confirmed, with no more than two touches in between. 4: no touch and no
 * ticket for 90 days, and the product used in the last 14. Each level needs the one before.
 * Counts accounts. Window: as at the end of the period. Unit: level. Owner: CSM.
 */
export const enablementLevel: Measure = {
  id: 'enablement-level',
  words: 'enablementLevel',
  n: null,
  unit: 'level',
  form: 'median',
  grain: 'account',
  window: 'end',
  owner: 'csm',
  better: 'higher',
  kind: 'everboarding',
  flows: false,
  member(timeline, { to }) {
    const level = enablementAt(timeline, to);
    return level === 0 ? null : valued(timeline, level, to);
  },
};
