import type { Instant, LearnerFacts, Scope } from '../facts.ts';
import { scopeOf } from './asked.ts';
import { courseProgress } from './course.ts';
import { enrollmentIn, pathProgress } from './path.ts';
import type { UnitState } from './unit.ts';
import type { Visible } from './visible.ts';

/**
 * What is to be written down of what is asked of someone: at `at`, with `visible` what they see and `facts` what
 * they did up to then, what they are just doing included. It is every course they have begun or have in a path
 * they enrolled in, and each of these paths, where nothing was written yet or less is left of it. Empty when all
 * is written. A course or path that is closed to them altogether is left as it was.
 */
export function scopesToWrite(visible: Visible, facts: LearnerFacts, at: Instant): Scope[] {
  const paths = visible.paths.filter((path) => enrollmentIn(path, facts) !== null);
  const listed = new Set(paths.flatMap((path) => path.courses.map((course) => course.id)));
  const touched = new Set([
    ...facts.openings.map((opening) => opening.unit),
    ...facts.completions.map((completion) => completion.module),
    ...facts.attempts.map((attempt) => attempt.quiz),
  ]);
  const takenUp = visible.courses
    .filter(
      ({ id, modules }) =>
        listed.has(id) || modules.some((unit) => touched.has(unit)) || scopeOf(facts, 'course', id) !== null,
    )
    .map((course) => courseProgress(course, visible.units, facts));
  const next = (kind: Scope['kind'], content: string, asked: readonly UnitState[]): Scope[] => {
    const known = scopeOf(facts, kind, content);
    const units = asked.map((state) => state.unit);
    if (units.join(' ') === (known?.units ?? []).join(' ')) return [];
    return [{ kind, content, number: (known?.number ?? 0) + 1, at, units }];
  };
  return [
    ...takenUp.flatMap(({ course, asked }) => next('course', course, asked)),
    ...paths.flatMap((path) => next('path', path.id, pathProgress(path, takenUp, facts, 'UTC').asked)),
  ];
}
