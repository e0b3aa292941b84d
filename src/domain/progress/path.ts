import type { Path } from '../content.ts';
import { dueAt } from '../due.ts';
import type { Enrollment, Instant, LearnerFacts } from '../facts.ts';
import { asked, scopeOf } from './asked.ts';
import { type Count, count, minutesLeft } from './count.ts';
import type { CourseProgress } from './course.ts';
import { earliest, latest } from './instants.ts';
import { goneState, type UnitState } from './unit.ts';

/** Where one person stands with one path. Once they have taken it up, nothing below falls because it changes. */
export interface PathProgress {
  readonly path: string;
  /** The courses that are theirs to see, in the path's order. */
  readonly courses: readonly CourseProgress[];
  /**
   * The modules and quizzes asked of them: of the courses that were required when they took the path up, or,
   * before that, are required now.
   */
  readonly asked: readonly UnitState[];
  /** Of `courses`, those in which something is asked; the others are optional, or came later. */
  readonly requiredCourses: readonly string[];
  /** Of `asked`. */
  readonly required: Count;
  /** Of the other courses; grows as these do, so it is told in counts and never in percent. */
  readonly optional: Pick<Count, 'done' | 'total'>;
  /** Of `asked`. */
  readonly percent: number | null;
  /** Everything asked is done. Only a path that was taken up can be complete. */
  readonly complete: boolean;
  readonly enrolledAt: Instant | null;
  readonly startedAt: Instant | null;
  /** When the last of what is asked was first done; null while the path is not complete. It never moves. */
  readonly completedAt: Instant | null;
  readonly lastActivityAt: Instant | null;
  /** End of the last day; null without enrolment or without a timeframe. */
  readonly dueAt: Instant | null;
  readonly updatedSince: boolean;
  /** Stated minutes of the modules asked and not yet done. */
  readonly minutesLeft: number;
}

/**
 * `courses` is the progress in every course this person may see; those not in the path are left aside.
 * `timeZone` is the account's (IANA); an unknown one throws a RangeError.
 */
export function pathProgress(
  path: Path,
  courses: readonly CourseProgress[],
  facts: LearnerFacts,
  timeZone: string,
): PathProgress {
  const listed = path.courses.flatMap(({ id, required }) => {
    const progress = courses.find((course) => course.course === id);
    return progress ? [{ progress, required }] : [];
  });
  const own = listed.map(({ progress }) => progress);
  const there = listed.filter(({ required }) => required).flatMap(({ progress }) => progress.asked);
  const enrollment = enrollmentIn(path, facts);
  const units = asked(enrollment && scopeOf(facts, 'path', path.id), there, facts);
  const required = count(units);
  const complete = enrollment !== null && required.complete;
  const asks = own.filter((course) => course.asked.some((unit) => units.includes(unit)));
  const others = count(own.filter((course) => !asks.includes(course)).flatMap((course) => course.asked));
  return {
    path: path.id,
    courses: own,
    asked: units,
    requiredCourses: asks.map((course) => course.course),
    required,
    optional: { done: others.done, total: others.total },
    percent: required.percent,
    complete,
    enrolledAt: enrollment?.at ?? null,
    startedAt: earliest([...own, ...units].map((one) => one.startedAt)),
    completedAt: completedAt({ complete }, units),
    lastActivityAt: latest([...own, ...units].map((one) => one.lastActivityAt)),
    dueAt: pathDueAt(path, enrollment, timeZone),
    updatedSince: own.some((course) => course.updatedSince),
    minutesLeft: minutesLeft(units),
  };
}

/**
 * Where one person stood with a path that is not theirs to see any more; null when nothing was written down. What
 * was asked then is asked here: it is complete only if all of that was done, and due no more.
 */
export function gonePathProgress(
  path: string,
  facts: LearnerFacts,
): Pick<PathProgress, 'path' | 'required' | 'complete' | 'completedAt' | 'dueAt'> | null {
  const scope = scopeOf(facts, 'path', path);
  if (scope === null) return null;
  const units = scope.units.map((id) => goneState(id, facts));
  const required = count(units);
  const { complete } = required;
  return { path, required, complete, completedAt: completedAt(required, units), dueAt: null };
}

function completedAt({ complete }: Pick<Count, 'complete'>, units: readonly UnitState[]): Instant | null {
  return complete ? latest(units.map((unit) => unit.doneAt)) : null;
}

export function enrollmentIn(path: Pick<Path, 'id'>, facts: LearnerFacts): Enrollment | null {
  return facts.enrollments.find((enrollment) => enrollment.path === path.id) ?? null;
}

/** When a path should be done: end of the last day after enrolment; null without enrolment or timeframe. */
export function pathDueAt(path: Path, enrollment: Enrollment | null, timeZone: string): Instant | null {
  return enrollment && path.days !== null ? dueAt(enrollment.at, path.days, timeZone) : null;
}
