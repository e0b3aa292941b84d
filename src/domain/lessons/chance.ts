/** Of 95 % of a normal distribution the standard deviations on either side. */
const Z = 1.959964;

/** A part of a group: how many of how many. */
export interface Part {
  readonly part: number;
  readonly whole: number;
}

/**
 * Within which a share lies with 95 % confidence, from 0 to 1: Wilson’s score interval, which holds for small groups and
 * rare things, too. Of nobody it may be anything.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209–212.
 */
export function shareBetween({ part, whole }: Part): readonly [number, number] {
  if (whole === 0) return [0, 1];
  const p = part / whole;
  const square = Z ** 2 / whole;
  const middle = p + square / 2;
  const half = Z * Math.sqrt((p * (1 - p)) / whole + square / (4 * whole));
  return [(middle - half) / (1 + square), (middle + half) / (1 + square)];
}

/**
 * Whether one share is larger than another of other people beyond chance: the 95 % interval of their difference lies above 0.
 * Source: R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine
 * 17 (1998), 873–890, method 10.
 */
export function isLarger(one: Part, other: Part): boolean {
  if (one.whole === 0 || other.whole === 0) return false;
  const [p, q] = [one.part / one.whole, other.part / other.whole];
  const [least] = shareBetween(one);
  const [, most] = shareBetween(other);
  return p - q > Math.hypot(p - least, most - q);
}

/**
 * Whether the same people did one thing more often than another beyond chance: of those who did one of the two alone, the
 * 95 % interval of the share that did the first lies above a half.
 * Source: Q. McNemar, Note on the sampling error of the difference between correlated proportions, Psychometrika 12 (1947), 153–157.
 */
export function isOftener(oneAlone: number, otherAlone: number): boolean {
  return shareBetween({ part: oneAlone, whole: oneAlone + otherAlone })[0] > 0.5;
}

/**
 * Whether a correlation among so many people lies below 0 beyond chance: its whole 95 % interval does, by Fisher’s z. Of three or
 * fewer nothing can be said.
 * Source: R. A. Fisher, On the “probable error” of a coefficient of correlation, Metron 1 (1921), 3–32.
 */
export function isBelowZero(correlation: number, people: number): boolean {
  return people > 3 && Math.atanh(correlation) + Z / Math.sqrt(people - 3) < 0;
}
