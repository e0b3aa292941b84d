import type { Course, Unit } from '../content.ts';
import type { LearnerFacts } from '../facts.ts';
import type { CourseProgress } from './course.ts';
import { unitState } from './unit.ts';

/**
 * Ids of the modules and quizzes that must be done before `unit` opens, in the order written; empty = it is
 * open. `units` are those the viewer may see: a prerequisite that is not among them holds nobody up. What is
 * done never closes again, whatever prerequisite came later.
 */
export function unitWaitsFor(unit: Unit, units: readonly Unit[], facts: LearnerFacts): string[] {
  if (unit.kind === 'quiz' || unitState(unit, facts).state === 'done') return [];
  return unit.prerequisites.filter((id) => {
    const before = units.find((u) => u.id === id);
    return before !== undefined && unitState(before, facts).state !== 'done';
  });
}

/**
 * Ids of the courses that must be complete before `course` opens, in the order written; empty = it is open.
 * `courses` is the progress in every course the viewer may see: one that is not among them, or has nothing in
 * it for them, holds nobody up. A course that was begun never closes again: a quiz under way can be handed in.
 * What came here from another course may have been begun there, and opens nothing but itself.
 */
export function courseWaitsFor(course: Course, courses: readonly CourseProgress[]): string[] {
  const own = courses.find((c) => c.course === course.id);
  const begun = [...(own?.units ?? []), ...(own?.asked ?? [])].filter(({ startedAt }) => startedAt !== null);
  if (begun.some(({ movedIn }) => !movedIn)) return [];
  return course.prerequisites.filter((id) => {
    const before = courses.find((c) => c.course === id);
    return before !== undefined && before.total > 0 && !before.complete;
  });
}

/** It was begun and came here from another course: it stays open, whatever the course it is in now waits for. */
export function staysOpen(unit: Unit, facts: LearnerFacts): boolean {
  const { movedIn, state } = unitState(unit, facts);
  return movedIn && state !== 'not_started';
}
