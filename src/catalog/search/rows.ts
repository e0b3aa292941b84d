import type { Body } from '../../domain/body.ts';
import type { Entry } from './entries.ts';
import { type Reach, reachKey } from './reach.ts';
import type { Field } from './shape.ts';
import { wordsOf } from './words.ts';

/** What is found of one field of a text by those of one reach. */
export interface FieldRow {
  /** See `reachKey`. */
  readonly reach: string;
  readonly field: Field;
  /** Terms with spaces between. */
  readonly terms: string;
}

export interface TextRows {
  readonly rows: readonly FieldRow[];
  /** Words to suggest, by reach. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is said in a text; the other field tells of it. */
type Said = Exclude<Field, 'often'>;

/** How often a word must stand in a text for the text to come back to it. */
const OFTEN = 3;

/** Everything that an entry is found by in one language. */
export function rowsOf(
  { behind }: Pick<Entry, 'behind'>,
  { title, summary }: { readonly title: string; readonly summary: string },
  { sections }: Pick<Body, 'sections'>,
): TextRows {
  const everyone = reachKey({ behind, within: [] });
  const texts = new Map<string, Record<Said, string[]>>();
  const at = (within: Reach['within']) => {
    const reach = within.length === 0 ? everyone : reachKey({ behind, within });
    const known = texts.get(reach) ?? { title: [], term: [], heading: [], summary: [], text: [] };
    texts.set(reach, known);
    return known;
  };
  at([]).title.push(title);
  at([]).summary.push(summary);
  for (const { within, heading, text, terms } of sections) {
    const fields = at(within);
    if (heading !== null) fields.heading.push(heading.text);
    fields.term.push(...terms.map(({ word }) => word));
    fields.text.push(text);
  }
  const made = [...texts].map(([reach, fields]) => ({ reach, ...rowsFor(reach, fields) }));
  return {
    rows: made.flatMap(({ rows }) => rows),
    words: new Map(made.map(({ reach, words }) => [reach, words])),
  };
}

function rowsFor(reach: string, fields: Readonly<Record<Said, readonly string[]>>) {
  const said = Object.entries(fields).map(([field, texts]) => ({
    field: field as Field,
    ...wordsOf(texts.join('\n')),
  }));
  const often = oftenIn(said.find(({ field }) => field === 'text')?.suggestible ?? []);
  const rows = [...said, { field: 'often' as const, ...wordsOf(often.join('\n')) }]
    .map(({ field, terms }): FieldRow => ({ reach, field, terms: terms.join(' ') }))
    .filter(({ terms }) => terms !== '');
  return { rows, words: new Set(said.flatMap(({ suggestible }) => suggestible)) };
}

function oftenIn(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= OFTEN).map(([word]) => word);
}
