import { type Client, createClient, type InValue } from '@libsql/client';
import type { Viewer } from '../../domain/audience.ts';
import type { ViewerCatalog } from '../catalog.ts';
import type { EntryKind } from './entries.ts';
import { matching, type Term } from './query.ts';
import { isOpen, type Reach, reachOf } from './reach.ts';
import { entryOf, FIELDS, fieldOf, languageOf, reachNumberOf, textOf } from './shape.ts';

/** What one viewer may find. */
export interface Scope {
  readonly catalog: ViewerCatalog;
  readonly viewer: Viewer;
  readonly now: Date;
  /** Hits in it stand before all others. */
  readonly language: string;
  /** What is found by its title alone, since its content is still closed to them. */
  readonly titleOnly: readonly Named[];
  /** What they see nowhere yet. */
  readonly unseen: readonly Named[];
}

export type Named = readonly [kind: EntryKind, id: string];

export interface Hit {
  readonly kind: EntryKind;
  readonly id: string;
  /** Null for a path or course. */
  readonly course: string | null;
  /** The language of the text it was found in. */
  readonly language: string;
}

export interface Hits {
  readonly total: number;
  /** In order of relevance: the scope’s language first. */
  readonly hits: readonly Hit[];
}

/** The index of one catalog. Everything it tells is told within a scope, and nothing of what lies outside of it. */
export interface SearchIndex {
  /** What holds all the terms, or with `any` some of them. */
  find(
    terms: readonly Term[],
    scope: Scope,
    page: { readonly from: number; readonly size: number; readonly any?: boolean },
  ): Promise<Hits>;
  /** Whether anything holds the term. */
  has(term: Term, scope: Scope): Promise<boolean>;
  /** Every word of the content with so many characters that could be suggested; `has` decides whether it may. */
  wordsOfLength(least: number, most: number, scope: Scope): Promise<readonly string[]>;
  close(): void;
}

/** Opens an index that is there. @throws LibsqlError when it is damaged */
export async function openIndex(path: string): Promise<SearchIndex> {
  const db = createClient({ url: `file:${path}`, concurrency: 1 });
  const reaches = await readReaches(db).catch((error: unknown) => {
    db.close();
    throw error;
  });
  const openTo = rememberedOpen(reaches);

  const index: SearchIndex = {
    async find(terms, scope, { from, size, any = false }) {
      const { sql, args } = found(terms, scope, openTo(scope));
      const { rows } = await db.execute({
        sql: `WITH ${sql},
          texts AS (SELECT text, sum(weight) AS weight, count(*) AS terms FROM by_term GROUP BY text${any ? '' : ' HAVING count(*) = :count'}),
          entries_found AS (
            SELECT ${entryOf('text')} AS entry, text, terms, weight,
              min(CASE WHEN ${languageOf('text')} = (SELECT number FROM languages WHERE code = :language) THEN -1 ELSE ${languageOf('text')} END) AS tongue
            FROM texts GROUP BY entry
          )
          SELECT kind, id, course, code, total FROM (
            SELECT entry, text, tongue, terms, weight, count(*) OVER () AS total FROM entries_found
            ORDER BY tongue >= 0, terms DESC, weight DESC, entry LIMIT :size OFFSET :from
          )
          JOIN entries ON entries.number = entry JOIN languages ON languages.number = ${languageOf('text')}
          ORDER BY tongue >= 0, terms DESC, weight DESC, entry`,
        args: { ...args, count: terms.length, language: scope.language, size, from },
      });
      // Beyond the last hit there is no row to tell how many there are.
      if (rows.length === 0 && from > 0)
        return { total: (await index.find(terms, scope, { from: 0, size: 1, any })).total, hits: [] };
      return {
        total: Number(rows[0]?.total ?? 0),
        hits: rows.map(({ kind, id, course, code }) => ({
          kind: String(kind) as EntryKind,
          id: String(id),
          course: course === null ? null : String(course),
          language: String(code),
        })),
      };
    },
    async has(term, scope) {
      const { sql, args } = found([term], scope, openTo(scope));
      const { rows } = await db.execute({ sql: `WITH ${sql} SELECT 1 FROM by_term LIMIT 1`, args });
      return rows.length > 0;
    },
    async wordsOfLength(least, most, scope) {
      const { rows } = await db.execute({
        sql: `SELECT group_concat(word, ' ') AS words FROM words
          WHERE length(word) BETWEEN ? AND ? AND reach IN (SELECT value FROM json_each(?))`,
        args: [least, most, openTo(scope)],
      });
      const words = rows[0]?.words;
      return typeof words === 'string' ? [...new Set(words.split(' '))] : [];
    },
    close: () => db.close(),
  };
  return index;
}

async function readReaches(db: Client): Promise<readonly (readonly [number, Reach])[]> {
  const { rows } = await db.execute('SELECT number, reach FROM reaches');
  return rows.map(({ number, reach }) => [Number(number), reachOf(String(reach))]);
}

/** JSON of the numbers of the reaches that are open; decided once for each viewer’s catalog, which changes when that does. */
function rememberedOpen(reaches: readonly (readonly [number, Reach])[]): (scope: Scope) => string {
  const known = new WeakMap<ViewerCatalog, string>();
  return ({ catalog, viewer, now }) => {
    const open =
      known.get(catalog) ??
      JSON.stringify(reaches.flatMap(([number, reach]) => (isOpen(reach, viewer, now) ? [number] : [])));
    known.set(catalog, open);
    return open;
  };
}

const WEIGHTS = Object.values(FIELDS)
  .map(({ number, weight }) => `WHEN ${number} THEN ${weight}`)
  .join(' ');

/**
 * `by_term`: for each term and each text in which it stands where the scope may see it, what that weighs. There is no
 * word of rank here as the full-text index has it: its numbers count what the viewer may not see.
 */
function found(
  terms: readonly Term[],
  { titleOnly, unseen }: Scope,
  open: string,
): { sql: string; args: Record<string, InValue> } {
  const matches = terms.map(
    (_, place) => `SELECT rowid AS row, ${place} AS term FROM found WHERE found MATCH :term${place}`,
  );
  const among = (named: string) =>
    `${entryOf(textOf('row'))} IN (SELECT entries.number FROM json_each(:${named}) AS named JOIN entries ON entries.kind = named.value ->> 0 AND entries.id = named.value ->> 1)`;
  const conditions = [
    `${reachNumberOf('row')} IN (SELECT value FROM json_each(:open))`,
    ...(titleOnly.length > 0
      ? [`(${fieldOf('row')} = ${FIELDS.title.number} OR NOT ${among('titleOnly')})`]
      : []),
    ...(unseen.length > 0 ? [`NOT ${among('unseen')}`] : []),
  ];
  return {
    sql: `matched AS (${matches.join(' UNION ALL ')}),
      by_term AS (
        SELECT ${textOf('row')} AS text, term, sum(CASE ${fieldOf('row')} ${WEIGHTS} END) AS weight
        FROM matched WHERE ${conditions.join(' AND ')} GROUP BY 1, 2
      )`,
    args: {
      ...Object.fromEntries(terms.map((term, place) => [`term${place}`, matching(term)])),
      open,
      ...(titleOnly.length > 0 ? { titleOnly: JSON.stringify(titleOnly) } : {}),
      ...(unseen.length > 0 ? { unseen: JSON.stringify(unseen) } : {}),
    },
  };
}
