import { Z } from './interval.ts';

/** One account followed from a common start: how many days, and whether it was lost at the end of them. */
export interface Followed {
  readonly days: number;
  readonly lost: boolean;
}

/** From `day` on, this share is still there; 95 % range. */
export interface SurvivalStep {
  readonly day: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** How many were still followed just before that day. */
  readonly atRisk: number;
}

/**
 * The Kaplan–Meier estimate: the share that is still there by day, with accounts that are only followed up to today
 * counting for as long as they are known. Ranges by Greenwood's variance on the log(-log) scale, so that they stay
 * between 0 and 1. The first step is day 0 with everyone, the last the last day anyone is known of; empty of nobody.
 */
export function survival(followed: readonly Followed[]): SurvivalStep[] {
  if (followed.length === 0) return [];
  const steps: SurvivalStep[] = [{ day: 0, share: 1, low: 1, high: 1, atRisk: followed.length }];
  const days = [...new Set(followed.filter(({ lost }) => lost).map(({ days: day }) => day))].sort(
    (a, b) => a - b,
  );
  let left = 1;
  let variance = 0;
  for (const day of days) {
    const atRisk = followed.filter((one) => one.days >= day).length;
    const lost = followed.filter((one) => one.lost && one.days === day).length;
    left *= 1 - lost / atRisk;
    variance += atRisk === lost ? 0 : lost / (atRisk * (atRisk - lost));
    steps.push({ day, share: left, ...range(left, variance), atRisk });
  }
  const until = Math.max(...followed.map(({ days: day }) => day));
  const last = steps.at(-1);
  if (last !== undefined && until > last.day)
    steps.push({ ...last, day: until, atRisk: followed.filter(({ days: day }) => day >= until).length });
  return steps;
}

function range(left: number, variance: number): { readonly low: number; readonly high: number } {
  if (left <= 0) return { low: 0, high: 0 };
  if (left >= 1) return { low: 1, high: 1 };
  const spread = (Z * Math.sqrt(variance)) / Math.abs(Math.log(left));
  return { low: left ** Math.exp(spread), high: left ** Math.exp(-spread) };
}
