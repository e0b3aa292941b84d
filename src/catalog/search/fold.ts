/** Full and half width alike, small letters. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A plain word of another script than Japanese without its accents. */
export function withoutAccents(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII, which has no accents.
  if (/^[\x00-\x7f]*$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** A plain text with katakana as hiragana. */
export function inHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]+/g, (kana) =>
    String.fromCharCode(...Array.from(kana, (character) => character.charCodeAt(0) - 0x60)),
  );
}

/**
 * A text in the one form in which texts are compared: NFKC (full and half width are alike), lower case, Latin letters
 * without accents, katakana as hiragana.
 */
export function fold(text: string): string {
  return inHiragana(withoutAccents(plain(text)));
}

/** A folded text, and for each place in it the place in the text as it stood (one more for the end). */
export interface Folded {
  readonly folded: string;
  at(place: number): number;
}

/** Folds a text so that what is found in it can be shown where it stood. */
export function foldInPlace(text: string): Folded {
  const folded = fold(text);
  if (folded.length === text.length) return { folded, at: (place) => place };
  const places: number[] = [];
  let piecewise = '';
  // A mark belongs to the letter before it, also the half-width voiced marks.
  for (const { 0: letter, index } of text.matchAll(/[\s\S][\p{M}\uff9e\uff9f]*/gu)) {
    const piece = fold(letter);
    for (let unit = 0; unit < piece.length; unit++) places.push(index);
    piecewise += piece;
  }
  return { folded: piecewise, at: (place) => places[place] ?? text.length };
}
