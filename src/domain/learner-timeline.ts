import type { Course, Path } from './content.ts';
import { both, NEVER, type Stretch, type Stretches, whereAtLeast } from './criteria/stretches.ts';
import type { LearnerFacts } from './facts.ts';
import type { PersonHistory } from './history.ts';
import { askedIds } from './progress/asked.ts';
import { STUCK_FROM } from './progress/behind.ts';
import { unitsOf } from './progress/course.ts';
import type { Visible } from './progress/visible.ts';
import type { LearnerPath, LearnerSummary, OnboardingAsks, Seen, StuckTime } from './timeline.ts';

/** A visible catalog's paths, with everything that is the same for all who see it worked out once. */
export interface SeenPaths extends Seen {
  readonly asks: ReadonlyMap<string, PathAsks>;
  /** Timeframes of the paths of onboarding, in days. */
  readonly days: ReadonlyMap<string, number>;
}

interface PathAsks {
  readonly courses: readonly {
    readonly id: string;
    readonly required: boolean;
    readonly units: readonly string[];
  }[];
}

/** A span of time in which what a person could see did not change. */
export interface LearnerSpan {
  readonly from: number;
  readonly to: number;
  readonly seen: SeenPaths;
}

const NOT_YET = Number.POSITIVE_INFINITY;

const known = new WeakMap<Visible, SeenPaths>();

export function seenPaths(visible: Visible): SeenPaths {
  const before = known.get(visible);
  if (before !== undefined) return before;
  const courses = new Map(visible.courses.map((course) => [course.id, course]));
  const days = new Map(visible.paths.flatMap((path) => (path.days === null ? [] : [[path.id, path.days]])));
  const seen = {
    paths: new Set(visible.paths.map(({ id }) => id)),
    onboarding: [...days.keys()],
    quizzes: new Set(visible.units.filter(({ kind }) => kind === 'quiz').map(({ id }) => id)),
    asks: new Map(visible.paths.map((path) => [path.id, asksOf(path, courses, visible)])),
    days,
  };
  known.set(visible, seen);
  return seen;
}

function asksOf(path: Path, courses: ReadonlyMap<string, Course>, { units }: Visible): PathAsks {
  return {
    courses: path.courses.flatMap(({ id, required }) => {
      const course = courses.get(id);
      return course === undefined
        ? []
        : { id, required, units: unitsOf(course, units).map((unit) => unit.id) };
    }),
  };
}

/**
 * One person's learning over time. `pathProgress` says how somebody stands with a path at a moment; this says when
 * they had completed it, over all moments, by the same rule (a test holds the two against each other).
 * @param dated ids of all paths with a timeframe, those that are nobody's any more too
 */
export function learnerSummary(
  person: PersonHistory,
  spans: readonly LearnerSpan[],
  dated: ReadonlySet<string>,
): LearnerSummary {
  const { learning } = person;
  const times = unitTimes(learning);
  const last = spans.at(-1);
  const paths = learning.enrollments.map(({ path, at }): LearnerPath => {
    const enrolledAt = Date.parse(at);
    const completed = pathCompleted(path, enrolledAt, learning, times, spans);
    return {
      path,
      enrolledAt,
      startedAt: firstOpened(path, times, spans),
      completedAt: completed[0]?.[0] ?? NOT_YET,
      completed,
      days: last?.seen.days.get(path) ?? null,
    };
  });
  return {
    person: person.id,
    role: person.role,
    invitedAt: person.invitedAt,
    firstSignInAt: person.firstSignInAt,
    disabledAt: person.disabledAt,
    asks: onboardingAsks(spans, dated, learning, times),
    finishedAt: finished(paths, spans),
    paths,
    stuck: stuckTimes(learning, times).filter(({ quiz }) => last?.seen.quizzes.has(quiz)),
    lastAt: times.last,
  };
}

