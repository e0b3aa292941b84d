import { BASE_LANGUAGE } from '../domain/content.ts';
import type { Entry, Page } from './academy.ts';
import type { FileBeside } from './compile/setting.ts';
import { onceFor } from './once-for.ts';
import type { Folder } from './read/folders.ts';

/** What an entry is made of. */
export interface EntryParts {
  readonly folder: Folder;
  readonly id: string;
  /** Of a module or quiz, its course’s id; otherwise empty. */
  readonly course: string;
  readonly pages: readonly Page[];
  readonly files: ReadonlyMap<string, FileBeside>;
}

interface Known {
  readonly parts: EntryParts;
  readonly entry: Entry;
}

/** What a process keeps of the entries it has made, by folder. */
export type EntryMemory = Map<string, Known>;

/** The same entry as before where it is made of the same, so that what was said of it need not be said again. */
export function entryOf<C extends Entry['content']>(
  parts: EntryParts,
  known: EntryMemory,
  assemble: () => C,
): Entry<C> {
  const before = known.get(parts.folder.folder);
  // A folder's place decides its kind.
  if (before !== undefined && isSame(before.parts, parts)) return before.entry as Entry<C>;
  const { folder, pages, files } = parts;
  const base = pages.find((page) => page.language === BASE_LANGUAGE) ?? null;
  const entry = { content: assemble(), folder, pages, base, files };
  known.set(folder.folder, { parts, entry });
  return entry;
}

function isSame(before: EntryParts, now: EntryParts): boolean {
  return (
    before.id === now.id &&
    before.course === now.course &&
    before.pages.length === now.pages.length &&
    before.pages.every((page, index) => page === now.pages[index]) &&
    before.files.size === now.files.size &&
    [...before.files].every(([name, file]) => now.files.get(name) === file)
  );
}

/** What is said of an entry by itself, said once. */
export function perEntry<C extends Entry['content'], R>(
  look: (entry: Entry<C>) => R,
): (entry: Entry<C>) => R {
  return onceFor(look);
}
