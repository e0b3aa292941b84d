import type { Readable } from 'node:stream';
import type { ImportKind } from '../domain/import/columns.ts';
import type { RowProblem } from '../domain/import/problem.ts';
import { templateOf } from '../domain/import/templates.ts';
import type { Messages } from '../i18n/index.ts';
import { csv } from './csv.ts';

/** @param count how many problems there are; of those that are not listed the last row tells the number */
export function problemsCsv(problems: readonly RowProblem[], count: number, { imports }: Messages): Readable {
  const { more } = imports;
  const rows = problems.map((problem) => [
    problem.line,
    problem.column,
    problem.found,
    imports.expected(problem),
  ]);
  const unlisted = count - problems.length;
  const rest = unlisted > 0 ? [[null, null, null, more(unlisted, String(unlisted))]] : [];
  return csv(['line', 'column', 'found', 'expected'], [...rows, ...rest]);
}

/** `/admin/imports/templates/<kind>.csv` */
export function templateCsv(kind: ImportKind): Readable {
  const [columns = [], ...examples] = templateOf(kind);
  return csv(columns, examples);
}
