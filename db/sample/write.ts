import type { Client, InStatement, InValue } from '@libsql/client';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from '../schema.ts';
import type { SampleRows } from './rows.ts';
import { SAMPLE_SIGN_INS } from './sign-ins.ts';
import { sampleWriteKey } from './write-key.ts';

/** Rows of one statement: with at most seventeen columns far below SQLite's limit of 32,766 values. */
const ROWS_AT_ONCE = 500;

/**
 * Writes the rows into an empty, migrated database in one transaction, with `passwordHash` for those in
 * SAMPLE_SIGN_INS; nobody else gets a password. Throws LibsqlError, with nothing written, when rows of the
 * same keys are there already or the database is busy.
 */
export async function writeSample(client: Client, rows: SampleRows, passwordHash: string): Promise<void> {
  const people = rows.people.map((person) => {
    const canSignIn = SAMPLE_SIGN_INS.some(({ email }) => email === person.email);
    return { ...person, passwordHash: canSignIn ? passwordHash : null };
  });

  await client.batch(
    [
      ...insert(schema.accounts, rows.accounts),
      ...insert(schema.accountProperties, rows.accountProperties),
      ...insert(schema.people, people),
      ...insert(schema.enrollments, rows.enrollments),
      ...insert(schema.openings, rows.openings),
      ...insert(schema.completions, rows.completions),
      ...insert(schema.activityFacts, rows.activityFacts),
      ...insert(schema.readings, rows.readings),
      ...insert(schema.revisions, rows.revisions),
      ...insert(schema.usefulness, rows.usefulness),
      ...insert(schema.searches, rows.searches),
      ...insert(schema.scopes, rows.scopes),
      ...insert(schema.attempts, rows.attempts),
      ...insert(schema.stakeholders, rows.stakeholders),
      ...insert(schema.touches, rows.touches),
      ...insert(schema.touchAnswers, rows.touchAnswers),
      ...insert(schema.successPlans, rows.successPlans),
      ...insert(schema.planValues, rows.planValues),
      ...insert(schema.planConfirmations, rows.planConfirmations),
      ...insert(schema.productEvents, rows.productEvents),
      ...insert(schema.tickets, rows.tickets),
      ...insert(schema.surveyAnswers, rows.surveyAnswers),
      ...insert(schema.setAsides, rows.setAsides),
      ...insert(schema.acts, rows.acts),
      ...insert(schema.writeKeys, [sampleWriteKey(rows)]),
    ],
    'write',
  );
}

/** One statement for every ROWS_AT_ONCE rows, put together here: the query builder takes longer than the database. */
function insert<T extends SQLiteTable>(table: T, rows: readonly T['$inferInsert'][]): InStatement[] {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => rows.some((row) => key in row));
  const names = columns.map(([, column]) => `"${column.keyAsName ? toSnakeCase(column.name) : column.name}"`);
  const places = `(${columns.map(() => '?').join()})`;
  return chunks(rows).map((some) => ({
    sql: `INSERT INTO ${getTableName(table)} (${names.join()}) VALUES ${some.map(() => places).join()}`,
    args: some.flatMap((row: Readonly<Record<string, unknown>>) =>
      columns.map(([key, column]): InValue => {
        const value = row[key] ?? null;
        return value === null ? null : (column.mapToDriverValue(value) as InValue);
      }),
    ),
  }));
}

function chunks<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, i) => rows.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE));
}