interface UnitTimes {
  /** First completion or passed attempt, in ms. */
  readonly done: ReadonlyMap<string, number>;
  /** First sign of any kind. */
  readonly begun: ReadonlyMap<string, number>;
  /** The last sign of any kind, at whatever unit; null = none. */
  readonly last: number | null;
}

function unitTimes({ openings, completions, attempts }: LearnerFacts): UnitTimes {
  const done = new Map<string, number>();
  const begun = new Map<string, number>();
  let last: number | null = null;
  const note = (map: Map<string, number>, unit: string, at: string) => {
    const time = Date.parse(at);
    last = Math.max(last ?? time, time);
    if (time < (map.get(unit) ?? NOT_YET)) map.set(unit, time);
  };
  for (const { unit, at } of openings) note(begun, unit, at);
  for (const { module, at } of completions) {
    note(begun, module, at);
    note(done, module, at);
  }
  for (const { quiz, at, passed } of attempts) {
    note(begun, quiz, at);
    if (passed) note(done, quiz, at);
  }
  return { done, begun, last };
}

function stuckTimes({ attempts }: LearnerFacts, { done }: UnitTimes): StuckTime[] {
  const tried = Map.groupBy(
    attempts.filter(({ number }) => number >= STUCK_FROM),
    ({ quiz }) => quiz,
  );
  return [...tried].flatMap(([quiz, again]) => {
    const to = done.get(quiz) ?? NOT_YET;
    const failed = again.map(({ at }) => Date.parse(at)).filter((at) => at < to);
    return failed.length > 0 ? [{ quiz, from: Math.min(...failed), to, again: failed }] : [];
  });
}

/** Whether a module or quiz was done by a moment. */
function doneBy({ done }: UnitTimes, at: number): (unit: string) => boolean {
  return (unit) => (done.get(unit) ?? NOT_YET) <= at;
}

/** What is asked of someone in a path by `at`, from what was written down by then and what they had done. */
function askedAt(
  path: string,
  asks: PathAsks,
  facts: LearnerFacts,
  times: UnitTimes,
  at: number,
): readonly string[] {
  const required = asks.courses
    .filter((course) => course.required)
    .flatMap(({ id, units }) => askedIds(written(facts, 'course', id, at), units, doneBy(times, at)));
  return askedIds(written(facts, 'path', path, at), required, doneBy(times, at));
}

function written(
  facts: LearnerFacts,
  kind: 'course' | 'path',
  content: string,
  at: number,
): readonly string[] {
  let number = 0;
  let units: readonly string[] = [];
  for (const scope of facts.scopes) {
    if (scope.kind !== kind || scope.content !== content || scope.number <= number) continue;
    if (Date.parse(scope.at) > at) continue;
    number = scope.number;
    units = scope.units;
  }
  return units;
}

/** Between two changes of what is asked the path is complete from the moment the last of it was done. */
function pathCompleted(
  path: string,
  enrolledAt: number,
  facts: LearnerFacts,
  times: UnitTimes,
  spans: readonly LearnerSpan[],
): Stretches {
  const found = spans.flatMap((span): Stretch[] => {
    const asks = span.seen.asks.get(path);
    const begins = Math.max(span.from, enrolledAt);
    if (asks === undefined || begins >= span.to) return [];
    const changes = facts.scopes
      .map((scope) => Date.parse(scope.at))
      .filter((at) => at > begins && at < span.to)
      .sort((a, b) => a - b);
    const starts = [begins, ...new Set(changes)];
    return starts.flatMap((start, index): Stretch[] => {
      const ends = starts[index + 1] ?? span.to;
      const units = askedAt(path, asks, facts, times, ends - 1);
      const last = Math.max(...units.map((unit) => times.done.get(unit) ?? NOT_YET));
      const from = Math.max(start, last);
      return units.length > 0 && from < ends ? [[from, ends]] : [];
    });
  });
  return found.length > 1
    ? whereAtLeast(
        1,
        found.map((stretch) => [stretch]),
      )
    : found.slice();
}

