import type { Measure } from './measure.ts';
import { partOf } from './member.ts';
import { momentsOf } from './moments.ts';

/**
 * Advanced paths completed. Advanced paths completed ÷ advanced paths started, over the people of onboarded
 * accounts.
 * As at the end of the period; each person and path counts once.
 * Counts people. Window: as at the end of the period. Unit: percent, rounded down. Owner: CEM.
 */
export const advancedCompletions: Measure = {
  id: 'advanced-completions',
  words: 'advancedCompletions',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'person',
  window: 'end',
  owner: 'cem',
  better: 'higher',
  kind: 'everboarding',
  flows: false,
  member(timeline, { to }, { advancedPaths }) {
    if (momentsOf(timeline, to).onboarded > to) return null;
    let begun = 0;
    let completed = 0;
    for (const { paths } of timeline.learners) {
      for (const { path, startedAt, completedAt } of paths) {
        if (!advancedPaths.has(path) || startedAt > to) continue;
        begun += 1;
        if (completedAt <= to) completed += 1;
      }
    }
    return partOf(timeline, completed, begun);
  },
};
