import { stemmer } from 'stemmer';
import { inHiragana, plain, withoutAccents } from './fold.ts';

/** Japanese, which has no spaces between words; or a word of another script. */
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]]+(?:['’][a-z]+)?/giv;
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** The stretches of a text in which words are to be found, in order: no punctuation, no signs. */
export function runsIn(text: string): readonly string[] {
  return text.match(RUNS) ?? [];
}

export function isJapanese(run: string): boolean {
  return JAPANESE.test(run);
}

const stems = new Map<string, string>();
const STEMS_KEPT = 20_000;

/** What the forms of an English word have in common: “invoices” and “invoicing” are both “invoic”. Takes a folded word. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word.replace(/['’]s$/, '').replace(/['’]/g, ''));
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** The pairs of neighbouring characters of a folded Japanese run, and its last character alone. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.map((character, place) => character + (characters[place + 1] ?? ''));
}

export interface Words {
  /** What the text is found by, in its order: stems, and pairs of Japanese characters. */
  readonly terms: readonly string[];
  /** Its words as they could be suggested: lower case, full width, Japanese in the script it is written in. */
  readonly suggestible: readonly string[];
}

export function wordsOf(text: string): Words {
  const runs = runsIn(plain(text));
  return { terms: runs.flatMap(termsOfRun), suggestible: runs.flatMap(wordsOfRun) };
}

function termsOfRun(run: string): string | string[] {
  return isJapanese(run) ? pairsOf(inHiragana(run)) : stemOf(withoutAccents(run));
}

const JAPANESE_WORDS = /[\p{Script=Katakana}ー]{3,}|\p{Script=Han}{2,6}/gu;
const WORD = /^\p{L}{3,}$/u;

function wordsOfRun(run: string): string | readonly string[] {
  if (isJapanese(run)) return run.match(JAPANESE_WORDS) ?? [];
  return WORD.test(run) ? run : [];
}
