import { foldInPlace } from './fold.ts';
import type { Term } from './query.ts';
import { stemOf } from './words.ts';

/** A piece of a text; the marked ones are what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Where a term stands in a text, from `start` up to `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** The term's place among those looked for. */
  readonly term: number;
}

/** Where the terms stand in a text, in its order and never one over the other. */
export function placesOf(text: string, terms: readonly Term[]): Place[] {
  const { folded, at } = foldInPlace(text);
  const places = terms.flatMap((term, number) =>
    (term.japanese ? runPlaces(folded, term) : wordPlaces(folded, term)).map(([start, end]) => ({
      start: at(start),
      end: at(end),
      term: number,
    })),
  );
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return places.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

type Stretch = readonly [start: number, end: number];

function runPlaces(folded: string, { folded: wanted }: Term): Stretch[] {
  const found: Stretch[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    // The term was shortened by a long vowel at its end, if it had one.
    const end = at + wanted.length;
    found.push([at, folded[end] === 'ー' ? end + 1 : end]);
  }
  return found;
}

/** Letters that a word and its stem surely have in common. */
const SURE = 3;
/** Letters of words with spaces between: Japanese may stand before and after one without any. */
const LETTER = '[[\\p{L}\\p{M}\\p{N}]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]]';

function wordPlaces(folded: string, { folded: wanted, open }: Term): Stretch[] {
  const begin = open ? wanted : wanted.slice(0, SURE);
  const words = new RegExp(`(?<!${LETTER})${begin}${LETTER}*(?:['’][a-z]+)?`, 'gv');
  return [...folded.matchAll(words)].flatMap(({ 0: word, index }) =>
    open || stemOf(word) === wanted ? [[index, index + word.length] as const] : [],
  );
}

/** A text in pieces, with what was looked for marked; marks that touch are one. */
export function marked(text: string, places: readonly Pick<Place, 'start' | 'end'>[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const [index, { start, end }] of places.entries()) {
    if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
    const from = index > 0 && start === done ? (pieces.pop()?.text ?? '') : '';
    pieces.push({ text: from + text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
}
