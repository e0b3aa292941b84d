import { quantileSorted } from 'd3-array';
import { FEWEST } from './few.ts';

/** What became of the people who opened a module or quiz: finished it, lost, or, for the rest, still at it. */
export interface Outcome {
  readonly opened: number;
  readonly finished: number;
  /** Opened it LOST_AFTER_DAYS ago or longer, and have not finished it. */
  readonly lost: number;
}

/** Over two weeks without a sign of life is what the week calls stuck, too. */
export const LOST_AFTER_DAYS = 14;

/** Of how many it is known whether they finish: those who are still at it may or may not. */
export const decided = ({ finished, lost }: Outcome): number => finished + lost;

/** Which part of them was lost, from 0 to 1; null where there are too few to say. */
export function lossOf(outcome: Outcome): number | null {
  const known = decided(outcome);
  return known < FEWEST ? null : outcome.lost / known;
}

/** The median of what lessons lose, each counted once; null where of none enough is known. */
export function usualLoss(outcomes: readonly Outcome[]): number | null {
  const losses = outcomes.flatMap((outcome) => lossOf(outcome) ?? []).sort((a, b) => a - b);
  return quantileSorted(losses, 0.5) ?? null;
}

/**
 * How many more people would have finished, had this lesson lost only as large a part of them as the median lesson
 * does: lost − (finished + lost) × usual loss, rounded down, never below 0. Null where there are too few to say.
 * A lesson that many open and some leave comes before one that few open and all leave: it is people that count.
 */
export function learnersHelped(outcome: Outcome, usual: number | null): number | null {
  if (usual === null || lossOf(outcome) === null) return null;
  // What is a whole number but for the last bit of a double stays one.
  return Math.max(0, Math.floor(outcome.lost - decided(outcome) * usual + 1e-9));
}

/** Most helped first, then most lost; what there is too little to say of comes last. The order given decides a tie. */
export function mostHelpedFirst<T extends { readonly outcome: Outcome; readonly helped: number | null }>(
  lessons: readonly T[],
): T[] {
  return [...lessons].sort((a, b) => (b.helped ?? -1) - (a.helped ?? -1) || b.outcome.lost - a.outcome.lost);
}
