import type { Course, Path, Unit } from '../content.ts';
import type { Instant, LearnerFacts } from '../facts.ts';
import { attemptsLeft } from '../quiz/standing.ts';
import { type CourseProgress, courseProgress, unitsOf } from './course.ts';
import { pathDueAt } from './path.ts';
import { unitState } from './unit.ts';
import { courseWaitsFor, unitWaitsFor } from './waits.ts';

/** The content one viewer may see; what is not in it does not exist for them. */
export interface Visible {
  readonly paths: readonly Path[];
  readonly courses: readonly Course[];
  readonly units: readonly Unit[];
}

/** The one thing to do next, and why it is this one. */
export interface NextStep {
  readonly path: Path;
  readonly course: Course;
  readonly unit: Unit;
  /** `resume` once anything in the course was opened. */
  readonly kind: 'start' | 'resume';
  /** When the path should be done; null = no date. */
  readonly dueAt: Instant | null;
}

/**
 * The first module or quiz that is open, not done and waits for nothing, over the paths enrolled in: the
 * required courses of all paths before the optional ones, earlier due dates first, then in the order of
 * paths, courses and units. A course outside the path comes last, if one inside waits for it. A quiz with
 * no attempts left is passed over. Null when nothing is left to do.
 */
export function nextStep(visible: Visible, facts: LearnerFacts, timeZone: string): NextStep | null {
  const progress = visible.courses.map((course) => courseProgress(course, visible.units, facts));
  const enrolled = enrolledPaths(visible, facts, timeZone);
  for (const required of [true, false]) {
    for (const { path, dueAt } of enrolled) {
      const ids = path.courses.filter((c) => c.required === required).map((c) => c.id);
      for (const course of withWhatTheyWaitFor(ids, visible.courses, progress)) {
        if (courseWaitsFor(course, progress).length > 0) continue;
        const unit = resumeUnit(course, visible.units, facts);
        if (unit) return { path, course, unit, kind: kindOf(course, progress), dueAt };
      }
    }
  }
  return null;
}

/** Where a course goes on: its first unit that is not done, waits for nothing and can still be taken; or null. */
export function resumeUnit(course: Course, units: readonly Unit[], facts: LearnerFacts): Unit | null {
  const open = unitsOf(course, units).find(
    (unit) =>
      unitState(unit, facts).state !== 'done' &&
      unitWaitsFor(unit, units, facts).length === 0 &&
      (unit.kind === 'module' || attemptsLeft(unit, facts) !== 0),
  );
  return open ?? null;
}

function enrolledPaths(visible: Visible, facts: LearnerFacts, timeZone: string) {
  const due = (at: Instant | null) => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at));
  return visible.paths
    .flatMap((path) => {
      const enrollment = facts.enrollments.find((e) => e.path === path.id);
      return enrollment ? [{ path, dueAt: pathDueAt(path, enrollment, timeZone) }] : [];
    })
    .sort((a, b) => (due(a.dueAt) === due(b.dueAt) ? 0 : due(a.dueAt) - due(b.dueAt)));
}

/** The courses of these ids, followed by those they wait for, and what those wait for. */
function withWhatTheyWaitFor(
  ids: readonly string[],
  courses: readonly Course[],
  progress: readonly CourseProgress[],
): Course[] {
  const found = new Set<Course>();
  const queue = [...ids];
  for (const id of queue) {
    const course = courses.find((c) => c.id === id);
    if (!course || found.has(course)) continue;
    found.add(course);
    queue.push(...courseWaitsFor(course, progress));
  }
  return [...found];
}

function kindOf(course: Course, progress: readonly CourseProgress[]): NextStep['kind'] {
  const started = progress.some((p) => p.course === course.id && p.startedAt !== null);
  return started ? 'resume' : 'start';
}
