import { DAY_MS } from './day.ts';
import { dueAt } from './due.ts';
import type { Instant } from './facts.ts';
import { standingAt } from './measures/standing.ts';
import { milestoneStates } from './milestone-state.ts';
import type { AccountTimeline, LearnerSummary } from './timeline.ts';

/** What is known of an account once for all, and of the last moment it was asked about. */
interface Kept {
  /** The times of day (in ms, ascending) of everything that days are counted from. */
  readonly times: Float64Array;
  /** The last moment of anyone's learning, in ms. */
  readonly lastLearned: number;
  from: number;
  until: number;
}

const memory = new WeakMap<AccountTimeline, Kept>();

/**
 * Until when (in ms, itself not included) an account reads as it does at `at`, if no new fact comes. Rules count whole
 * days from its moments, activity by day in UTC, and due dates on its own calendar: so nothing turns but at the time of
 * day of one of its moments, at midnight, at its own midnight, or when something comes that lies ahead.
 */
export function steadyUntil(timeline: AccountTimeline, at: number): number {
  const kept = memory.get(timeline) ?? lookedThrough(timeline);
  if (kept.from <= at && at < kept.until) return kept.until;
  const asOf = new Date(at);
  const midnight = Math.floor(at / DAY_MS) * DAY_MS;
  const { timeZone } = standingAt(timeline.history, at).account;
  const turns = [
    midnight + DAY_MS,
    Date.parse(dueAt(asOf.toISOString(), 0, timeZone)) + 1,
    midnight + firstAfter(kept.times, at - midnight),
    ...milestoneStates(timeline, asOf).flatMap(({ dueAt: due }) =>
      due === null ? [] : midnight + timeOfDay(due),
    ),
    ...(kept.lastLearned > at ? timeline.learners.flatMap(learningOf) : []),
  ];
  kept.from = at;
  kept.until = Math.min(...turns.filter((turn) => turn > at));
  return kept.until;
}

function lookedThrough(timeline: AccountTimeline): Kept {
  const { history, learners, formerly } = timeline;
  const readings = [timeline, ...formerly.map((one) => one.timeline)];
  const moments: (Instant | null | undefined)[] = [
    history.createdAt,
    ...readings.flatMap((one) => [one.startedAt, one.kickoffAt, one.churnedAt, one.onboarded?.at]),
    ...readings.flatMap(({ firstValueAt, activatedAt }) => [firstValueAt, activatedAt]),
    ...readings.flatMap(({ milestones }) => milestones.map(({ reachedAt }) => reachedAt)),
    ...history.changes.flatMap(({ property, value, validFrom }) =>
      DATES.has(property) && typeof value === 'string' ? [validFrom, value] : [validFrom],
    ),
    ...history.people.flatMap((one) => [one.invitedAt, one.firstSignInAt, one.disabledAt]),
    ...history.touches.flatMap(({ at, answeredAt }) => [at, answeredAt]),
    ...history.stakeholders.flatMap(({ since, until }) => [since, until]),
    ...[...history.plans, ...history.planValues, ...history.confirmations, ...history.surveys].map(
      ({ at }) => at,
    ),
    ...history.tickets.flatMap(({ openedAt, closedAt }) => [openedAt, closedAt]),
    ...history.setAside.flatMap(({ at, until }) => [at, until]),
  ];
  const times = moments.flatMap((moment) => (moment ? timeOfDay(moment) : []));
  const learned = learners.flatMap(learningOf).filter(Number.isFinite);
  const kept: Kept = {
    times: Float64Array.from(new Set(times)).sort(),
    lastLearned: learned.reduce((last, at) => Math.max(last, at), Number.NEGATIVE_INFINITY),
    from: Number.NaN,
    until: Number.NaN,
  };
  memory.set(timeline, kept);
  return kept;
}

/** Properties whose value is a moment. */
const DATES: ReadonlySet<string> = new Set(['contractAt', 'kickoffAt', 'renewalAt']);

/** In ms. */
function timeOfDay(at: Instant): number {
  return ((Date.parse(at) % DAY_MS) + DAY_MS) % DAY_MS;
}

/** Learning is counted to the moment, and by the day: only what lies ahead can turn. */
function learningOf({ asks, paths, stuck, finishedAt, lastAt }: LearnerSummary): number[] {
  const moments = [finishedAt];
  if (lastAt !== null) moments.push(lastAt);
  for (const { startedAt, completedAt } of paths) moments.push(startedAt, completedAt);
  for (const { from, doneAt } of asks) moments.push(from, ...doneAt);
  for (const { completed } of paths) for (const stretch of completed) moments.push(...stretch);
  for (const { from, to } of stuck) moments.push(from, to);
  return moments;
}

/** The first of the times after one; that of the day after where there is none. */
function firstAfter(times: Float64Array, time: number): number {
  const next = times.find((one) => one > time);
  return next ?? DAY_MS + (times[0] ?? 0);
}
