import type { ImportKind } from './columns.ts';
import type { RowProblem } from './problem.ts';
import type { ImportRemark } from './remark.ts';

/** What a good row comes to. */
export type Outcome = 'fresh' | 'changed' | 'same';

/** What a file comes to, by rows. */
export interface ImportCounts {
  readonly rows: number;
  /** Rows that make something that was not there. */
  readonly fresh: number;
  /** Rows that change something that was there. */
  readonly changed: number;
  /** Rows that say what is so already. */
  readonly same: number;
  /** Rows that cannot be taken; with one of them nothing is imported. */
  readonly bad: number;
}

export interface ImportReport extends ImportCounts {
  readonly kind: ImportKind;
  /** The first problems, by line. */
  readonly problems: readonly RowProblem[];
  /** How many there are in all. */
  readonly problemCount: number;
  /** The problems are in the first row: no other was looked at. */
  readonly isHeaderWrong: boolean;
  /** What can be taken and is worth a second look. */
  readonly remarks: readonly ImportRemark[];
}

/** Whether there is anything to import, and nothing in the way. */
export function canBeImported({ bad, problemCount, fresh, changed }: ImportReport): boolean {
  return bad === 0 && problemCount === 0 && fresh + changed > 0;
}
