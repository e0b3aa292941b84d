import type { Account, Deal } from '../account.ts';
import { DAY_MS } from '../day.ts';
import type { Instant } from '../facts.ts';
import {
  type Day,
  dayOf,
  type PersonHistory,
  type Stakeholder,
  type SuccessPlanVersion,
  type Touch,
} from '../history.ts';
import { factTimesOf } from '../measures/fact-times.ts';
import { thereAt } from '../measures/people.ts';
import { standingAt } from '../measures/standing.ts';
import { type MilestoneState, milestoneStates } from '../milestone-state.ts';
import { type AccountTimeline, timelineAt } from '../timeline.ts';
import { stateAt, type TimelineState } from '../timeline-state.ts';
import { lastDay } from '../use-baseline.ts';

/** Engaged = something came from the customer within two weeks; `domain.md` calls longer silence a reason to escalate. */
export const SILENT_DAYS = 14;

/** An account as its CSM's week looks at it: everything as of one moment. */
export interface Subject {
  /** The reading that holds at `asOf`. */
  readonly timeline: AccountTimeline;
  readonly asOf: Date;
  readonly account: Account;
  readonly deal: Deal;
  readonly milestones: readonly MilestoneState[];
  /** Those invited and not disabled. */
  readonly people: readonly PersonHistory[];
  /** Oldest first, as all below. */
  readonly touches: readonly Touch[];
  /** The latest version of each success plan. */
  readonly plans: readonly SuccessPlanVersion[];
  readonly state: TimelineState;
  /** Whole days since the contract. */
  readonly age: number;
  /** The last day on which anyone used the product, learned, came to a touch or answered. */
  readonly engagedOn: Day | null;
  readonly engaged: boolean;
}

export function subjectOf(whole: AccountTimeline, asOf: Date): Subject {
  const timeline = timelineAt(whole, asOf.getTime());
  const { history, startedAt } = timeline;
  const at = asOf.getTime();
  const times = factTimesOf(history);
  const touches = history.touches.flatMap((touch, place) => {
    if ((times.touches[place] ?? Number.NaN) > at) return [];
    const isLater = touch.answeredAt !== null && (times.answered[place] ?? Number.NaN) > at;
    return isLater ? { ...touch, answeredAt: null } : touch;
  });
  const engagedOn = lastEngagement(timeline, asOf);
  const today = dayOf(asOf);
  const { account, deal } = standingAt(history, at);
  const isThere = thereAt(history, at);
  return {
    timeline,
    asOf,
    account,
    deal,
    milestones: milestoneStates(timeline, asOf),
    people: history.people.filter((_, place) => isThere(place)),
    touches,
    plans: latestPlans(history.plans.filter((plan) => Date.parse(plan.at) <= at)),
    state: stateAt(timeline, asOf),
    age: startedAt === null ? 0 : daysBetween(startedAt, asOf),
    engagedOn,
    engaged: engagedOn !== null && today - engagedOn <= SILENT_DAYS,
  };
}

/** Whole days from one moment to another. */
export function daysBetween(from: Instant, to: Date): number {
  return Math.floor((to.getTime() - Date.parse(from)) / DAY_MS);
}

/** So many days after a moment. */
export function daysAfter(from: Instant, days: number): Instant {
  return new Date(Date.parse(from) + days * DAY_MS).toISOString();
}

/** Noon of a day in UTC: the same calendar day for nearly every reader. */
export function noonOf(day: Day): Instant {
  return new Date((day + 0.5) * DAY_MS).toISOString();
}

function lastEngagement({ history }: AccountTimeline, asOf: Date): Day | null {
  const at = asOf.getTime();
  const today = dayOf(asOf);
  const { touches, answered } = factTimesOf(history);
  const never = Number.NEGATIVE_INFINITY;
  let last = Math.max(lastDay(history.used, today) ?? never, lastDay(history.learned, today) ?? never);
  const note = (moment: number) => {
    if (moment <= at) last = Math.max(last, Math.floor(moment / DAY_MS));
  };
  for (const [place, { attended }] of history.touches.entries()) {
    const touched = touches[place] ?? Number.NaN;
    if (touched > at) continue;
    if (attended.length > 0) note(touched);
    note(answered[place] ?? Number.NaN);
  }
  for (const confirmation of history.confirmations) note(Date.parse(confirmation.at));
  return last === never ? null : last;
}

function latestPlans(versions: readonly SuccessPlanVersion[]): SuccessPlanVersion[] {
  return [...new Map(versions.map((version) => [version.plan, version])).values()];
}

/** Those on the customer's side who are there at the moment. */
export function stakeholdersAt({ timeline, asOf }: Subject): Stakeholder[] {
  return timeline.history.stakeholders.filter(
    ({ since, until }) =>
      Date.parse(since) <= asOf.getTime() && (until === null || Date.parse(until) > asOf.getTime()),
  );
}
