import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';

/** Luck that comes out the same for the same seed. */
export interface Chance {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True once in `n` times on average. */
  oneIn(n: number): boolean;
  /** So many of the items, each at most once, in any order. */
  some<T>(items: readonly T[], count: number): T[];
}

export function chanceOf(seed: number): Chance {
  const source = mersenne(seed);
  const int = (min: number, max: number) => uniformInt(source, min, max);
  return {
    int,
    oneIn: (n) => int(1, n) === 1,
    some(items, count) {
      const rest = [...items];
      const taken: typeof rest = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1));
      return taken;
    },
  };
}
