import type { InArgs } from '@libsql/client';
import type { Database } from '../database.ts';

/** `account_id` among a JSON list of ids, the first argument. */
export const AMONG = 'IN (SELECT value FROM json_each(?1))';

/** Asks about some accounts; `?1` in the question stands for them. */
export type Ask = (sql: string, ...args: readonly string[]) => Promise<readonly Asked[]>;

/** A row of an answer. */
export type Asked = Readonly<Record<string, unknown>>;

export function asking(db: Database, ids: readonly string[]): Ask {
  const among = JSON.stringify(ids);
  return async (sql, ...args) => {
    const all: InArgs = [among, ...args];
    return (await db.reader.execute({ sql, args: all })).rows;
  };
}

/**
 * The same rows, each as a list of `columns`, gathered by the database into one text a `key`: what one row costs on its
 * way out of the database is many times what its text does.
 */
export async function gathered(
  ask: Ask,
  key: string,
  columns: readonly string[],
  from: string,
): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const rows = await ask(
    `SELECT ${key} AS key, json_group_array(json_array(${columns.join(', ')})) AS found FROM (${from}) GROUP BY ${key}`,
  );
  return new Map(rows.map(({ key: of, found }) => [text(of), list(found)]));
}

export function text(value: unknown): string {
  return String(value ?? '');
}

export function optional(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

export function figure(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

export function list<T>(json: unknown): T[] {
  return typeof json === 'string' ? (JSON.parse(json) as T[]) : [];
}

/** Ids of content, events and properties are few and come up in every history: each is kept once. */
const words = new Map<string, string>();
const WORDS_KEPT = 20_000;

export function known(value: unknown): string {
  const word = text(value);
  const kept = words.get(word);
  if (kept !== undefined) return kept;
  if (words.size >= WORDS_KEPT) words.clear();
  // A piece of a longer text would keep all of it in memory.
  const own = Buffer.from(word).toString();
  words.set(own, own);
  return own;
}
