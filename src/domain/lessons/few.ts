import { percent } from '../progress/percent.ts';

/** Of fewer people no share and no median is told: one more or less would move a share by more than five points. */
export const FEWEST = 20;

/** Whole percent, rounded down; null where there are too few to say. */
export function shareOf(part: number, whole: number): number | null {
  return whole < FEWEST ? null : percent(part, whole);
}
