import { quantileSorted } from 'd3-array';
import { percent } from '../progress/percent.ts';
import type { Measure, Measured, MeasureInput, Member, Window } from './measure.ts';

/** A measure over some accounts: its value, what went into it, and whose that was. */
export function compute(measure: Measure, { accounts, period, asOf, content }: MeasureInput): Measured {
  const window = windowOf(measure, period.from.getTime(), Math.min(period.to.getTime(), asOf.getTime()));
  const members: Member[] = [];
  let numerator = 0;
  let denominator = 0;
  for (const account of accounts) {
    const member = measure.member(account, window, content);
    if (member === null) continue;
    members.push(member);
    numerator += member.numerator;
    denominator += member.denominator;
  }
  const values = members.flatMap(({ value }) => (value === null ? [] : [value]));
  return { ...figureOf(measure, { numerator, denominator, values }), members };
}

/** A measure's value without the accounts that make it. */
export type Figure = Omit<Measured, 'members'>;

/** What the accounts of a measure come to: their own values in the order of the accounts. */
export interface Sums {
  readonly numerator: number;
  readonly denominator: number;
  readonly values: readonly number[];
}

export function figureOf(measure: Measure, { numerator, denominator, values }: Sums): Figure {
  const spread = measure.form === 'median' ? quartiles(values) : null;
  const value = settled(measure, values, numerator, denominator, spread?.median ?? null);
  return { value, numerator, denominator, spread };
}

/** The stretch of time that a measure looks at when it is asked about one, in ms. */
export function windowOf({ window }: Measure, from: number, to: number): Window {
  if (window !== 'month') return { from, to };
  const end = new Date(to);
  return { from: Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), 1), to };
}

function settled(
  { form }: Measure,
  values: readonly number[],
  numerator: number,
  denominator: number,
  median: number | null,
): number | null {
  switch (form) {
    case 'share':
      return percent(numerator, denominator);
    case 'median':
      return median;
    case 'rate':
      return denominator > 0 ? toTenth(numerator / denominator) : null;
    case 'per-loss':
      return numerator > 0 ? Math.floor(values.reduce((sum, value) => sum + value, 0) / numerator) : null;
  }
}

function quartiles(values: readonly number[]): Measured['spread'] {
  if (values.length === 0) return null;
  const sorted = Array.from(Float64Array.from(values).sort());
  const at = (share: number) => toTenth(quantileSorted(sorted, share) ?? 0);
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/** Rounded down to one decimal. */
function toTenth(value: number): number {
  // What is a whole tenth but for the last bit of a double stays one.
  return Math.floor(value * 10 + 1e-9) / 10;
}
