import type { SentenceView } from '../reports/views.ts';

/** A sentence as text, for where the passages in it cannot be told apart: the label of a button, a file. */
export function inOneLanguage({ of, say = (...words) => words.join('') }: SentenceView): string {
  return say(...of.map((one) => ('text' in one ? one.text : one.title)));
}
