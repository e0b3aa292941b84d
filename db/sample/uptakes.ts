/** How an account's people take to the product. */
export interface Uptake {
  /** Percent of the people who use it, the champion first. */
  readonly share: number;
  /** Fewest and most working days from one day of use to the next, for each of them. */
  readonly every: readonly [number, number];
  /** How many steps of the set-up they come to without a first value. */
  readonly steps: number;
}

export const UPTAKES = {
  /** It is where the work is done. */
  all: { share: 100, every: [3, 5], steps: 5 },
  most: { share: 80, every: [3, 6], steps: 5 },
  /** Half of them, which is enough for some. */
  half: { share: 55, every: [3, 6], steps: 5 },
  /** The champion and hardly anyone else. */
  few: { share: 25, every: [5, 9], steps: 4 },
  /** Set up, never switched over to. */
  tries: { share: 40, every: [6, 11], steps: 3 },
  /** Looked at now and then. */
  visits: { share: 25, every: [10, 18], steps: 2 },
} as const satisfies Record<string, Uptake>;

export type UptakeName = keyof typeof UPTAKES;
