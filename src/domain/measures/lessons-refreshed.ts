import type { Completion } from '../facts.ts';
import type { Measure } from './measure.ts';
import { partOf } from './member.ts';
import { isOnboarded, momentsOf } from './moments.ts';

/**
 * Lessons refreshed after they changed. Completed lessons done again since they changed ÷ completed lessons
 * that have changed since.
 * Over the people of onboarded accounts, against the lessons as they stand today; a mere correction is no
 * change.
 * Counts lessons. Window: as at the end of the period. Unit: percent, rounded down. Owner: CEM.
 */
export const lessonsRefreshed: Measure = {
  id: 'lessons-refreshed',
  words: 'lessonsRefreshed',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'lesson',
  window: 'end',
  owner: 'cem',
  better: 'higher',
  kind: 'everboarding',
  flows: false,
  member(timeline, { to }, { revised }) {
    if (revised.size === 0 || !isOnboarded(momentsOf(timeline, to), to)) return null;
    let changed = 0;
    let refreshed = 0;
    for (const { learning } of timeline.history.people) {
      for (const [module, revision] of revisionsDone(learning.completions, revised, to)) {
        if (revision.first >= (revised.get(module) ?? 0)) continue;
        changed += 1;
        if (revision.last >= (revised.get(module) ?? 0)) refreshed += 1;
      }
    }
    return partOf(timeline, refreshed, changed);
  },
};

/** At which revision someone first completed each lesson that has changed, and at which last. */
function revisionsDone(
  completions: readonly Completion[],
  revised: ReadonlyMap<string, number>,
  to: number,
): Map<string, { first: number; last: number }> {
  const done = new Map<string, { first: number; last: number }>();
  for (const { module, revision, at } of completions) {
    if (!revised.has(module) || Date.parse(at) > to) continue;
    const known = done.get(module) ?? { first: revision, last: revision };
    done.set(module, { first: Math.min(known.first, revision), last: Math.max(known.last, revision) });
  }
  return done;
}
