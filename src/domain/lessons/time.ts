import { quantileSorted } from 'd3-array';
import { FEWEST } from './few.ts';

/** Minutes that people took, with one decimal. */
export interface TimeTaken {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** @param seconds of each person, in any order @returns null where there are too few to say */
export function timeTaken(seconds: readonly number[]): TimeTaken | null {
  if (seconds.length < FEWEST) return null;
  const sorted = [...seconds].sort((a, b) => a - b);
  const at = (share: number) => Math.round((quantileSorted(sorted, share) ?? 0) / 6) / 10;
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/** Whether what is stated is off: half of them take over half as long again, or less than half of it. */
export function isOff({ median }: TimeTaken, stated: number): 'longer' | 'shorter' | null {
  if (median > stated * 1.5) return 'longer';
  return median < stated * 0.5 ? 'shorter' : null;
}
