import type { Client, InStatement } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { statement } from '../client.ts';
import * as schema from '../schema.ts';
import type { SampleRows } from './rows.ts';
import { SAMPLE_SIGN_INS } from './sign-ins.ts';

/** Rows of one statement: with at most eleven columns far below SQLite's limit of 32,766 values. */
const ROWS_AT_ONCE = 500;

/**
 * Writes the rows into an empty, migrated database in one transaction, with `passwordHash` for those in
 * SAMPLE_SIGN_INS; nobody else gets a password. Throws LibsqlError, with nothing written, when rows of the
 * same keys are there already or the database is busy.
 */
export async function writeSample(client: Client, rows: SampleRows, passwordHash: string): Promise<void> {
  const db = drizzle(client, { schema, casing: 'snake_case' });
  const insert = <T extends SQLiteTable>(table: T, all: readonly T['$inferInsert'][]): InStatement[] =>
    chunks(all).map((some) => statement(db.insert(table).values(some)));
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
      ...insert(schema.scopes, rows.scopes),
      ...insert(schema.attempts, rows.attempts),
      ...insert(schema.acts, rows.acts),
    ],
    'write',
  );
}

function chunks<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, i) => rows.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE));
}
