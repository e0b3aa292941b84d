import type { Section } from '../../domain/body.ts';
import { marked, type Piece, type Place, placesOf } from './mark.ts';
import type { Term } from './query.ts';

export interface Snippet {
  /** The heading the words stand under; null before the first. */
  readonly heading: Section['heading'];
  /** The heading with what was looked for marked. */
  readonly headingPieces: readonly Piece[];
  readonly pieces: readonly Piece[];
}

/** One way to tell what a section says. */
interface Reading {
  readonly section: Omit<Section, 'within'>;
  readonly text: string;
  readonly places: readonly Place[];
  /** Where the words worth showing begin. */
  readonly first: number;
  readonly worth: number;
}

/** Characters that a snippet has at most: a Japanese one says as much in half as many. */
const LENGTH = 170;
const LENGTH_JAPANESE = 90;
/** A text that says a word hundreds of times need not be weighed at each. */
const PLACES_TRIED = 50;
/** How much of it may stand before the first marked word. */
const BEFORE = 0.35;

/**
 * Where a text holds most of the terms, in a line or two; null where it holds none. What a word means, if it is one of
 * those looked for, says more than any place it stands in.
 */
export function snippetOf(
  sections: readonly Omit<Section, 'within'>[],
  terms: readonly Term[],
  language: string,
): Snippet | null {
  const most = language === 'ja' ? LENGTH_JAPANESE : LENGTH;
  let best: Reading | null = null;
  for (const section of sections) {
    for (const { text, bonus } of readings(section, terms, language)) {
      const places = placesOf(text, terms);
      const window = bestWindow(places, most);
      const inHeading = section.heading === null ? [] : placesOf(section.heading.text, terms);
      const worth =
        4 * kinds([...window, ...inHeading]) + 2 * kinds(inHeading) + (window.length > 0 ? bonus : 0);
      if (worth > (best?.worth ?? 0)) best = { section, text, places, first: window[0]?.start ?? 0, worth };
    }
  }
  if (best === null) return null;
  const { heading } = best.section;
  return {
    heading,
    headingPieces: heading === null ? [] : marked(heading.text, placesOf(heading.text, terms)),
    pieces: cut(best, most),
  };
}

/** A section's words as they stand, and as a glossary would tell those of its terms that are looked for. */
function readings(
  { text, terms: explained }: Omit<Section, 'within'>,
  terms: readonly Term[],
  language: string,
): { text: string; bonus: number }[] {
  const colon = language === 'ja' ? '：' : ': ';
  const asked = explained.filter(({ word }) => placesOf(word, terms).length > 0);
  return [
    { text, bonus: 1 },
    ...asked.map(({ word, means }) => ({ text: `${word}${colon}${means}`, bonus: 3 })),
  ];
}

const kinds = (places: readonly Place[]): number => new Set(places.map(({ term }) => term)).size;

/** The neighbouring places that hold most terms within one snippet. */
function bestWindow(places: readonly Place[], most: number): Place[] {
  let best: Place[] = [];
  for (const [index, { start }] of places.slice(0, PLACES_TRIED).entries()) {
    const near = places.slice(index).filter(({ end }) => end - start <= most * (1 - BEFORE));
    const window = near.length > 0 ? near : [places[index] as Place];
    if (kinds(window) > kinds(best)) best = window;
  }
  return best;
}

/** The text around the first of the places that count, cut where a sentence or a word begins. */
function cut({ text, places, first }: Reading, most: number): Piece[] {
  const start =
    text.length <= most ? 0 : beginning(text, Math.max(0, first - Math.floor(most * BEFORE)), first);
  const end = ending(text, start + most);
  const shown = text.slice(start, end);
  const pieces = marked(shown, placesIn(places, start, end));
  const dots = { text: '…', marked: false };
  return [...(start > 0 ? [dots] : []), ...pieces, ...(end < text.length ? [dots] : [])];
}

const placesIn = (places: readonly Place[], from: number, to: number) =>
  places
    .filter((place) => place.start >= from && place.end <= to)
    .map((place) => ({ start: place.start - from, end: place.end - from }));

/** The first place from `from` on at which a sentence or word begins, no later than `latest`. */
function beginning(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  const before = text.slice(from, latest);
  const sentence = /[.!?。！？]\s*/u.exec(before);
  if (sentence !== null) return from + sentence.index + sentence[0].length;
  const word = /[\s、，]+/u.exec(before);
  return word === null ? whole(text, from) : from + word.index + word[0].length;
}

/** The last place up to `to` at which a word ends. */
function ending(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const gap = text.slice(0, to).search(/\s\S*$/u);
  return gap > to - 20 ? gap : whole(text, to);
}

/** Never between the halves of one character. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
