import type { Path } from '../content.ts';
import { dueAt } from '../due.ts';
import type { Enrollment, Instant } from '../facts.ts';
import type { CourseProgress } from './course.ts';
import { earliest, latest } from './instants.ts';
import { percent } from './percent.ts';

/** Modules and quizzes together, counted. */
export interface Count {
  readonly done: number;
  readonly total: number;
  /** Whole percent, rounded down; null when there is nothing to count. */
  readonly percent: number | null;
  /** Everything there is to count is done; never true of nothing. */
  readonly complete: boolean;
}

/** Where one person stands with one path. */
export interface PathProgress {
  readonly path: string;
  /** The courses that are theirs to see, in the path's order. */
  readonly courses: readonly CourseProgress[];
  readonly required: Count;
  readonly optional: Count;
  /** Of the required modules and quizzes. */
  readonly percent: number | null;
  readonly complete: boolean;
  readonly enrolledAt: Instant | null;
  readonly startedAt: Instant | null;
  /** When the last required unit was first done; null while the path is not complete. */
  readonly completedAt: Instant | null;
  readonly lastActivityAt: Instant | null;
  /** End of the last day; null without enrolment or without a timeframe. */
  readonly dueAt: Instant | null;
  readonly updatedSince: boolean;
  /** Stated minutes of the required modules not yet done. */
  readonly minutesLeft: number;
}

/**
 * `courses` is the progress in every course this person may see; those not in the path are left aside.
 * `timeZone` is the account's (IANA); an unknown one throws a RangeError.
 */
export function pathProgress(
  path: Path,
  courses: readonly CourseProgress[],
  enrollment: Enrollment | null,
  timeZone: string,
): PathProgress {
  const ids = (required: boolean) => path.courses.filter((c) => c.required === required).map((c) => c.id);
  const listed = (of: readonly string[]) => of.flatMap((id) => courses.find((c) => c.course === id) ?? []);
  const own = listed(path.courses.map((c) => c.id));
  const requiredCourses = listed(ids(true));
  const required = count(requiredCourses);
  return {
    path: path.id,
    courses: own,
    required,
    optional: count(listed(ids(false))),
    percent: required.percent,
    complete: required.complete,
    enrolledAt: enrollment?.at ?? null,
    startedAt: earliest(own.map((c) => c.startedAt)),
    completedAt: required.complete ? latest(requiredCourses.map((c) => c.completedAt)) : null,
    lastActivityAt: latest(own.map((c) => c.lastActivityAt)),
    dueAt: pathDueAt(path, enrollment, timeZone),
    updatedSince: own.some((c) => c.updatedSince),
    minutesLeft: requiredCourses.reduce((sum, c) => sum + c.minutesLeft, 0),
  };
}

/** When a path should be done: end of the last day after enrolment; null without enrolment or timeframe. */
export function pathDueAt(path: Path, enrollment: Enrollment | null, timeZone: string): Instant | null {
  return enrollment && path.days !== null ? dueAt(enrollment.at, path.days, timeZone) : null;
}

function count(courses: readonly CourseProgress[]): Count {
  const done = courses.reduce((sum, c) => sum + c.done, 0);
  const total = courses.reduce((sum, c) => sum + c.total, 0);
  return { done, total, percent: percent(done, total), complete: total > 0 && done === total };
}
