import { fold } from './fold.ts';
import { isJapanese, pairsOf, runsIn, stemOf } from './words.ts';

/** One thing that is looked for. */
export interface Term {
  /** As it was typed, in NFKC. */
  readonly typed: string;
  /** A stem, or folded Japanese. */
  readonly folded: string;
  readonly japanese: boolean;
  /** Whether longer words count that begin with it. */
  readonly open: boolean;
}

export type Query =
  | { readonly text: string; readonly terms: readonly Term[] }
  /** Nothing was typed; more than can be looked for; nothing but punctuation and signs. */
  | { readonly text: string; readonly refused: 'empty' | 'long' | 'signs' };

/** Characters and terms that one search may have. */
export const MOST_CHARACTERS = 120;
const MOST_TERMS = 16;

/** English words that tell nothing of what is looked for. */
const LITTLE_WORDS = new Set(
  'a an and are as at be by can do does for from how i if in into is it its me my no not of on or our so that the their them then there these this to us was we were what when where which who why will with you your'.split(
    ' ',
  ),
);

/** Reads what was typed. What it means to the full-text index's own syntax is no matter: only letters and digits count. */
export function queryOf(typed: string): Query {
  const text = typed.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (text === '') return { text, refused: 'empty' };
  if (text.length > MOST_CHARACTERS) return { text: '', refused: 'long' };
  const all = runsIn(text).flatMap((run) => (isJapanese(run) ? wordsOf(run) : [wordTerm(run)]));
  const telling = all.filter((term) => !isLittle(term));
  const terms = distinct(telling.length > 0 ? telling : all);
  if (terms.length > MOST_TERMS) return { text: '', refused: 'long' };
  return terms.length === 0 ? { text, refused: 'signs' } : { text, terms };
}

/** The one term that a word of the content is. */
export function termOf(word: string): Term | undefined {
  const [run] = runsIn(word);
  if (run === undefined) return undefined;
  return isJapanese(run) ? japaneseTerm(run) : wordTerm(run);
}

/** What the full-text index is asked for a term. A term holds nothing that could end its quotation. */
export function matching({ folded, japanese, open }: Term): string {
  if (!japanese) return open ? `"${folded}" *` : `"${folded}"`;
  const pairs = pairsOf(folded);
  // A character by itself stands at the beginning of a pair.
  return pairs.length === 1 ? `"${folded}" *` : `"${pairs.slice(0, -1).join(' ')}"`;
}

function wordTerm(typed: string): Term {
  return { typed, folded: stemOf(fold(typed)), japanese: false, open: false };
}

function japaneseTerm(typed: string): Term {
  // A long vowel at the end is written or not: サーバー, サーバ.
  const folded = fold(typed).replace(/(?<=...)ー$/u, '');
  return { typed, folded, japanese: true, open: false };
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
const HIRAGANA = /^[\p{Script=Hiragana}ー]+$/u;

/**
 * The words of a Japanese run. What is in hiragana between other words holds them together (の, を, について) and is
 * left out; a run all in hiragana is one word. Where the segmenter cuts off a scrap it does not know the word: 請求|書.
 */
function wordsOf(run: string): Term[] {
  if (HIRAGANA.test(run)) return [japaneseTerm(run)];
  const words: string[] = [];
  let touches = false;
  for (const { segment } of segmenter.segment(run)) {
    if (HIRAGANA.test(segment)) {
      touches = false;
      continue;
    }
    const last = words.at(-1);
    if (touches && last !== undefined && (isScrap(last) || isScrap(segment)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
    touches = true;
  }
  return words.map(japaneseTerm);
}

/** One character, or two of katakana. */
function isScrap(segment: string): boolean {
  const { length } = [...segment];
  return length === 1 || (length === 2 && KATAKANA.test(segment));
}

function isLittle({ typed, folded, japanese }: Term): boolean {
  if (japanese) return HIRAGANA.test(typed) && typed.length <= 2;
  return LITTLE_WORDS.has(typed.toLowerCase()) || folded === '';
}

function distinct(terms: readonly Term[]): Term[] {
  return [
    ...new Map(terms.filter(({ folded }) => folded !== '').map((term) => [term.folded, term])).values(),
  ];
}
