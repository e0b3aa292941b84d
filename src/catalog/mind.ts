import type { CatalogData } from '../domain/content.ts';
import type { FileMemory } from './beside.ts';
import type { EntryMemory } from './entry.ts';
import type { Listings } from './read/listing.ts';
import type { TextMemory } from './read/text-memory.ts';
import type { Memory } from './remember.ts';
import type { IndexMemory } from './search/make-index.ts';

/** What a process that builds again and again keeps from one build to the next: only what is another is made anew. */
export interface Mind {
  readonly listings: Listings;
  readonly texts: TextMemory;
  readonly files: FileMemory;
  readonly entries: EntryMemory;
  /** What the last build knew; null before the first. */
  pages: Memory | null;
  /** What this process published last; null before it did. */
  published: CatalogData | null;
  /** What stands in the last index that this process made; null before the first. */
  index: IndexMemory | null;
}

export const emptyMind = (): Mind => ({
  listings: new Map(),
  texts: new Map(),
  files: new Map(),
  entries: new Map(),
  pages: null,
  published: null,
  index: null,
});
