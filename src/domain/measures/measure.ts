import type { Instant } from '../facts.ts';
import type { AccountTimeline } from '../timeline.ts';

/** A stretch of time, both ends included, in ms precision. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

export interface MeasureInput {
  /** The accounts looked at: all, a cohort, a segment … */
  readonly accounts: readonly AccountTimeline[];
  /** `to` is never after `asOf`. */
  readonly period: Period;
  /** What was known to be true at this moment; facts of later ones are left out. */
  readonly asOf: Date;
}

/** An account that the measure looked at. */
export interface Member {
  readonly account: string;
  /** It counts in the numerator. */
  readonly counted: boolean;
  /** Its own figure in the measure's unit, for measures that are a median or a sum; null for shares. */
  readonly value: number | null;
  /** The moment that decided it; null where none did. */
  readonly at: Instant | null;
}

export interface Measured {
  /** In the measure's unit; null = nobody yet, which is neither 0 nor 100 %. Percent is rounded down. */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** The accounts of the denominator. */
  readonly members: readonly Member[];
  /** Quartiles, for medians; null for others and for nobody. */
  readonly spread: { readonly q1: number; readonly median: number; readonly q3: number } | null;
}

/** One KPI: what it is, and how it is computed. Its words are in `i18n` under its id. */
export interface Measure {
  readonly id: string;
  readonly unit: 'percent' | 'days' | 'points' | 'usd' | 'count';
  /** What one row of it is. */
  readonly grain: 'account' | 'person' | 'ticket' | 'answer' | 'milestone';
  /** What `period` means to it: something happened in it, or how things stand at `asOf`. */
  readonly window: 'period' | 'as-of';
  readonly owner: 'csm' | 'cem' | 'leader';
  readonly better: 'higher' | 'lower';
  compute(input: MeasureInput): Measured;
}