function firstOpened(path: string, { begun }: UnitTimes, spans: readonly LearnerSpan[]): number {
  const asks = spans.findLast((span) => span.seen.asks.has(path))?.seen.asks.get(path);
  const units = asks?.courses.flatMap((course) => course.units) ?? [];
  return Math.min(...units.map((unit) => begun.get(unit) ?? NOT_YET));
}

/** What onboarding asked of someone, from each moment on at which that can have changed. */
function onboardingAsks(
  spans: readonly LearnerSpan[],
  dated: ReadonlySet<string>,
  facts: LearnerFacts,
  times: UnitTimes,
): OnboardingAsks[] {
  const changes = [...facts.enrollments, ...facts.scopes].map(({ at }) => Date.parse(at));
  const found: (OnboardingAsks & { readonly units: readonly string[] })[] = [];
  for (const { from, to, seen } of spans) {
    const within = changes.filter((at) => at > from && at < to).sort((a, b) => a - b);
    const starts = [...new Set([from, ...within])];
    for (const [index, start] of starts.entries()) {
      // Until the next change: what was asked then and done by then counts, though it may not be there any more.
      const ends = starts[index + 1] ?? to;
      const { takenUp, units } = onboardingUnits(seen, dated, facts, times, ends - 1);
      const last = found.at(-1);
      const isSame =
        last !== undefined &&
        units.length === last.units.length &&
        units.every((unit) => last.units.includes(unit));
      if (isSame && last.takenUp === takenUp) continue;
      const doneAt = isSame ? last.doneAt : doneTimes(units, times);
      found.push({ from: start, takenUp, required: units.length, doneAt, units });
    }
  }
  return found.map(({ from, takenUp, required, doneAt }) => ({ from, takenUp, required, doneAt }));
}

const NOT_DONE: readonly number[] = [];

function doneTimes(units: readonly string[], { done }: UnitTimes): readonly number[] {
  const times = units.flatMap((unit) => done.get(unit) ?? []).sort((a, b) => a - b);
  // A list that grew as it was made keeps more room than it needs, and there are many of them.
  return times.length > 0 ? times.slice() : NOT_DONE;
}

/**
 * What onboarding asks of someone: the paths with a timeframe that they took up – of those that are not theirs to see
 * any more the ones they completed – or else, before they take any up, those that are open to them.
 */
function onboardingUnits(
  seen: SeenPaths,
  dated: ReadonlySet<string>,
  facts: LearnerFacts,
  times: UnitTimes,
  at: number,
): { takenUp: boolean; units: readonly string[] } {
  const enrolled = new Set(
    facts.enrollments.filter((one) => Date.parse(one.at) <= at).map(({ path }) => path),
  );
  const own = seen.onboarding.filter((path) => enrolled.has(path));
  const gone = [...enrolled]
    .filter((path) => dated.has(path) && !seen.paths.has(path))
    .map((path) => written(facts, 'path', path, at))
    .filter((units) => units.length > 0 && units.every(doneBy(times, at)));
  const takenUp = own.length + gone.length > 0;
  const asked = (takenUp ? own : seen.onboarding).flatMap((path) => {
    const asks = seen.asks.get(path);
    return asks === undefined ? [] : askedAt(path, asks, facts, times, at);
  });
  return { takenUp, units: [...new Set([...asked, ...gone.flat()])] };
}

function finished(paths: readonly LearnerPath[], spans: readonly LearnerSpan[]): number {
  for (const { from: begins, to, seen } of spans) {
    const all = seen.onboarding.map((id) => paths.find(({ path }) => path === id)?.completed ?? NEVER);
    const complete = all.reduce<Stretches>(both, [[begins, to]]);
    const first = complete[0];
    if (all.length > 0 && first !== undefined) return first[0];
  }
  return NOT_YET;
}
