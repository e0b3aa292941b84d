import type { Course, Path, Unit } from '../content.ts';
import { endOfDate } from '../due.ts';
import type { Instant, LearnerFacts } from '../facts.ts';
import { attemptsLeft } from '../quiz/standing.ts';
import { type CourseProgress, courseProgress, unitsOf } from './course.ts';
import { enrollmentIn, type PathProgress, pathProgress } from './path.ts';
import { unitState } from './unit.ts';
import type { Visible } from './visible.ts';
import { courseWaitsFor, staysOpen, unitWaitsFor } from './waits.ts';

/** The one thing to do next, and why it is this one. */
export interface NextStep {
  /** Null for what is in none of the paths enrolled in. */
  readonly path: Path | null;
  readonly course: Course;
  readonly unit: Unit;
  /** `required`: a path asks for it. `again`: done once, asked for again. `extra`: optional, or new since. */
  readonly reason: 'required' | 'again' | 'extra';
  /** `resume` once anything in the course was opened. */
  readonly kind: 'start' | 'resume';
  /** When the path, or what is asked for again, should be done; null = no date, as for all that is extra. */
  readonly dueAt: Instant | null;
}

/**
 * The first module or quiz that is open, not done and waits for nothing. First what the paths enrolled in ask
 * for, the path due first before the others, and what another asks to be done before it; then what is optional
 * or came later, in these paths and in courses that were begun. What is asked for again takes its place among
 * the required by its date. A quiz with no attempts left is passed over. Null when nothing is left to do.
 */
export function nextStep(visible: Visible, facts: LearnerFacts, timeZone: string): NextStep | null {
  const progress = visible.courses.map((course) => courseProgress(course, visible.units, facts));
  const enrolled = visible.paths
    .filter((path) => enrollmentIn(path, facts) !== null)
    .map((path) => ({ path, is: pathProgress(path, progress, facts, timeZone) }))
    .sort((a, b) => byDate(a.is.dueAt, b.is.dueAt));
  const walk = { visible, facts, progress };
  const required = first(enrolled, ({ path, is }) => requiredStep(path, is, walk));
  const again = againStep(enrolled, walk, timeZone);
  if (again && (required === null || byDate(again.dueAt, required.dueAt) < 0)) return again;
  return required ?? extraStep(enrolled, walk);
}

/**
 * Where a course goes on: what is asked first, then what is new; only what waits for nothing and can be taken.
 * `waits`: other courses come before this one.
 */
export function resumeUnit(
  course: Course,
  units: readonly Unit[],
  facts: LearnerFacts,
  waits: boolean,
): Unit | null {
  const asked = courseProgress(course, units, facts).asked.map((state) => state.unit);
  return (
    firstOpen(course, units, facts, asked, waits) ?? firstOpen(course, units, facts, course.modules, waits)
  );
}

interface Enrolled {
  readonly path: Path;
  readonly is: PathProgress;
}

interface Walk {
  readonly visible: Visible;
  readonly facts: LearnerFacts;
  /** Of every course in `visible`. */
  readonly progress: readonly CourseProgress[];
}

function requiredStep(path: Path, { asked, dueAt }: PathProgress, walk: Walk): NextStep | null {
  const { visible, facts, progress } = walk;
  const undone = asked.filter((state) => state.state !== 'done').map((state) => state.unit);
  const holding = path.courses.map(({ id }) => visible.courses.find((course) => course.id === id));
  const courses = holding.filter((course) => course?.modules.some((id) => undone.includes(id)));
  return first(withWhatTheyWaitFor(courses, walk), (course) => {
    // Of a course outside what the path asks, which only comes first, it is what that course asks.
    const own = courses.includes(course)
      ? undone
      : (progress.find((one) => one.course === course.id)?.asked.map((state) => state.unit) ?? []);
    const unit = firstOpen(course, visible.units, facts, own, waits(course, walk));
    return unit && { path, course, unit, reason: 'required', kind: kindOf(course, walk), dueAt };
  });
}

function againStep(enrolled: readonly Enrolled[], walk: Walk, timeZone: string): NextStep | null {
  const steps = walk.visible.courses.flatMap((course) =>
    unitsOf(course, walk.visible.units).flatMap((unit): NextStep[] => {
      const { again } = unitState(unit, walk.facts);
      if (again === null || !canTake(unit, walk.facts)) return [];
      const holding = enrolled.find(({ path }) => path.courses.some(({ id }) => id === course.id));
      const dueAt = again.by === null ? null : endOfDate(again.by, timeZone);
      return [{ path: holding?.path ?? null, course, unit, reason: 'again', kind: 'resume', dueAt }];
    }),
  );
  return steps.sort((a, b) => byDate(a.dueAt, b.dueAt))[0] ?? null;
}

function extraStep(enrolled: readonly Enrolled[], walk: Walk): NextStep | null {
  const { courses, units } = walk.visible;
  const step = (course: Course, path: Path | null): NextStep | null => {
    const unit = resumeUnit(course, units, walk.facts, waits(course, walk));
    return unit && { path, course, unit, reason: 'extra', kind: kindOf(course, walk), dueAt: null };
  };
  const begun = courses.filter((course) => kindOf(course, walk) === 'resume');
  return (
    first(enrolled, ({ path }) => {
      const listed = path.courses.map(({ id }) => courses.find((course) => course.id === id));
      return first(withWhatTheyWaitFor(listed, walk), (course) => step(course, path));
    }) ?? first(begun, (course) => step(course, null))
  );
}

/** The first unit of the course that is open and among `wanted`, or holds one of these up. */
function firstOpen(
  course: Course,
  units: readonly Unit[],
  facts: LearnerFacts,
  wanted: readonly string[],
  waits: boolean,
): Unit | null {
  const own = unitsOf(course, units);
  const needed = new Set(wanted);
  for (const id of needed) {
    const unit = own.find((one) => one.id === id);
    if (unit) for (const before of unitWaitsFor(unit, units, facts)) needed.add(before);
  }
  const open = own.find(
    (unit) =>
      needed.has(unit.id) &&
      (!waits || staysOpen(unit, facts)) &&
      unitState(unit, facts).state !== 'done' &&
      unitWaitsFor(unit, units, facts).length === 0 &&
      canTake(unit, facts),
  );
  return open ?? null;
}

function canTake(unit: Unit, facts: LearnerFacts): boolean {
  return unit.kind === 'module' || attemptsLeft(unit, facts) !== 0;
}

function waits(course: Course, { progress }: Walk): boolean {
  return courseWaitsFor(course, progress).length > 0;
}

/** These courses, followed by those that come before them. */
function withWhatTheyWaitFor(wanted: readonly (Course | undefined)[], { visible, progress }: Walk): Course[] {
  const found = new Set<Course>();
  const queue = [...wanted];
  for (const course of queue) {
    if (course === undefined || found.has(course)) continue;
    found.add(course);
    for (const id of courseWaitsFor(course, progress))
      queue.push(visible.courses.find((other) => other.id === id));
  }
  return [...found];
}

function kindOf(course: Course, { progress }: Walk): NextStep['kind'] {
  const started = progress.some((p) => p.course === course.id && p.startedAt !== null);
  return started ? 'resume' : 'start';
}

/** Earlier first, no date last. */
function byDate(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Date.parse(a) - Date.parse(b);
}

function first<T, R>(items: readonly T[], of: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = of(item);
    if (found !== null) return found;
  }
  return null;
}
