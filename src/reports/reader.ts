import { type ViewerCatalog, words } from '../catalog/catalog.ts';
import type { Words } from '../domain/content.ts';
import type { LearnerFacts } from '../domain/facts.ts';
import type { Titled } from './views.ts';

/** The one a learner's page is made for: what is theirs to see, what they did, and how they read. */
export interface Reader {
  readonly catalog: ViewerCatalog;
  readonly facts: LearnerFacts;
  readonly language: string;
  /** IANA zone of their account. */
  readonly timeZone: string;
  readonly now: Date;
}

/** An entry's title as the reader reads it, with its language where that is not theirs. */
export function titled(
  entry: { readonly words: Readonly<Record<string, Words>> },
  reader: Pick<Reader, 'language'>,
): Titled {
  const { words: said, lang } = words(entry, reader.language);
  return { title: said.title, lang };
}
