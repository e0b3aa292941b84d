import type { Instant } from '../facts.ts';

/** The earliest of some instants; null when there are none. */
export function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return pick(instants, (a, b) => Date.parse(a) < Date.parse(b));
}

/** The latest of some instants; null when there are none. */
export function latest(instants: readonly (Instant | null)[]): Instant | null {
  return pick(instants, (a, b) => Date.parse(a) > Date.parse(b));
}

function pick(
  instants: readonly (Instant | null)[],
  better: (a: Instant, b: Instant) => boolean,
): Instant | null {
  let found: Instant | null = null;
  for (const instant of instants) {
    if (instant !== null && (found === null || better(instant, found))) found = instant;
  }
  return found;
}
