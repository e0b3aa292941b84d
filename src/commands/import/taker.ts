import type { Catalog } from '../../catalog/catalog.ts';
import type { Profile } from '../../domain/audience.ts';
import type { RowProblem } from '../../domain/import/problem.ts';
import type { ImportRemark } from '../../domain/import/remark.ts';
import type { Outcome } from '../../domain/import/report.ts';
import type { FileRow } from '../../domain/import/rows.ts';
import type { Database } from '../../store/database.ts';
import type { StagedRow } from '../../store/imports.ts';

/** What a file is checked against and written with. */
export interface ImportContext {
  readonly db: Database;
  readonly now: Date;
  /** Whether the academy has a language. */
  readonly speaks: (language: string) => boolean;
  /** Id of the admin who imports; null = the command line. */
  readonly actor: string | null;
  /** The content in force: codes it is for, and what another plan asks of an account's people. */
  readonly catalog: Catalog;
}

/** What a row comes to, and what is to be written for it. */
export interface TakenRow {
  readonly line: number;
  readonly outcome: Outcome;
  readonly staged: readonly StagedRow[];
}

/** What rows come to: those that are good, and what is wrong with the others. */
export interface Takings {
  readonly taken: readonly TakenRow[];
  readonly problems: readonly RowProblem[];
}

/** Takes the rows of one file, some at a time. */
export interface Taker {
  take(rows: readonly FileRow[]): Promise<Takings>;
  /** What could only be said when the last row was there. */
  end(): Promise<Takings>;
  /** What can be taken and is worth a second look; complete once `end` has been asked. Left out = nothing. */
  remarks?(): readonly ImportRemark[];
  /** Accounts of whom something changes that decides what their people see, and their profiles then. */
  readonly decided: ReadonlyMap<string, Profile>;
}

export const NOTHING: Takings = { taken: [], problems: [] };

/** What rows say, with their line, and what is wrong with the others. */
export interface Sorted<T> {
  readonly good: readonly { readonly line: number; readonly said: T }[];
  readonly problems: RowProblem[];
}

/** Splits readings into what rows say, with their line, and what is wrong. */
export function sorted<T>(
  rows: readonly FileRow[],
  read: (row: FileRow) => { readonly said: T } | { readonly problems: readonly RowProblem[] },
): Sorted<T> {
  const good: { line: number; said: T }[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const reading = read(row);
    if ('said' in reading) good.push({ line: row.line, said: reading.said });
    else problems.push(...reading.problems);
  }
  return { good, problems };
}
