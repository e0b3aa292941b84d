/** A share with the range it can be trusted to lie in, all from 0 to 1. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Of how many. */
  readonly count: number;
  readonly of: number;
}

/** Two-sided 95 %. */
export const Z = 1.959963984540054;

/** Wilson's score interval (1927): true to its word for small numbers, where the usual ± is not. Null of nothing. */
export function share(count: number, of: number): Estimate | null {
  if (of === 0) return null;
  const value = count / of;
  const middle = value + (Z * Z) / (2 * of);
  const spread = Z * Math.sqrt((value * (1 - value) + (Z * Z) / (4 * of)) / of);
  const scale = 1 + (Z * Z) / of;
  return {
    value,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
    count,
    of,
  };
}

/** A difference of two shares, from -1 to 1. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Newcombe's hybrid score interval for the difference of two independent shares (1998, method 10). */
export function difference(a: Estimate, b: Estimate): Difference {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
