import type { Client } from '@libsql/client';
import type { Entry } from './entries.ts';
import { textNumber } from './shape.ts';

/** Numbers of texts: entries and languages keep those they have, and what is new gets new ones. */
export async function numbersFor(
  db: Client,
  entries: readonly Entry[],
  languages: readonly string[],
): Promise<(text: { readonly entry: Entry; readonly language: string }) => number> {
  const known = entries.map(({ kind, id, course }) => [kind, id, course]);
  await db.batch(
    [
      {
        sql: `INSERT INTO entries (kind, id, course) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true
          ON CONFLICT DO UPDATE SET course = excluded.course`,
        args: [JSON.stringify(known)],
      },
      {
        sql: 'INSERT INTO languages (number, code) SELECT (SELECT coalesce(max(number) + 1, 0) FROM languages) + key, value FROM json_each(?) WHERE value NOT IN (SELECT code FROM languages)',
        args: [JSON.stringify(languages)],
      },
    ],
    'write',
  );
  const [named, coded] = await db.batch(
    ['SELECT kind, id, number FROM entries', 'SELECT code, number FROM languages'],
    'read',
  );
  const byName = new Map(named?.rows.map(({ kind, id, number }) => [`${kind} ${id}`, Number(number)]));
  const byCode = new Map(coded?.rows.map(({ code, number }) => [String(code), Number(number)]));
  return ({ entry: { kind, id }, language }) =>
    textNumber(byName.get(`${kind} ${id}`) ?? 0, byCode.get(language) ?? 0);
}

/** Numbers of reaches by their keys: those they have, and new ones for what is new. */
export async function numbersOfReaches(
  db: Client,
  reaches: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const args = [JSON.stringify(reaches)];
  const [, found] = await db.batch(
    [
      {
        sql: 'INSERT INTO reaches (reach) SELECT value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING',
        args,
      },
      {
        sql: 'SELECT reach, number FROM reaches WHERE reach IN (SELECT value FROM json_each(?))',
        args,
      },
    ],
    'write',
  );
  return new Map(found?.rows.map(({ reach, number }) => [String(reach), Number(number)]));
}
