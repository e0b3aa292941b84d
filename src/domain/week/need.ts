import type { Instant } from '../facts.ts';
import type { Concern } from '../history.ts';

/** What a CSM can do about it; the order is the order of the list. */
export const MOVES = ['escalate', 'extend', 'hand-over', 'celebrate'] as const;
export type Move = (typeof MOVES)[number];

/** Where on the account's page the facts behind a need stand. */
export type Evidence = 'journey' | 'plan' | 'people' | 'use' | 'touches' | 'tickets' | 'answers';

/**
 * What each rule says beside its name. Days are whole and calendar-free (24 hours each); days late, of the oldest where
 * there are several, are those of the account's calendar.
 */
export interface NeedDetails {
  /** In onboarding: nobody did anything for over two weeks. */
  readonly silent: { readonly days: number; readonly lastAt: Instant | null };
  /** Invited, and nobody has signed in for over two weeks. */
  readonly 'nobody-came': { readonly days: number; readonly people: number };
  /** A week after the contract nobody is invited. */
  readonly 'nobody-invited': { readonly days: number };
  /** Milestones that the customer owns are late. */
  readonly 'homework-late': { readonly milestones: readonly string[]; readonly days: number };
  /** Milestones that are ours are late. */
  readonly 'ours-late': { readonly milestones: readonly string[]; readonly days: number };
  /** Doubt, disagreement or a blocker was voiced and no later touch was without it. */
  readonly voiced: { readonly concerns: readonly Concern[]; readonly touch: string; readonly at: Instant };
  /** Late or long, and for a reason that was told. */
  readonly known: { readonly concerns: readonly Concern[]; readonly touch: string; readonly at: Instant };
  /** Longer in onboarding than is good for the segment, though people are at it. */
  readonly long: { readonly days: number; readonly good: number };
  /** Two weeks after the kickoff there is no success plan. */
  readonly 'no-plan': { readonly days: number };
  /** There is a plan with a metric, and no baseline to measure against. */
  readonly 'no-baseline': { readonly metric: string };
  /** A plan's date has passed and the customer has not confirmed its value. */
  readonly 'plan-late': { readonly metric: string; readonly days: number };
  /** Most who learn are stuck at a quiz. */
  readonly 'stuck-at-quiz': { readonly quizzes: readonly string[]; readonly people: readonly string[] };
  /** Product use fell to less than half of the account's own baseline. */
  readonly 'use-falling': { readonly recent: number; readonly usual: number };
  /** Onboarded, and nothing has been heard or seen of them for a month. */
  readonly 'gone-quiet': { readonly days: number; readonly lastAt: Instant | null };
  /** An unhappy answer to a survey. */
  readonly unhappy: { readonly kind: 'csat' | 'nps'; readonly score: number; readonly at: Instant };
  /** Tickets that have been open for over two weeks. */
  readonly 'tickets-open': { readonly tickets: readonly string[]; readonly days: number };
  /** Renewal is near and value is not confirmed. */
  readonly 'renewal-near': { readonly days: number; readonly renewalAt: Instant };
  /** A new customer has not been handed over from sales. */
  readonly 'take-over': { readonly days: number };
  /** Onboarding has ended: everboarding begins. */
  readonly onboarded: { readonly at: Instant; readonly version: number };
  /** Milestones reached within the week. */
  readonly reached: { readonly milestones: readonly string[]; readonly at: Instant };
}

export const NEED_RULES = [
  'silent',
  'nobody-came',
  'nobody-invited',
  'homework-late',
  'ours-late',
  'voiced',
  'known',
  'long',
  'no-plan',
  'no-baseline',
  'plan-late',
  'stuck-at-quiz',
  'use-falling',
  'gone-quiet',
  'unhappy',
  'tickets-open',
  'renewal-near',
  'take-over',
  'onboarded',
  'reached',
] as const satisfies readonly (keyof NeedDetails)[];
export type NeedRule = (typeof NEED_RULES)[number];

/** A reason why an account needs its CSM now. */
export type Need = {
  [R in NeedRule]: {
    readonly rule: R;
    readonly move: Move;
    /** When it began to be so: a need that was dismissed comes back when it begins anew. */
    readonly since: Instant;
    readonly evidence: Evidence;
    readonly details: NeedDetails[R];
  };
}[NeedRule];
