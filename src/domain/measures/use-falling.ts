import { useAgainstBaseline } from '../use-baseline.ts';
import type { Measure } from './measure.ts';
import { counted } from './member.ts';
import { isOnboarded, momentsOf } from './moments.ts';

/**
 * Use falling. Onboarded accounts whose use fell to less than half of their own baseline ÷ onboarded
 * accounts that have one.
 * Product events of the last 28 days against an average 28 of the 84 before. Fewer than 8 events in those
 * are too few to be a baseline.
 * Counts accounts. Window: as at the end of the period. Unit: percent, rounded down. Owner: CSM.
 */
export const useFalling: Measure = {
  id: 'use-falling',
  words: 'useFalling',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'account',
  window: 'end',
  owner: 'csm',
  better: 'lower',
  kind: 'everboarding',
  flows: false,
  member(timeline, { to }) {
    if (!isOnboarded(momentsOf(timeline, to), to)) return null;
    const use = useAgainstBaseline(timeline.history.used, new Date(to));
    return use === null ? null : counted(timeline, use.falling, to);
  },
};
