import type { PropertyChange } from './account.ts';
import type { Role } from './audience.ts';
import { DAY_MS } from './day.ts';
import type { Instant, LearnerFacts } from './facts.ts';

/** A calendar day in UTC, counted from 1970-01-01. Counts of activity are kept by it. */
export type Day = number;

export function dayOf(at: Instant | Date): Day {
  return Math.floor((typeof at === 'string' ? Date.parse(at) : at.getTime()) / DAY_MS);
}

/** Some days, ascending: a list of numbers, or packed so that each takes two bytes. */
export type Days = readonly Day[] | Uint16Array;

/** How often something happened: a day, the count on it, the next day, …; ascending, days without it left out. Packed likewise. */
export type DayCounts = readonly number[] | Uint16Array;

export const TOUCH_KINDS = [
  'handoff',
  'kickoff',
  'walkthrough',
  'check-in',
  'on-demand',
  'completion-meeting',
  'follow-up',
] as const;
export type TouchKind = (typeof TOUCH_KINDS)[number];

/**
 * What was heard at a touch. The first four call for escalation; `waiting` (on something outside the customer's
 * control), `busy` (for a known reason) and `scope-added` (by agreement) for an extension.
 */
export const CONCERNS = ['doubt', 'scope', 'contract', 'blocker', 'waiting', 'busy', 'scope-added'] as const;
export type Concern = (typeof CONCERNS)[number];

/** A meeting or message between vendor and customer. Its note is the vendor's own. */
export interface Touch {
  readonly id: string;
  readonly kind: TouchKind;
  readonly at: Instant;
  /** Person id of the vendor's side; null where unknown. */
  readonly by: string | null;
  /** Ids of stakeholders who were asked to come, and of those who came. */
  readonly invited: readonly string[];
  readonly attended: readonly string[];
  readonly concerns: readonly Concern[];
  readonly note: string;
  /** Something was asked of the customer; `answeredAt` when they answered, null while they have not. */
  readonly asks: boolean;
  readonly answeredAt: Instant | null;
}

export const STAKEHOLDER_ROLES = [
  'sponsor',
  'champion',
  'it',
  'security',
  'procurement',
  'team-lead',
  'other',
] as const;
export type StakeholderRole = (typeof STAKEHOLDER_ROLES)[number];

export interface Stakeholder {
  readonly id: string;
  readonly name: string;
  readonly role: StakeholderRole;
  readonly since: Instant;
  readonly until: Instant | null;
}

/** What was agreed at `at` on one success plan; a later version of the same `plan` takes its place from then on. */
export interface SuccessPlanVersion {
  readonly plan: string;
  readonly at: Instant;
  readonly useCase: string | null;
  readonly problem: string;
  readonly metric: string;
  /** What the figures are in: `days`, `%`, `invoices a week`. */
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  /** A stand-in is measured, or the customer's own word taken, because the thing itself cannot be. */
  readonly proxy: boolean;
  /** ISO date. */
  readonly due: string | null;
  readonly evidence: string;
  /** Stakeholder ids of those who must see the value. */
  readonly stakeholders: readonly string[];
  readonly phase1: readonly string[];
  readonly phase2: readonly string[];
}

export interface PlanValue {
  readonly plan: string;
  readonly at: Instant;
  readonly value: number;
  readonly evidence: string;
}

/** The customer's own word that the value is there: onboarding ends with it. */
export interface PlanConfirmation {
  readonly plan: string;
  readonly at: Instant;
  readonly who: string;
  readonly words: string;
}

export interface Ticket {
  readonly id: string;
  readonly subject: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

export interface SurveyAnswer {
  readonly kind: 'csat' | 'nps';
  /** CSAT 1–5, NPS 0–10. */
  readonly score: number;
  readonly at: Instant;
  readonly comment: string;
}

/** Something on the weekly list put aside by a CSM, and why. */
export interface SetAside {
  /** Which concern on the list: a rule's id. */
  readonly rule: string;
  readonly kind: 'dismissed' | 'snoozed';
  /** For a snooze: when it comes back. */
  readonly until: Instant | null;
  readonly why: string;
  readonly at: Instant;
  readonly by: string;
}

/** One person of an account: when they came, on which days they did something, and what they learned. */
export interface PersonHistory {
  readonly id: string;
  readonly name: string | null;
  readonly role: Role;
  readonly invitedAt: Instant | null;
  readonly firstSignInAt: Instant | null;
  readonly disabledAt: Instant | null;
  /** Days with a product event of theirs; ascending. */
  readonly usedOn: Days;
  /** Days on which they opened, finished or handed in something in the academy; ascending. */
  readonly learnedOn: Days;
  /**
   * From the rollups: of each module the first opening, the first completion, and the first at the highest revision; of each quiz
   * the first opening, and the first, the second, the last and the first passed attempt. Unpacked at each asking.
   */
  readonly learning: LearnerFacts;
}

/** What product events of one name there were. */
export interface EventHistory {
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly count: number;
  /** By day, for the events that a journey or a definition counts; empty for the others. */
  readonly days: DayCounts;
}

/**
 * All that is known of one account, counts instead of single events: what every measure, journey, definition and
 * weekly concern is computed from. Everything carries its own time, so a function of it and `asOf` answers for any
 * past date by leaving out what came later.
 */
export interface AccountHistory {
  readonly id: string;
  readonly createdAt: Instant;
  /** Oldest first. */
  readonly changes: readonly PropertyChange[];
  /** Everyone who belongs to the account, erased and disabled people too. */
  readonly people: readonly PersonHistory[];
  /** Product events by day, of all names and people. */
  readonly used: DayCounts;
  /** Openings, completions and submitted attempts by day. */
  readonly learned: DayCounts;
  readonly events: ReadonlyMap<string, EventHistory>;
  /** All below oldest first. */
  readonly touches: readonly Touch[];
  readonly stakeholders: readonly Stakeholder[];
  readonly plans: readonly SuccessPlanVersion[];
  readonly planValues: readonly PlanValue[];
  readonly confirmations: readonly PlanConfirmation[];
  readonly tickets: readonly Ticket[];
  readonly surveys: readonly SurveyAnswer[];
  readonly setAside: readonly SetAside[];
}
