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
  const known = (at: Instant | null): at is Instant => at !== null && Date.parse(at) <= asOf.getTime();
  const touches = history.touches
    .filter((touch) => known(touch.at))
    .map((touch) => (known(touch.answeredAt) ? touch : { ...touch, answeredAt: null }));
  const engagedOn = lastEngagement(timeline, touches, asOf);
  const today = dayOf(asOf);
  const { account, deal } = standingAt(history, asOf.getTime());
  const isThere = thereAt(history, asOf.getTime());
  return {
    timeline,
    asOf,
    account,
    deal,
    milestones: milestoneStates(timeline, asOf),
    people: history.people.filter((_, place) => isThere(place)),
    touches,
    plans: latestPlans(history.plans.filter((plan) => known(plan.at))),
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

function lastEngagement({ history }: AccountTimeline, touches: readonly Touch[], asOf: Date): Day | null {
  const today = dayOf(asOf);
  const days = [
    lastDay(history.used, today),
    lastDay(history.learned, today),
    ...touches.flatMap(({ at, attended, answeredAt }) => [
      attended.length > 0 ? dayOf(at) : null,
      answeredAt === null ? null : dayOf(answeredAt),
    ]),
    ...history.confirmations.map(({ at }) => (Date.parse(at) <= asOf.getTime() ? dayOf(at) : null)),
  ].filter((day) => day !== null);
  return days.length > 0 ? Math.max(...days) : null;
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
