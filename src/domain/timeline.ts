import type { Role } from './audience.ts';
import type { Milestone } from './content.ts';
import type { Stretches } from './criteria/stretches.ts';
import type { Instant } from './facts.ts';
import type { AccountHistory } from './history.ts';

/** What people of one role could see of the content for a time. */
export interface Seen {
  readonly paths: ReadonlySet<string>;
  /** Paths with a timeframe: what onboarding asks of them (decision 007). */
  readonly onboarding: readonly string[];
  readonly quizzes: ReadonlySet<string>;
}

/** A time in which an account's profile did not change; from `from` until just before `to`, in ms, either can be infinite. */
export interface SeenSpan {
  readonly from: number;
  readonly to: number;
  readonly learner: Seen;
  readonly champion: Seen;
}

/**
 * What one person learned of what onboarding asks of them, so that any past date can be answered. Moments of learning are in
 * ms, Infinity for what has not happened: they are asked of everybody again and again.
 */
export interface LearnerSummary {
  readonly person: string;
  readonly role: Role;
  readonly invitedAt: Instant | null;
  readonly firstSignInAt: Instant | null;
  readonly disabledAt: Instant | null;
  /** What onboarding asked of them: from the first moment on, and whenever that changed; ascending, never empty. */
  readonly asks: readonly OnboardingAsks[];
  /** When they had first completed all their onboarding paths; never where they have none. */
  readonly finishedAt: number;
  /** Each path they are enrolled in. */
  readonly paths: readonly LearnerPath[];
  /** The quizzes of theirs that they failed again and again. */
  readonly stuck: readonly StuckTime[];
  /** The last thing known of them in the academy; null = nothing. */
  readonly lastAt: number | null;
}

/** What onboarding asks of someone from a moment on. */
export interface OnboardingAsks {
  /** In ms; the first is -Infinity. */
  readonly from: number;
  /** Whether they took up, or once completed, a path of onboarding. */
  readonly takenUp: boolean;
  /**
   * Required modules and quizzes of the onboarding paths they took up, or else of those open to them; of paths that are
   * not theirs any more, what they completed. What two paths ask counts once.
   */
  readonly required: number;
  /** When each of those was first done, by whenever, in ms; ascending. */
  readonly doneAt: readonly number[];
}

/** From the second failed attempt at a quiz until it was passed, in ms; Infinity while it is not. */
export interface StuckTime {
  readonly quiz: string;
  readonly from: number;
  readonly to: number;
  /** When it was handed in for the second time, and for the last, as far as that is known; without those that passed. */
  readonly again: readonly number[];
}

export interface LearnerPath {
  readonly path: string;
  readonly enrolledAt: number;
  readonly startedAt: number;
  /** When it was first complete. */
  readonly completedAt: number;
  /** While it was theirs to see and complete. */
  readonly completed: Stretches;
  /** Its timeframe in days after enrolment; null where it has none, or is not theirs to see any more. */
  readonly days: number | null;
}

/** A milestone of an account's journey; due dates depend on the segment of the day and are asked for with `asOf`. */
export interface MilestoneTimeline {
  readonly milestone: Milestone;
  /**
   * When its criterion first held; null while it has not. It stays reached. Criteria over days can say already now when
   * they will hold: what lies after `asOf` is not reached.
   */
  readonly reachedAt: Instant | null;
}

/**
 * An account's history read by the journeys and definitions in force: what happened when. A measure filters it by
 * `asOf`, since whether something holds at a moment depends on nothing that came later. Which journey an account is on and
 * which contract counts can change, though: `timelineAt` gives the reading that held at a moment.
 */
export interface AccountTimeline {
  readonly history: AccountHistory;
  /** The readings that held before this one, the oldest first; of most accounts there is none. */
  readonly formerly: readonly FormerReading[];
  /** Contract signature or start of trial; null where nobody has recorded it: then the account is in no onboarding measure. */
  readonly startedAt: Instant | null;
  readonly kickoffAt: Instant | null;
  /** Start of the churn that lasts, or else of the next; null for one that is a customer, or is one again. */
  readonly churnedAt: Instant | null;
  /** Id of its journey, by the segment, touch model and profile it has in this reading; null where none fits. */
  readonly journey: string | null;
  /** In the journey's order. */
  readonly milestones: readonly MilestoneTimeline[];
  /** When the milestone that stands for first value was reached. */
  readonly firstValueAt: Instant | null;
  /** When the last key action was done; null while one is missing, or where the journey names none. */
  readonly activatedAt: Instant | null;
  /** When onboarding ended, and the version of the definition that says so. Never before `startedAt`; like a milestone it can lie ahead. */
  readonly onboarded: { readonly at: Instant; readonly version: number } | null;
  readonly learners: readonly LearnerSummary[];
  /** What its people could see, one span after the other over all time. */
  readonly sees: readonly SeenSpan[];
}

/** How an account read until something that decides its journey, or its contract, changed. */
export interface FormerReading {
  /** In ms, not included. */
  readonly until: number;
  readonly timeline: AccountTimeline;
}

/** The reading of an account that held at a moment (in ms): by what it was, and by what had been agreed, then. */
export function timelineAt(timeline: AccountTimeline, at: number): AccountTimeline {
  return timeline.formerly.find(({ until }) => at < until)?.timeline ?? timeline;
}
