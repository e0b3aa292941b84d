/**
 * The database that a catalog's words are found in. The full-text index holds no text: a row of it is all words of
 * one field of one entry in one language that have the same reach, and everything a search asks of a row besides its
 * words stands in its number. A row is never changed, only taken away and written anew.
 */
export const TABLES = [
  'CREATE TABLE entries (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, course TEXT, UNIQUE (kind, id))',
  'CREATE TABLE languages (number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE)',
  'CREATE TABLE reaches (number INTEGER PRIMARY KEY, reach TEXT NOT NULL UNIQUE)',
  // What an entry's rows in one language were made of: as long as it is the same, they stay.
  'CREATE TABLE texts (number INTEGER PRIMARY KEY, made_of TEXT NOT NULL)',
  // Words to suggest. One that stands nowhere any more stays: before it is suggested it is looked for.
  'CREATE TABLE words (word TEXT NOT NULL, reach INTEGER NOT NULL, PRIMARY KEY (word, reach)) WITHOUT ROWID',
  "CREATE VIRTUAL TABLE found USING fts5(terms, content = '', contentless_delete = 1, tokenize = 'ascii')",
] as const;

/** How much it counts that a term stands in a field: more than in all fields after it. */
export const FIELDS = {
  title: { number: 0, weight: 64 },
  term: { number: 1, weight: 14 },
  heading: { number: 2, weight: 8 },
  summary: { number: 3, weight: 3 },
  /** Words that the text uses again and again. */
  often: { number: 4, weight: 1 },
  text: { number: 5, weight: 1 },
} as const;

export type Field = keyof typeof FIELDS;

/** Bits of a row's number, lowest first: field, reach; above them the text, whose lowest bits are its language. */
const FIELD_BITS = 3;
const REACH_BITS = 15;
const LANGUAGE_BITS = 5;
export const ROW_BITS = FIELD_BITS + REACH_BITS;

/** @throws when there are more different reaches or languages than rows can tell apart */
export function rowNumber(text: number, reach: number, field: Field): number {
  if (reach >= 2 ** REACH_BITS)
    throw new Error(
      `The content has more than ${2 ** REACH_BITS} different audiences; the search takes no more.`,
    );
  return (text * 2 ** REACH_BITS + reach) * 2 ** FIELD_BITS + FIELDS[field].number;
}

export function textNumber(entry: number, language: number): number {
  if (language >= 2 ** LANGUAGE_BITS)
    throw new Error(`The content has more than ${2 ** LANGUAGE_BITS} languages; the search takes no more.`);
  return entry * 2 ** LANGUAGE_BITS + language;
}

/** What a row’s number says. It has more than the 32 bits that bit operators keep; its parts have fewer, and are cut to them. */
export function readRow(row: number): {
  readonly text: number;
  readonly reach: number;
  readonly field: number;
} {
  const text = (row / 2 ** ROW_BITS) | 0;
  const low = (row - text * 2 ** ROW_BITS) | 0;
  return { text, reach: low >> FIELD_BITS, field: low & (2 ** FIELD_BITS - 1) };
}

export const entryOf = (text: number): number => text >> LANGUAGE_BITS;
export const languageOf = (text: number): number => text & (2 ** LANGUAGE_BITS - 1);
