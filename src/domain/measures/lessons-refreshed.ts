import type { AccountHistory } from '../history.ts';
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
    for (const { now, done } of changedLessons(timeline.history, revised)) {
      const known = done.filter(({ at }) => at <= to).map(({ revision }) => revision);
      if (known.length === 0 || Math.min(...known) >= now) continue;
      changed += 1;
      if (Math.max(...known) >= now) refreshed += 1;
    }
    return partOf(timeline, refreshed, changed);
  },
};

/** A lesson that someone did before it changed: its revision of today, and when they did which. */
interface ChangedLesson {
  readonly now: number;
  readonly done: readonly { readonly revision: number; readonly at: number }[];
}

interface Remembered {
  readonly revised: ReadonlyMap<string, number>;
  readonly lessons: readonly ChangedLesson[];
}

/** All that people learned is looked through once, not for every month. */
const remembered = new WeakMap<AccountHistory, Remembered>();

function changedLessons(
  history: AccountHistory,
  revised: ReadonlyMap<string, number>,
): readonly ChangedLesson[] {
  const before = remembered.get(history);
  if (before?.revised === revised) return before.lessons;
  const lessons = history.people.flatMap(({ learning }) => {
    const done = learning.completions.filter(({ module }) => revised.has(module));
    return [...Map.groupBy(done, ({ module }) => module)].flatMap(([module, times]): ChangedLesson[] => {
      const now = revised.get(module) ?? 0;
      if (times.every(({ revision }) => revision >= now)) return [];
      return [{ now, done: times.map(({ revision, at }) => ({ revision, at: Date.parse(at) })) }];
    });
  });
  remembered.set(history, { revised, lessons });
  return lessons;
}
