/** Some words of a sentence that changed: they stayed, went out, or came in. */
export interface ChangedWords {
  readonly text: string;
  readonly is: 'same' | 'out' | 'in';
}

/** A sentence that is new, gone, or another than it was, under the heading it stands or stood under. */
export type SentenceChange =
  | { readonly kind: 'added' | 'removed'; readonly heading: string | null; readonly text: string }
  | { readonly kind: 'changed'; readonly heading: string | null; readonly words: readonly ChangedWords[] };

/** What changed in a text, sentence by sentence in its order; `rewritten` where so much did that it has to be read anew. */
export type TextChange = readonly SentenceChange[] | 'rewritten';
