import type { InStatement } from '@libsql/client';

/** A row to be written unless it is there. Rows for the same columns go to the database in one statement, whoever they are of. */
export interface Row {
  /** Takes one parameter: a JSON list of such rows' values. */
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
}

/** One thing a write does. */
export type Step = InStatement | Row;

/** @returns what makes a row of these columns out of its values */
export function rowOf(table: string, ...columns: readonly string[]): (...values: Row['values']) => Row {
  const values = columns.map((_, place) => `value ->> ${place}`);
  // Without WHERE, ON CONFLICT would be read as a join's condition.
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`;
  return (...given) => ({ sql, values: given });
}

/** Preparing a statement costs more than a row. Rows come last, when whoever they belong to is there. */
export function together(steps: readonly Step[]): InStatement[] {
  const rows = Map.groupBy(steps.filter(isRow), ({ sql }) => sql);
  return [
    ...steps.filter((step) => !isRow(step)),
    ...[...rows].map(([sql, those]) => ({ sql, args: [JSON.stringify(those.map(({ values }) => values))] })),
  ];
}

function isRow(step: Step): step is Row {
  return typeof step === 'object' && 'values' in step;
}
