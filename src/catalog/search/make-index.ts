import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Client, createClient } from '@libsql/client';
import type { Body } from '../../domain/body.ts';
import type { CatalogData, Words } from '../../domain/content.ts';
import { digestOf } from '../digest.ts';
import { bodyPath, searchPath } from '../layout.ts';
import { type Entry, entriesIn } from './entries.ts';
import { numbersFor, numbersOfReaches } from './numbers.ts';
import { reachKey } from './reach.ts';
import { rowsOf, type TextRows } from './rows.ts';
import { ROW_BITS, rowNumber, TABLES } from './shape.ts';

/** One language of one entry. */
interface Text {
  readonly entry: Entry;
  readonly language: string;
  readonly words: Words;
  /** Digest of all that its rows are made of. */
  readonly madeOf: string;
}

/** Texts written at once: their bodies are held in memory together. */
const BATCH = 100;
/** Room for the pages that are written again and again. */
const CACHE = 'PRAGMA cache_size = -32768';

/**
 * Makes the index of a catalog whose bodies are in the store, unless it is there. It is begun as a copy of the index
 * of another catalog, `before`, and only what differs is written. Nobody sees it until it is whole.
 */
export async function makeIndex(store: string, data: CatalogData, before: string | null): Promise<void> {
  const path = searchPath(store, data.digest);
  if (await isThere(path)) return;
  const former = before === null ? null : searchPath(store, before);
  const start = former !== null && (await isThere(former)) ? former : null;
  try {
    await makeFrom(start, path, store, data);
  } catch (error) {
    if (start === null) throw error;
    // What stood before may be damaged; from nothing it is made all the same.
    await makeFrom(null, path, store, data);
  }
}

/** Makes the index from nothing, in place of whatever there is: nobody finds it missing meanwhile. */
export function remakeIndex(store: string, data: CatalogData): Promise<void> {
  return makeFrom(null, searchPath(store, data.digest), store, data);
}

async function makeFrom(start: string | null, path: string, store: string, data: CatalogData): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    if (start !== null) await copyFile(start, draft);
    const db = createClient({ url: `file:${draft}`, concurrency: 1 });
    try {
      // A draft that is not finished is thrown away.
      for (const pragma of ['PRAGMA journal_mode = OFF', 'PRAGMA synchronous = OFF', CACHE])
        await db.execute(pragma);
      if (start === null) await db.batch([...TABLES], 'write');
      await bringUpToDate(db, store, data);
    } finally {
      db.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function bringUpToDate(db: Client, store: string, data: CatalogData): Promise<void> {
  const entries = entriesIn(data);
  const numberOf = await numbersFor(db, entries, data.languages);
  const wanted = new Map(textsOf(entries).map((text) => [numberOf(text), text]));
  const { rows } = await db.execute('SELECT number, made_of FROM texts');
  const there = new Map(rows.map(({ number, made_of }) => [Number(number), String(made_of)]));
  const gone = [...there].flatMap(([number, madeOf]) =>
    wanted.get(number)?.madeOf === madeOf ? [] : [number],
  );
  const fresh = [...wanted]
    .filter(([number, { madeOf }]) => there.get(number) !== madeOf)
    .sort(([one], [other]) => one - other);
  await removeTexts(db, gone);
  for (let first = 0; first < fresh.length; first += BATCH) {
    const batch = fresh.slice(first, first + BATCH);
    const made = await Promise.all(
      batch.map(async ([number, text]) => ({
        number,
        madeOf: text.madeOf,
        ...rowsOf(text.entry, text.words, await bodyOf(store, text.words.body)),
      })),
    );
    await writeTexts(db, made);
    await nextTurn();
  }
  // One tree of the index instead of one for each batch.
  if (fresh.length > BATCH) await db.execute("INSERT INTO found (found) VALUES ('optimize')");
}

function textsOf(entries: readonly Entry[]): Text[] {
  return entries.flatMap((entry) =>
    Object.entries(entry.words).map(([language, words]) => {
      const { title, summary, body } = words;
      const madeOf = digestOf([title, summary, body, reachKey({ behind: entry.behind, within: [] })]);
      return { entry, language, words, madeOf };
    }),
  );
}

async function removeTexts(db: Client, numbers: readonly number[]): Promise<void> {
  const rows = `rowid BETWEEN ? << ${ROW_BITS} AND (? << ${ROW_BITS}) + ${2 ** ROW_BITS - 1}`;
  await db.batch(
    numbers.flatMap((number) => [
      { sql: `DELETE FROM found WHERE ${rows}`, args: [BigInt(number), BigInt(number)] },
      { sql: 'DELETE FROM texts WHERE number = ?', args: [BigInt(number)] },
    ]),
    'write',
  );
}

interface Made extends TextRows {
  readonly number: number;
  readonly madeOf: string;
}

/** Many rows in one statement: preparing a statement costs more than a row. */
async function writeTexts(db: Client, made: readonly Made[]): Promise<void> {
  const reaches = await numbersOfReaches(db, [...new Set(made.flatMap(({ words }) => [...words.keys()]))]);
  const numberOf = (reach: string) => reaches.get(reach) ?? 0;
  const rows = made
    .flatMap(({ number, rows: of }) =>
      of.map(({ reach, field, terms }) => [rowNumber(number, numberOf(reach), field), terms] as const),
    )
    // In another order the index would write down what it has gathered at every step back.
    .sort(([one], [other]) => one - other);
  const words = new Map(
    made.flatMap(({ words: of }) =>
      [...of].flatMap(([reach, said]) =>
        [...said].map((word) => [`${word} ${reach}`, [word, numberOf(reach)]] as const),
      ),
    ),
  );
  const insert = (into: string, values: readonly unknown[]) => ({
    sql: `INSERT INTO ${into} SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true`,
    args: [JSON.stringify(values)],
  });
  const suggested = insert('words (word, reach)', [...words.values()]);
  await db.batch(
    [
      insert('found (rowid, terms)', rows),
      { ...suggested, sql: `${suggested.sql} ON CONFLICT DO NOTHING` },
      insert(
        'texts (number, made_of)',
        made.map(({ number, madeOf }) => [number, madeOf]),
      ),
    ],
    'write',
  );
}

async function bodyOf(store: string, digest: string): Promise<Body> {
  return JSON.parse(await readFile(bodyPath(store, digest), 'utf8')) as Body;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
