import { type Client, createClient } from '@libsql/client';
import type { Viewer } from '../../domain/audience.ts';
import type { ViewerCatalog } from '../catalog.ts';
import type { EntryKind } from './entries.ts';
import { matching, type Term } from './query.ts';
import { ranked } from './rank.ts';
import { isOpen, type Reach, reachOf } from './reach.ts';
import { entryOf, FIELDS, languageOf, readRow } from './shape.ts';

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

/** What the rows of the index are numbers of. */
interface Names {
  readonly entries: ReadonlyMap<number, Omit<Hit, 'language'>>;
  /** Numbers of entries, by kind and id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly languages: ReadonlyMap<number, string>;
  readonly reaches: readonly (readonly [number, Reach])[];
}

/** Opens an index that is there. @throws LibsqlError when it is damaged */
export async function openIndex(path: string): Promise<SearchIndex> {
  const db = createClient({ url: `file:${path}`, concurrency: 1 });
  const names = await readNames(db).catch((error: unknown) => {
    db.close();
    throw error;
  });
  const sightOf = rememberedSight(names);

  /** What a term weighs in each text in which the scope may see it, by the text’s number; of so many rows at most. */
  async function weigh(term: Term, scope: Scope, most = -1): Promise<ReadonlyMap<number, number>> {
    const { rows } = await db.execute({
      sql: 'SELECT group_concat(rowid) AS numbers FROM (SELECT rowid FROM found WHERE found MATCH ? LIMIT ?)',
      args: [matching(term), most],
    });
    const { open, titleOnly, unseen } = sightOf(scope);
    const weights = new Map<number, number>();
    eachNumber(rows[0]?.numbers, (row) => {
      const { text, reach, field } = readRow(row);
      if (!open.has(reach)) return;
      const entry = entryOf(text);
      if (unseen.has(entry) || (field !== FIELDS.title.number && titleOnly.has(entry))) return;
      weights.set(text, (weights.get(text) ?? 0) + (WEIGHTS[field] ?? 0));
    });
    return weights;
  }

  return {
    async find(terms, scope, { from, size, any = false }) {
      const weights = await Promise.all(terms.map((term) => weigh(term, scope)));
      const isOwn = (text: number) => names.languages.get(languageOf(text)) === scope.language;
      const { total, first } = ranked(weights, any ? 1 : terms.length, isOwn, from + size);
      return { total, hits: first.slice(from).flatMap((text) => hitOf(text, names)) };
    },
    async has(term, scope) {
      // Of a common word the first rows tell.
      return (await weigh(term, scope, FEW)).size > 0 || (await weigh(term, scope)).size > 0;
    },
    async wordsOfLength(least, most, scope) {
      const { rows } = await db.execute({
        sql: `SELECT group_concat(word, ' ') AS words FROM words
          WHERE length(word) BETWEEN ? AND ? AND reach IN (SELECT value FROM json_each(?))`,
        args: [least, most, JSON.stringify([...sightOf(scope).open])],
      });
      const words = rows[0]?.words;
      return typeof words === 'string' ? [...new Set(words.split(' '))] : [];
    },
    close: () => db.close(),
  };
}

async function readNames(db: Client): Promise<Names> {
  const [entries, languages, reaches] = await db.batch(
    [
      'SELECT number, kind, id, course FROM entries',
      'SELECT number, code FROM languages',
      'SELECT number, reach FROM reaches',
    ],
    'read',
  );
  const all = entries?.rows ?? [];
  return {
    entries: new Map(
      all.map(({ number, kind, id, course }) => [
        Number(number),
        { kind: kind as EntryKind, id: String(id), course: course === null ? null : String(course) },
      ]),
    ),
    numbers: new Map(all.map(({ number, kind, id }) => [`${kind} ${id}`, Number(number)])),
    languages: new Map(languages?.rows.map(({ number, code }) => [Number(number), String(code)])),
    reaches:
      reaches?.rows.map(({ number, reach }) => [Number(number), reachOf(String(reach))] as const) ?? [],
  };
}

/** A scope in numbers of the index. */
interface Sight {
  readonly open: ReadonlySet<number>;
  readonly titleOnly: ReadonlySet<number>;
  readonly unseen: ReadonlySet<number>;
}

/** Which reaches are open is decided once for each viewer’s catalog, which changes when that does. */
function rememberedSight(names: Names): (scope: Scope) => Sight {
  const opens = new WeakMap<ViewerCatalog, ReadonlySet<number>>();
  const sights = new WeakMap<Scope, Sight>();
  return (scope) => {
    const { catalog, viewer, now } = scope;
    const open =
      opens.get(catalog) ??
      new Set(names.reaches.flatMap(([number, reach]) => (isOpen(reach, viewer, now) ? [number] : [])));
    opens.set(catalog, open);
    const sight = sights.get(scope) ?? {
      open,
      titleOnly: numbersOf(scope.titleOnly, names),
      unseen: numbersOf(scope.unseen, names),
    };
    sights.set(scope, sight);
    return sight;
  };
}

function numbersOf(named: readonly Named[], { numbers }: Names): ReadonlySet<number> {
  return new Set(named.flatMap(([kind, id]) => numbers.get(`${kind} ${id}`) ?? []));
}

/** Rows come as one text: thousands of them one by one would take longer to hand over than to find. */
function eachNumber(list: unknown, tell: (number: number) => void): void {
  if (typeof list !== 'string') return;
  let number = 0;
  for (let at = 0; at < list.length; at++) {
    const code = list.charCodeAt(at);
    if (code === COMMA) {
      tell(number);
      number = 0;
    } else number = number * 10 + code - ZERO;
  }
  tell(number);
}

/** Rows that are looked at before all of them are. */
const FEW = 200;

const COMMA = 0x2c;
const ZERO = 0x30;

const WEIGHTS = Object.fromEntries(Object.values(FIELDS).map(({ number, weight }) => [number, weight]));

function hitOf(text: number, { entries, languages }: Names): Hit[] {
  const entry = entries.get(entryOf(text));
  const language = languages.get(languageOf(text));
  return entry === undefined || language === undefined ? [] : [{ ...entry, language }];
}
