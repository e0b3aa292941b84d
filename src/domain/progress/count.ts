import { percent } from './percent.ts';
import type { UnitState } from './unit.ts';

/** Modules and quizzes together, counted. */
export interface Count {
  readonly done: number;
  readonly total: number;
  /** Whole percent, rounded down; null when there is nothing to count. */
  readonly percent: number | null;
  /** Everything there is to count is done; never true of nothing. */
  readonly complete: boolean;
}

export function count(units: readonly UnitState[]): Count {
  const done = units.filter((unit) => unit.state === 'done').length;
  const total = units.length;
  return { done, total, percent: percent(done, total), complete: total > 0 && done === total };
}

/** Stated minutes of the modules not yet done. */
export function minutesLeft(units: readonly UnitState[]): number {
  return units.reduce((sum, unit) => sum + (unit.state === 'done' ? 0 : unit.minutes), 0);
}
