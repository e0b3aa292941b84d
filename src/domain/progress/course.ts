import type { Course, Unit } from '../content.ts';
import type { Instant, LearnerFacts } from '../facts.ts';
import { earliest, latest } from './instants.ts';
import { percent } from './percent.ts';
import { type UnitState, unitState } from './unit.ts';

/** Where one person stands with one course, over the modules and quizzes of it that are theirs to see. */
export interface CourseProgress {
  readonly course: string;
  /** In the course's order. */
  readonly units: readonly UnitState[];
  readonly modulesDone: number;
  readonly modulesRequired: number;
  readonly quizzesPassed: number;
  readonly quizzesRequired: number;
  readonly done: number;
  readonly total: number;
  /** Whole percent, rounded down; null for a course without anything in it for this person. */
  readonly percent: number | null;
  readonly complete: boolean;
  readonly startedAt: Instant | null;
  /** When the last of its units was first done; null while it is not complete. */
  readonly completedAt: Instant | null;
  readonly lastActivityAt: Instant | null;
  /** Something in it changed after it was done. */
  readonly updatedSince: boolean;
  /** Stated minutes of the modules not yet done. */
  readonly minutesLeft: number;
}

/** The units of a course in its order; what is listed but not among `units` is not there for this person. */
export function unitsOf(course: Course, units: readonly Unit[]): Unit[] {
  return course.modules.flatMap((id) => units.find((unit) => unit.id === id) ?? []);
}

/**
 * Derived from the course as it is now: every completion is kept, but a course that was complete and then
 * gains a module is complete again only once that is done too.
 */
export function courseProgress(course: Course, units: readonly Unit[], facts: LearnerFacts): CourseProgress {
  const own = unitsOf(course, units);
  const states = own.map((unit) => unitState(unit, facts));
  const done = states.filter((s) => s.state === 'done');
  const total = states.length;
  const complete = total > 0 && done.length === total;
  const finished = new Set(done.map((s) => s.unit));
  const open = own.filter((unit) => !finished.has(unit.id));
  return {
    course: course.id,
    units: states,
    modulesDone: done.filter((s) => s.kind === 'module').length,
    modulesRequired: states.filter((s) => s.kind === 'module').length,
    quizzesPassed: done.filter((s) => s.kind === 'quiz').length,
    quizzesRequired: states.filter((s) => s.kind === 'quiz').length,
    done: done.length,
    total,
    percent: percent(done.length, total),
    complete,
    startedAt: earliest(states.map((s) => s.startedAt)),
    completedAt: complete ? latest(states.map((s) => s.doneAt)) : null,
    lastActivityAt: latest(states.map((s) => s.lastActivityAt)),
    updatedSince: states.some((s) => s.updatedSince),
    minutesLeft: open.reduce((sum, unit) => sum + (unit.kind === 'module' ? unit.minutes : 0), 0),
  };
}
