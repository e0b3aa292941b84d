import type { Course, Unit } from '../content.ts';
import type { Instant, LearnerFacts } from '../facts.ts';
import { asked, scopeOf } from './asked.ts';
import { type Count, count, minutesLeft } from './count.ts';
import { earliest, latest } from './instants.ts';
import { goneState, type UnitState, unitState } from './unit.ts';

/**
 * Where one person stands with one course. `done`, `total`, `percent` and `complete` are over what is asked of
 * them: none of these falls because the course changes.
 */
export interface CourseProgress extends Count {
  readonly course: string;
  /** The modules and quizzes that are theirs to see, in the course's order. */
  readonly units: readonly UnitState[];
  /** What is asked of them: was there when they took the course up. What they did of it stays in it for ever. */
  readonly asked: readonly UnitState[];
  /** Of `units`, what came after they took the course up: shown as new, never counted. */
  readonly added: readonly UnitState[];
  readonly modulesDone: number;
  readonly modulesRequired: number;
  readonly quizzesPassed: number;
  readonly quizzesRequired: number;
  readonly startedAt: Instant | null;
  /** When the last of what is asked was first done; null while it is not complete. It never moves. */
  readonly completedAt: Instant | null;
  readonly lastActivityAt: Instant | null;
  /** Something in it changed after it was done. */
  readonly updatedSince: boolean;
  /** Stated minutes of the modules asked and not yet done. */
  readonly minutesLeft: number;
}

/** The units of a course in its order; what is listed but not among `units` is not there for this person. */
export function unitsOf(course: Course, units: readonly Unit[]): Unit[] {
  const known = byId.get(units) ?? new Map(units.map((unit) => [unit.id, unit]));
  byId.set(units, known);
  return course.modules.flatMap((id) => known.get(id) ?? []);
}

/** Asked for each course of a catalog with the same list of units, which may be long. */
const byId = new WeakMap<readonly Unit[], ReadonlyMap<string, Unit>>();

/** `units` are those this person may see, of this course at least. */
export function courseProgress(course: Course, units: readonly Unit[], facts: LearnerFacts): CourseProgress {
  const own = unitsOf(course, units).map((unit) => unitState(unit, facts));
  return progressOver(course.id, own, asked(scopeOf(facts, 'course', course.id), own, facts));
}

/**
 * Where one person stood with a course that is not theirs to see any more; null when nothing was written down.
 * What was asked then is asked here: it is complete only if all of that was done.
 */
export function goneCourseProgress(course: string, facts: LearnerFacts): CourseProgress | null {
  const scope = scopeOf(facts, 'course', course);
  return (
    scope &&
    progressOver(
      course,
      [],
      scope.units.map((id) => goneState(id, facts)),
    )
  );
}

function progressOver(
  course: string,
  units: readonly UnitState[],
  required: readonly UnitState[],
): CourseProgress {
  const counted = count(required);
  const done = required.filter((unit) => unit.state === 'done');
  const known = [...new Set([...units, ...required])];
  const isOf = (kind: UnitState['kind']) => (unit: UnitState) => unit.kind === kind;
  return {
    course,
    units,
    asked: required,
    added: units.filter((unit) => !required.includes(unit)),
    ...counted,
    modulesDone: done.filter(isOf('module')).length,
    modulesRequired: required.filter(isOf('module')).length,
    quizzesPassed: done.filter(isOf('quiz')).length,
    quizzesRequired: required.filter(isOf('quiz')).length,
    startedAt: earliest(known.map((unit) => unit.startedAt)),
    completedAt: counted.complete ? latest(required.map((unit) => unit.doneAt)) : null,
    lastActivityAt: latest(known.map((unit) => unit.lastActivityAt)),
    updatedSince: units.some((unit) => unit.updatedSince),
    minutesLeft: minutesLeft(required),
  };
}
