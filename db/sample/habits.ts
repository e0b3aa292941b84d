/** How someone learns. */
export interface Habit {
  /** Calendar days in which they would finish what has a date, if they went on. */
  readonly days: number;
  /** Fewest and most modules or quizzes in one sitting. */
  readonly sitting: readonly [number, number];
  /** Which attempts at a quiz fail: each, the first, a first one now and then, none. */
  readonly fails: 'each' | 'first' | 'some' | 'none';
  /** Whether they learn on when nothing with a date is left. */
  readonly everboards: boolean;
  /** Opens one more module or quiz and leaves it, after so many done, in all or in one course. */
  readonly stops?: { readonly done: number; readonly course?: string };
}

const STEADY: Habit = { days: 24, sitting: [1, 3], fails: 'some', everboards: true };

export const HABITS = {
  /** Finishes in time and goes on learning. */
  steady: STEADY,
  brisk: { ...STEADY, days: 15, fails: 'none' },
  /** Finishes, late, and goes on learning. */
  unhurried: { ...STEADY, days: 55 },
  /** Finishes what has a date, and is not seen again. */
  finisher: { ...STEADY, days: 28, everboards: false },
  /** Keeps at it, much too slowly. */
  slow: { days: 270, sitting: [1, 1], fails: 'some', everboards: true },
  /** Fails the first quiz until there is no point in going on. */
  stumbles: { days: 24, sitting: [1, 2], fails: 'each', everboards: false },
  /** Finished a lesson, opened another, was not seen again. */
  looked: { ...STEADY, stops: { done: 1 } },
  /** Got half-way and was not seen again. */
  halfway: { ...STEADY, stops: { done: 7 } },
  /** Has an invitation and has not used it. */
  invited: null,
  basicLearner: { ...STEADY, sitting: [1, 1], fails: 'none', stops: { course: 'first-invoice', done: 2 } },
  premiumLearner: {
    ...STEADY,
    days: 10,
    sitting: [2, 2],
    fails: 'first',
    stops: { course: 'approval-flows', done: 2 },
  },
} as const satisfies Record<string, Habit | null>;

export type HabitName = keyof typeof HABITS;
