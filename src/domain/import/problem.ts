import type { Expected, Problem } from '../feed/problem.ts';
import { problem } from '../feed/problem.ts';

/** What should have stood in a row; the words for those of the feed and these are in `messages.imports.expected`. */
export type Wanted =
  | Expected
  | 'column'
  | 'column-once'
  | 'needed-column'
  | 'cells'
  | 'quotes'
  | 'utf8'
  | 'short-row'
  | 'rows'
  | 'fewer-rows'
  | 'new-account'
  | 'new-name'
  | 'person-named'
  | 'role'
  | 'own-role'
  | 'language'
  | 'line'
  | 'json'
  | 'after-opening'
  | 'ticket-of-account'
  | 'once'
  | 'one-a-day'
  | 'history';

/** Why a row of a file cannot be taken. */
export interface RowProblem {
  /** From 1, the header; where a row has several lines, the first. */
  readonly line: number;
  /** Null = the row as a whole. */
  readonly column: string | null;
  /** What stood there, short enough to show; null where nothing did. */
  readonly found: string | null;
  readonly wanted: Wanted;
  /** What it is held against: the nearest known column, another line, a value that stands. */
  readonly against?: string;
}

/** @param found as it stood there; undefined = nothing */
export function rowProblem(
  line: number,
  column: string | null,
  found: unknown,
  wanted: Wanted,
  against?: string,
): RowProblem {
  const { found: shown } = problem('', found, 'text');
  return { line, column, found: shown, wanted, ...(against === undefined ? {} : { against }) };
}

/** A problem of the feed as one of a row. */
export function atLine(line: number, column: string, { found, expected }: Problem): RowProblem {
  return { line, column, found, wanted: expected };
}
