import { type ViewerCatalog, words } from '../catalog/catalog.ts';
import type { Words } from '../domain/content.ts';
import type { LearnerFacts } from '../domain/facts.ts';

/** The one a learner's page is made for: what is theirs to see, what they did, and how they read. */
export interface Reader {
  readonly catalog: ViewerCatalog;
  readonly facts: LearnerFacts;
  readonly language: string;
  /** IANA zone of their account. */
  readonly timeZone: string;
  readonly now: Date;
}

/** An entry's title in the reader's language. */
export function titleOf(
  entry: { readonly words: Readonly<Record<string, Words>> },
  reader: Pick<Reader, 'language'>,
): string {
  return words(entry, reader.language).words.title;
}
