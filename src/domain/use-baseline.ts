import { type Day, type DayCounts, dayOf } from './history.ts';

/** Days that count as "of late", and those before them that make the baseline: three times as many. */
export const RECENT_DAYS = 28;
const WINDOWS = 3;

/** With fewer product events than this in an ordinary window, a fall says nothing. */
const LEAST_USUAL = 8;

export interface UseAgainstBaseline {
  /** Product events in the last 28 days. */
  readonly recent: number;
  /** Product events in an average 28 days of the 84 before. */
  readonly usual: number;
  /** Less than half of the usual. */
  readonly falling: boolean;
}

/** Product use of late against the account's own baseline; null where there is too little of one to say. */
export function useAgainstBaseline(used: DayCounts, asOf: Date): UseAgainstBaseline | null {
  const today = dayOf(asOf);
  const recent = countBetween(used, today - RECENT_DAYS + 1, today);
  const before = countBetween(used, today - RECENT_DAYS * (WINDOWS + 1) + 1, today - RECENT_DAYS);
  const usual = before / WINDOWS;
  return usual < LEAST_USUAL ? null : { recent, usual: Math.round(usual), falling: recent * 2 < usual };
}

/** What happened from one day to another, both included. */
export function countBetween(counts: DayCounts, from: Day, to: Day): number {
  let sum = 0;
  for (let at = firstFrom(counts, from); at < counts.length; at += 2) {
    if ((counts[at] ?? 0) > to) break;
    sum += counts[at + 1] ?? 0;
  }
  return sum;
}

/** Where the first day not before `day` stands. */
function firstFrom(counts: DayCounts, day: Day): number {
  let low = 0;
  let high = counts.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((counts[middle * 2] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

/** The last day not after `day` on which anything happened; null when there is none. */
export function lastDay(counts: DayCounts, day: Day): Day | null {
  return counts[firstFrom(counts, day + 1) - 2] ?? null;
}
