import type { Instant } from '../facts.ts';

/** Since when a revision was in force, as far as this academy knows. */
export interface RevisionSince {
  readonly revision: number;
  readonly since: Instant;
}

/** From when (included) to when (not included) a revision was in force, in ms. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * When people met a revision. What was before the first that is known counts as this: nobody wrote down what it was.
 * Null for one that was never in force here.
 */
export function stretchOf(known: readonly RevisionSince[], revision: number): Stretch | null {
  const inOrder = [...known].sort((a, b) => a.revision - b.revision);
  const index = inOrder.findIndex((one) => one.revision === revision);
  if (index === -1) return null;
  const at = (one: RevisionSince | undefined, otherwise: number) =>
    one === undefined ? otherwise : Date.parse(one.since);
  return {
    from: index === 0 ? Number.NEGATIVE_INFINITY : at(inOrder[index], Number.NEGATIVE_INFINITY),
    to: at(inOrder[index + 1], Number.POSITIVE_INFINITY),
  };
}
