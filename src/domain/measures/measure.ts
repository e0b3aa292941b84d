import type { Audience } from '../audience.ts';
import type { Instant } from '../facts.ts';
import type { AccountTimeline } from '../timeline.ts';

/** A stretch of time, both ends included, in ms precision. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** What some measures need to know of the content in force. */
export interface ContentFacts {
  /** Live courses that came out on a known day: their modules and quizzes, and who they are for. */
  readonly releases: readonly {
    readonly course: string;
    readonly publishedAt: Instant;
    readonly units: readonly string[];
    readonly audience: Audience;
  }[];
  /** Learning paths without a timeframe: what comes after onboarding. */
  readonly advancedPaths: ReadonlySet<string>;
  /** Modules that were changed in substance, by id, with their revision of today. */
  readonly revised: ReadonlyMap<string, number>;
}

export interface MeasureInput {
  /** The accounts looked at: all, a cohort, a segment … */
  readonly accounts: readonly AccountTimeline[];
  readonly period: Period;
  /** What was known to be true at this moment; facts of later ones are left out. A period that goes on after it is cut off at it. */
  readonly asOf: Date;
  readonly content: ContentFacts;
}

/** An account's share in a measure. */
export interface Member {
  readonly account: string;
  /** What it adds to the numerator and to the denominator. */
  readonly numerator: number;
  readonly denominator: number;
  /** Its own figure in the measure's unit, for medians and sums; null for shares. */
  readonly value: number | null;
  /** The moment that decided it, in ms since 1970; null where none did. */
  readonly at: number | null;
}

export interface Measured {
  /** In the measure's unit; null = nobody yet, which is neither 0 nor 100 %. Rounded down. */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** The accounts that add to the denominator. */
  readonly members: readonly Member[];
  /** Quartiles, for medians; null for others and for nobody. */
  readonly spread: { readonly q1: number; readonly median: number; readonly q3: number } | null;
}

/** The stretch of time a measure looks at, in ms since 1970, both ends included; `to` is never after the moment asked about. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export type Unit = 'percent' | 'days' | 'points' | 'usd' | 'per-account' | 'level';
export type Grain =
  | 'account'
  | 'revenue'
  | 'person'
  | 'ticket'
  | 'answer'
  | 'request'
  | 'invitation'
  | 'milestone'
  | 'lesson';

/** One KPI: what it is, and how it is computed. Its words are in `i18n` under `words`, and at the head of its file. */
export interface Measure {
  /** As in the address of its page. */
  readonly id: string;
  /** Under which its words are kept; several measures of one kind share theirs. */
  readonly words: string;
  /** What tells those apart, such as 90 days; null for one that stands alone. */
  readonly n: number | null;
  readonly unit: Unit;
  /**
   * How members make the value: `share` = numerator ÷ denominator in percent; `median` of their values; `rate` =
   * numerator ÷ denominator; `per-loss` = sum of their values ÷ numerator.
   */
  readonly form: 'share' | 'median' | 'rate' | 'per-loss';
  /** What one row of it is. */
  readonly grain: Grain;
  /** The period; the calendar month (UTC) in which it ends; or how things stand at its end. */
  readonly window: 'period' | 'month' | 'end';
  readonly owner: 'csm' | 'cem' | 'leader';
  readonly better: 'higher' | 'lower';
  readonly kind: 'lagging' | 'leading' | 'everboarding';
  /** Whether an account's share goes on with the clock, and not from one moment of its own to the next. */
  readonly flows: boolean;
  /** An account's share in it; null for one it does not look at. */
  member(timeline: AccountTimeline, window: Window, content: ContentFacts): Member | null;
}
