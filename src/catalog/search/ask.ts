import { editDistance } from '../closest.ts';
import { fold } from './fold.ts';
import type { Hits, Scope, SearchIndex } from './index-file.ts';
import { type Term, termOf } from './query.ts';

export interface Answer extends Hits {
  /** What was looked for in the end: the words typed, longer words that begin with them, or the nearest there are. */
  readonly terms: readonly Term[];
  /** Words that nothing holds, and those looked for in their place. */
  readonly instead: readonly { readonly typed: string; readonly used: string }[];
  /** Whether only some of the terms had to be there, since nothing holds them all. */
  readonly some: boolean;
  /** Where nothing was found: the word most like one of those typed that does find something. */
  readonly nearest: string | null;
}

/**
 * Finds what holds the words as they are, in any of their forms. Only where a word finds nothing, words count that
 * begin with it, then those that differ by a slip or two; only where nothing holds them all, some are enough.
 * @param page `from` counts hits from 0
 */
export async function ask(
  index: SearchIndex,
  terms: readonly Term[],
  scope: Scope,
  page: { readonly from: number; readonly size: number },
): Promise<Answer> {
  const plain = { terms, instead: [], some: false, nearest: null };
  const exact = await index.find(terms, scope, page);
  if (exact.total > 0) return { ...plain, ...exact };

  const widened = await Promise.all(terms.map((term) => widen(index, term, scope)));
  const there = widened.filter((one) => one !== null);
  const wide = there.map(({ term }) => term);
  const instead = there.flatMap(({ replaces, term }) =>
    replaces === null ? [] : [{ typed: replaces, used: term.typed }],
  );
  if (wide.length === 0) return { ...plain, ...exact, nearest: await nearestOf(index, terms, scope) };
  if (wide.length === terms.length) {
    const all = await index.find(wide, scope, page);
    if (all.total > 0) return { ...plain, ...all, terms: wide, instead };
  }
  const some = await index.find(wide, scope, { ...page, any: true });
  return { ...plain, ...some, terms: wide, instead, some: true };
}

interface Widened {
  readonly term: Term;
  /** What was typed, where another word takes its place. */
  readonly replaces: string | null;
}

/** The term itself where it finds something, else what is nearest to it and does; null = nothing is near. */
async function widen(index: SearchIndex, term: Term, scope: Scope): Promise<Widened | null> {
  if (await index.has(term, scope)) return { term, replaces: null };
  const begun = openEnded(term);
  if (begun !== null && (await index.has(begun, scope))) return { term: begun, replaces: null };
  const near = await nearTo(index, term, slipsIn(fold(term.typed)), scope);
  return near === null ? null : { term: near, replaces: term.typed };
}

/** The same, where longer words count too; null where every match of the term begins longer words anyway. */
export function openEnded(term: Term): Term | null {
  return term.japanese ? null : { ...term, folded: fold(term.typed), open: true };
}

/** How many slips a word of this length may have and still be meant. */
function slipsIn(word: string): number {
  if (word.length < 3) return 0;
  return word.length <= 5 ? 1 : 2;
}

async function nearestOf(index: SearchIndex, terms: readonly Term[], scope: Scope): Promise<string | null> {
  for (const term of terms.toSorted((a, b) => b.typed.length - a.typed.length)) {
    const far = Math.max(2, Math.floor(term.typed.length / 3));
    const near = await nearTo(index, term, far, scope);
    if (near !== null) return near.typed;
  }
  return null;
}

/** The word most like the term, at most so many letters away, that finds something within the scope. */
async function nearTo(index: SearchIndex, term: Term, most: number, scope: Scope): Promise<Term | null> {
  const typed = fold(term.typed);
  if (most === 0) return null;
  const words = await index.wordsOfLength(Math.max(2, typed.length - most), typed.length + most, scope);
  const letters = [...new Set(typed)];
  const near = words
    .map((word) => ({ word, folded: fold(word) }))
    // A letter that is missing takes a slip at least; this is quicker to see than how many there are in all.
    .filter(({ folded }) => letters.filter((letter) => !folded.includes(letter)).length <= most)
    .map(({ word, folded }) => ({ word, distance: editDistance(typed, folded) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  for (const { word } of near) {
    const found = termOf(word);
    if (found !== undefined && found.japanese === term.japanese && (await index.has(found, scope)))
      return found;
  }
  return null;
}
