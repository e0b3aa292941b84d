import type { ImportKind } from '../../domain/import/columns.ts';
import { type RowProblem, rowProblem, type Wanted } from '../../domain/import/problem.ts';
import type { FileRow } from '../../domain/import/rows.ts';
import type { Known } from '../feed/known.ts';
import type { Sorted } from './taker.ts';

/** Columns that name somebody or something that has to be here before the file, and what they are to name. */
const NAMING: Readonly<Record<ImportKind, Readonly<Record<string, Wanted>>>> = {
  accounts: { csm: 'staff' },
  people: { account_id: 'known-account' },
  events: { account_id: 'known-account', person_id: 'known-person' },
  tickets: { account_id: 'known-account', person_id: 'known-person' },
};

/** Whom and what rows name in such columns, whatever else is wrong with them. */
export function namedBy(kind: ImportKind, rows: readonly FileRow[]) {
  const cellsOf = (wanted: readonly Wanted[]) =>
    Object.entries(NAMING[kind])
      .filter(([, one]) => wanted.includes(one))
      .flatMap(([column]) => rows.map(({ cells }) => cells.get(column)));
  return { people: cellsOf(['staff', 'known-person']), accounts: cellsOf(['known-account']) };
}

/** What of it is not here, but for columns of which something is said already. */
export function missingFrom(
  kind: ImportKind,
  rows: readonly FileRow[],
  known: Known,
  said: readonly RowProblem[],
): RowProblem[] {
  const told = new Set(said.map(({ line, column }) => `${line} ${column}`));
  return rows.flatMap(({ line, cells }) =>
    Object.entries(NAMING[kind]).flatMap(([column, wanted]) => {
      const cell = cells.get(column);
      if (cell === undefined || told.has(`${line} ${column}`) || isHere(cell, wanted, known)) return [];
      return rowProblem(line, column, cell, wanted);
    }),
  );
}

function isHere(name: string, wanted: Wanted, known: Known): boolean {
  if (wanted === 'known-account') return known.account(name) !== undefined;
  const person = known.person(name);
  return person !== undefined && (wanted !== 'staff' || person.accountId === null);
}

/** The rows that name nobody who is not here, and what is wrong with all the others. */
export function settled<T>(
  kind: ImportKind,
  rows: readonly FileRow[],
  { good, problems }: Sorted<T>,
  known: Known,
): Sorted<T> {
  const missing = missingFrom(kind, rows, known, problems);
  const lines = new Set(missing.map(({ line }) => line));
  return { good: good.filter(({ line }) => !lines.has(line)), problems: [...problems, ...missing] };
}
