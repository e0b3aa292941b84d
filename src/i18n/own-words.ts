/** Kana and kanji. */
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/**
 * The language of words that somebody typed, for `lang`: Japanese where their script says so, else '', which in HTML
 * is “nobody knows”. A customer may write any language; it is not the page's for being shown on it.
 */
export function languageOfOwnWords(text: string): 'ja' | '' {
  return JAPANESE.test(text) ? 'ja' : '';
}
