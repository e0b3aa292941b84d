import type { Milestone } from './content.ts';
import type { Instant } from './facts.ts';
import type { AccountHistory } from './history.ts';

/** What one person learned of what onboarding asks of them, so that any past date can be answered. */
export interface LearnerSummary {
  readonly person: string;
  readonly invitedAt: Instant | null;
  readonly firstSignInAt: Instant | null;
  readonly disabledAt: Instant | null;
  /** Required modules and quizzes of their onboarding paths, as scoped for them. */
  readonly required: number;
  /** When each of those was first done; ascending. */
  readonly doneAt: readonly Instant[];
  /** When the last of those paths was completed; null while one is not, or where they have none. */
  readonly finishedAt: Instant | null;
  /** Each path they are enrolled in, or have completed. */
  readonly paths: readonly {
    readonly path: string;
    readonly enrolledAt: Instant | null;
    readonly startedAt: Instant | null;
    readonly completedAt: Instant | null;
    readonly dueAt: Instant | null;
  }[];
}

/** A milestone of an account's journey; due dates depend on the segment of the day and are asked for with `asOf`. */
export interface MilestoneTimeline {
  readonly milestone: Milestone;
  /** When its criterion first held; null while it has not. It stays reached. */
  readonly reachedAt: Instant | null;
}

/**
 * An account's history read by the journeys and definitions in force: what happened when. A measure filters it by
 * `asOf`, since whether something holds at a moment depends on nothing that came later.
 */
export interface AccountTimeline {
  readonly history: AccountHistory;
  /** Contract signature or start of trial; null where nobody has recorded it: then the account is in no onboarding measure. */
  readonly startedAt: Instant | null;
  readonly kickoffAt: Instant | null;
  readonly churnedAt: Instant | null;
  /** Id of its journey; null where none fits. */
  readonly journey: string | null;
  /** In the journey's order. */
  readonly milestones: readonly MilestoneTimeline[];
  /** When the milestone that stands for first value was reached. */
  readonly firstValueAt: Instant | null;
  /** When the last key action was done; null while one is missing, or where the journey names none. */
  readonly activatedAt: Instant | null;
  /** When onboarding ended, and the version of the definition that says so. Never before `startedAt`. */
  readonly onboarded: { readonly at: Instant; readonly version: number } | null;
  readonly learners: readonly LearnerSummary[];
}
