import { diffArrays } from 'diff';
import { editDistance } from '../closest.ts';

/** How two texts differ, word by word. */
export interface Rewording {
  /** Words replaced, added or taken out, typing errors left aside. */
  readonly words: number;
  /** Of all words there were or are, whichever is more; whole percent, 1 at least where any changed. */
  readonly share: number;
  /** A word that changed has a digit in it: an amount, a date, a step. */
  readonly numbers: boolean;
  /** Words that changed by a letter or two. */
  readonly typos: number;
}

/** So many words apart, how they go into each other is not worth the time: it is another text. */
const ANOTHER_TEXT = 3000;

/** Compares words alone: spaces, punctuation, upper case and marks of Markdown are no words. */
export function rewording(before: string, after: string, language: string): Rewording {
  const [old, now] = [wordsIn(before, language), wordsIn(after, language)];
  const most = Math.max(old.length, now.length);
  const parts = diffArrays(old, now, { maxEditLength: ANOTHER_TEXT });
  if (parts === undefined) return { words: most, share: 100, numbers: false, typos: 0 };
  let [words, typos] = [0, 0];
  let numbers = false;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined || (!part.added && !part.removed)) continue;
    const next = parts[index + 1];
    const other =
      next !== undefined && next.added !== part.added && next.removed !== part.removed ? next : null;
    if (other !== null) index += 1;
    const [from, to] = [part.value, other?.value ?? []];
    const mended =
      from.length === to.length ? from.filter((word, at) => isTypo(word, to[at] ?? '')).length : 0;
    typos += mended;
    words += Math.max(from.length, to.length) - mended;
    numbers ||= [...from, ...to].some((word) => /\p{N}/u.test(word));
  }
  return { words, share: words === 0 ? 0 : Math.max(1, Math.floor((100 * words) / most)), numbers, typos };
}

/** Whether a word was mended rather than replaced: one letter of four, two of eight. Short words and numbers are replaced. */
function isTypo(from: string, to: string): boolean {
  if (/\p{N}/u.test(from + to)) return false;
  return editDistance(from, to) <= Math.min(2, Math.floor(Math.min(from.length, to.length) / 4));
}

function wordsIn(text: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(
    text.normalize('NFKC').toLowerCase(),
  );
  return [...segments].flatMap(({ segment, isWordLike }) => (isWordLike === true ? segment : []));
}

/** A sentence: what changes less seldom changes what is learned. */
const SENTENCE_WORDS = 12;
const SHARE = 10;

/** Whether people who know the old text may have learned something else: a sentence, a tenth of a text, or a number. */
export function isSubstance({ words, share, numbers }: Rewording): boolean {
  return words >= SENTENCE_WORDS || share >= SHARE || (numbers && words > 0);
}
