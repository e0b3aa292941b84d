/** Why a text that someone typed is not taken: longer than it may be, or with marks in it that cannot be seen. */
export type TextProblem = 'long' | 'marks';

/**
 * Control characters, and marks that turn the direction of writing around: a text that holds them is not what it
 * looks like. Line breaks and tabs are no such thing.
 */
const UNSEEN = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/**
 * A text of several lines as it is kept: NFC, each line ended by `\n`, nothing but words at its ends.
 * @param longest in UTF-16 units, as a form's field counts
 */
export function readOwnText(
  typed: string,
  longest: number,
): { readonly text: string } | { readonly problem: TextProblem } {
  const text = typed.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (text.length > longest) return { problem: 'long' };
  return UNSEEN.test(text) ? { problem: 'marks' } : { text };
}
