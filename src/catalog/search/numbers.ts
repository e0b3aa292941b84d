import type { Client } from '@libsql/client';
import type { Entry } from './entries.ts';
import { textNumber } from './shape.ts';

/** What the rows of texts are numbers of. */
export interface Numbers {
  /** By kind and id, with the course it stands in. */
  readonly entries: ReadonlyMap<string, { readonly number: number; readonly course: string | null }>;
  readonly languages: ReadonlyMap<string, number>;
}

/** Whether every entry has its number, where it stands now, and every language. */
export function holdsAll(
  { entries: numbers, languages: coded }: Numbers,
  entries: readonly Entry[],
  languages: readonly string[],
): boolean {
  return (
    entries.every((entry) => numbers.get(nameOf(entry))?.course === entry.course) &&
    languages.every((language) => coded.has(language))
  );
}

export function numberIn(
  { entries, languages }: Numbers,
  { entry, language }: { readonly entry: Entry; readonly language: string },
): number {
  return textNumber(entries.get(nameOf(entry))?.number ?? 0, languages.get(language) ?? 0);
}

const nameOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): string => `${kind} ${id}`;

/** Entries and languages keep the numbers they have, and what is new gets new ones. */
export async function numbersFor(
  db: Client,
  entries: readonly Entry[],
  languages: readonly string[],
): Promise<Numbers> {
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
    ['SELECT kind, id, course, number FROM entries', 'SELECT code, number FROM languages'],
    'read',
  );
  return {
    entries: new Map(
      named?.rows.map(({ kind, id, course, number }) => [
        `${kind} ${id}`,
        { number: Number(number), course: course === null ? null : String(course) },
      ]),
    ),
    languages: new Map(coded?.rows.map(({ code, number }) => [String(code), Number(number)])),
  };
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
