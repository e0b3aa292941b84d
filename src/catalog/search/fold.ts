/**
 * A text in the one form in which texts are compared: NFKC (full and half width are alike), lower case, Latin letters
 * without accents, katakana as hiragana.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII, which has nothing to fold.
  if (/^[\x00-\x7f]*$/.test(plain)) return plain;
  return plain
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
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
