import { holdsAt } from './criteria/stretches.ts';
import { DAY_MS } from './day.ts';
import { dueAt } from './due.ts';
import type { Instant } from './facts.ts';
import { type Day, type Days, dayOf } from './history.ts';
import { anyDay, lastDayBy, thereAt } from './measures/people.ts';
import { onboardingAt } from './onboarding-at.ts';
import { percent } from './progress/percent.ts';
import type { AccountTimeline, LearnerPath, LearnerSummary } from './timeline.ts';

/** Someone counts as active while they did something in the academy in so many days, today included. */
const ACTIVE_DAYS = 30;

/** A last day ends within so much of the moment of enrolment so many days later, whatever the time zone. */
const MOST_OFF = 2 * DAY_MS;

/** How the people of an account get on with what onboarding asks of them, as of a moment. */
export interface Team {
  /** Those invited and not disabled. */
  readonly invited: number;
  readonly active: number;
  /** Finished everything onboarding asks of them. */
  readonly finished: number;
  /** Past the due date of a path of onboarding. */
  readonly overdue: number;
  /** Stuck at a quiz. */
  readonly stuck: number;
  /** Either; someone who is both counts once. */
  readonly behind: number;
  /** Modules and quizzes of onboarding, over all people; null percent = nobody yet. */
  readonly onboarding: { readonly done: number; readonly total: number; readonly percent: number | null };
  /** To the millisecond where that is known; of a past moment it can be the end of the day. */
  readonly lastActivityAt: Instant | null;
}

/** `timeZone` is the account's (IANA); an unknown one throws a RangeError. */
export function teamAt({ history, learners }: AccountTimeline, timeZone: string, asOf: Date): Team {
  const at = asOf.getTime();
  const today = dayOf(asOf);
  const counts = { invited: 0, active: 0, finished: 0, overdue: 0, stuck: 0, behind: 0 };
  let [done, total] = [0, 0];
  let last = Number.NEGATIVE_INFINITY;
  const isThere = thereAt(history, at);
  for (const [index, learner] of learners.entries()) {
    if (!isThere(index)) continue;
    const learnedOn = history.people[index]?.learnedOn ?? [];
    const { takenUp, done: own, required } = onboardingAt(learner, at);
    const isOverdue = learner.paths.some((path) => isPast(path, timeZone, at));
    const isStuck = learner.stuck.some(({ from, to }) => from <= at && at < to);
    done += own;
    total += required;
    counts.invited += 1;
    counts.active += Number(anyDay(learnedOn, today - ACTIVE_DAYS + 1, today));
    counts.finished += Number(takenUp && required > 0 && own === required);
    counts.overdue += Number(isOverdue);
    counts.stuck += Number(isStuck);
    counts.behind += Number(isOverdue || isStuck);
    last = Math.max(last, lastActivity(learner, learnedOn, at, today));
  }
  const lastActivityAt = Number.isFinite(last) ? new Date(last).toISOString() : null;
  return { ...counts, onboarding: { done, total, percent: percent(done, total) }, lastActivityAt };
}

/** Whether a path is not complete though its last day is over. */
function isPast({ days, enrolledAt, completed }: LearnerPath, timeZone: string, at: number): boolean {
  if (days === null || holdsAt(completed, at)) return false;
  const about = enrolledAt + days * DAY_MS;
  // Calendars are slow to ask, and only matter near the day.
  if (Math.abs(about - at) > MOST_OFF) return about < at;
  return Date.parse(dueAt(new Date(enrolledAt).toISOString(), days, timeZone)) < at;
}

/** In ms, -Infinity for never. Days are known of everything; the moment only of what came last. */
function lastActivity({ lastAt }: LearnerSummary, learnedOn: Days, at: number, today: Day): number {
  const day = lastDayBy(learnedOn, today);
  const isKnown = lastAt !== null && lastAt <= at;
  if (isKnown && (day === null || lastAt >= day * DAY_MS)) return lastAt;
  return day === null ? Number.NEGATIVE_INFINITY : Math.min((day + 1) * DAY_MS - 1, at);
}
