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
  const plain = { terms, instead: [], some: false };
  const exact = await index.find(terms, scope, page);
  if (exact.total > 0) return { ...plain, ...exact };

  const widened = await Promise.all(terms.map((term) => widen(index, term, scope)));
  const there = widened.filter((one) => one !== null);
  const wide = there.map(({ term }) => term);
  const instead = there.flatMap(({ replaces, term }) =>
    replaces === null ? [] : [{ typed: replaces, used: term.typed }],
  );
  if (wide.length === 0) return { ...plain, ...exact };
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
  const near = await nearTo(index, term, scope);
  return near === null ? null : { term: near, replaces: term.typed };
}

/** The same, where longer words count too; null where every match of the term begins longer words anyway. */
export function openEnded(term: Term): Term | null {
  return term.japanese ? null : { ...term, folded: fold(term.typed), open: true };
}

/** Shorter words, by slips, become any other. */
const SHORTEST = 4;
/** A word shorter than this may have one slip, one as long or longer two. */
const LONG = 8;
/** Up to this length a Latin letter in another's place makes another word as often as it is a slip: smart, start. */
const SHORT = 5;

/** Whether one folded word may be what was meant by another: they begin alike, and differ by a slip or two. */
export function isSlip(typed: string, word: string): boolean {
  const apart = Math.abs(typed.length - word.length);
  if (Math.min(typed.length, word.length) < SHORTEST || typed[0] !== word[0] || apart > 1) return false;
  if (apart === 0 && typed.length <= SHORT && !KANA.test(typed) && lettersOf(typed) !== lettersOf(word))
    return false;
  return editDistance(typed, word) <= slipsIn(typed);
}

const slipsIn = (typed: string) => (typed.length < LONG ? 1 : 2);
const lettersOf = (word: string) => [...word].sort().join('');

/** Of Japanese, only kana are spelled, so that they could be misspelled. */
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/** The word most like the term that finds something within the scope. */
async function nearTo(index: SearchIndex, term: Term, scope: Scope): Promise<Term | null> {
  const typed = fold(term.typed);
  if (typed.length < SHORTEST || (term.japanese && !KANA.test(typed))) return null;
  const words = await index.wordsOfLength(Math.max(SHORTEST, typed.length - 1), typed.length + 1, scope);
  const near = words
    .map((word) => ({ word, folded: fold(word) }))
    .filter(({ folded }) => isSlip(typed, folded))
    .map(({ word, folded }) => ({ word, distance: editDistance(typed, folded) }))
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  for (const { word } of near) {
    const found = termOf(word);
    if (found !== undefined && found.japanese === term.japanese && (await index.has(found, scope)))
      return found;
  }
  return null;
}
