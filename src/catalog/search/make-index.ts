import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Client, createClient } from '@libsql/client';
import type { Body } from '../../domain/body.ts';
import type { CatalogData, Words } from '../../domain/content.ts';
import { digestOf } from '../digest.ts';
import { bodyPath, searchPath } from '../layout.ts';
import { stampOf } from '../read/stamp.ts';
import { type Entry, entriesIn } from './entries.ts';
import { holdsAll, type Numbers, numberIn, numbersFor, numbersOfReaches } from './numbers.ts';
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

/** What stands in an index, so that whoever made it need not ask it. */
export interface IndexMemory {
  /** Of its file: one that was made anew, because it was damaged, may have other numbers. */
  readonly stamp: string;
  readonly numbers: Numbers;
  /** What each text was made of, by its number. */
  readonly madeOf: ReadonlyMap<number, string>;
}

/** Texts written at once: their bodies are held in memory together. */
const BATCH = 100;
/** Room for the pages that are written again and again. */
const CACHE = 'PRAGMA cache_size = -32768';

/**
 * Makes the index of a catalog whose bodies are in the store, unless it is there. It is begun as a copy of the index
 * of another catalog, `before`, and only what differs is written. Nobody sees it until it is whole.
 * @param mind keeps what stands in it, for the next one
 */
export async function makeIndex(
  store: string,
  data: CatalogData,
  before: string | null,
  mind: { index: IndexMemory | null } = { index: null },
): Promise<void> {
  const path = searchPath(store, data.digest);
  if (await isThere(path)) return;
  const former = before === null ? null : searchPath(store, before);
  const start = former !== null && (await isThere(former)) ? former : null;
  const known = start !== null && mind.index?.stamp === stampOf(start) ? mind.index : null;
  try {
    mind.index = await makeFrom(start, path, store, data, known);
  } catch (error) {
    if (start === null) throw error;
    // What stood before may be damaged; from nothing it is made all the same.
    mind.index = await makeFrom(null, path, store, data, null);
  }
}

/** Makes the index from nothing, in place of whatever there is: nobody finds it missing meanwhile. */
export async function remakeIndex(store: string, data: CatalogData): Promise<void> {
  await makeFrom(null, searchPath(store, data.digest), store, data, null);
}

/** @param known what stands in the index at `start`, as far as it is known */
async function makeFrom(
  start: string | null,
  path: string,
  store: string,
  data: CatalogData,
  known: IndexMemory | null,
): Promise<IndexMemory> {
  const draft = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    if (start !== null) await copyFile(start, draft);
    const db = createClient({ url: `file:${draft}`, concurrency: 1 });
    let made: Omit<IndexMemory, 'stamp'>;
    try {
      // A draft that is not finished is thrown away.
      for (const pragma of ['PRAGMA journal_mode = OFF', 'PRAGMA synchronous = OFF', CACHE])
        await db.execute(pragma);
      if (start === null) await db.batch([...TABLES], 'write');
      made = await bringUpToDate(db, store, data, known);
    } finally {
      db.close();
    }
    await rename(draft, path);
    return { ...made, stamp: stampOf(path) };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function bringUpToDate(
  db: Client,
  store: string,
  data: CatalogData,
  known: IndexMemory | null,
): Promise<Omit<IndexMemory, 'stamp'>> {
  const entries = entriesIn(data);
  const numbers =
    known !== null && holdsAll(known.numbers, entries, data.languages)
      ? known.numbers
      : await numbersFor(db, entries, data.languages);
  const wanted = new Map(textsOf(entries).map((text) => [numberIn(numbers, text), text]));
  const there = known?.madeOf ?? (await madeOfThere(db));
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
  const madeOf = new Map([...wanted].map(([number, text]) => [number, text.madeOf]));
  return { numbers, madeOf };
}

async function madeOfThere(db: Client): Promise<ReadonlyMap<number, string>> {
  const { rows } = await db.execute('SELECT number, made_of FROM texts');
  return new Map(rows.map(({ number, made_of }) => [Number(number), String(made_of)]));
}

function textsOf(entries: readonly Entry[]): Text[] {
  return entries.flatMap((entry) => {
    const madeOf = madeOfBy(entry);
    return Object.entries(entry.words).map(([language, words]) => {
      return { entry, language, words, madeOf: madeOf[language] ?? '' };
    });
  });
}

/** What an entry was made of when it was asked last, by language, and behind what it stood then. */
const asked = new WeakMap<
  Entry['words'],
  { readonly behind: Entry['behind']; readonly madeOf: Readonly<Record<string, string>> }
>();

/** Digests of all that the rows of an entry are made of, by language. */
function madeOfBy({ words, behind }: Entry): Readonly<Record<string, string>> {
  const before = asked.get(words);
  if (before?.behind.every((content, index) => content === behind[index])) return before.madeOf;
  const reach = reachKey({ behind, within: [] });
  const madeOf = Object.fromEntries(
    Object.entries(words).map(([language, { title, summary, body }]) => {
      return [language, digestOf([title, summary, body, reach])];
    }),
  );
  asked.set(words, { behind, madeOf });
  return madeOf;
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
