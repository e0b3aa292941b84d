import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { SETTLED_MS } from './stamp.ts';

/** A thing in a folder. */
export interface Listed {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/** What is known of folders that were listed, by path: while nothing comes or goes there, they are not read again. */
export type Listings = Map<string, { readonly stamp: string; readonly listed: readonly Listed[] }>;

/**
 * What lies in a folder, by name, but for what an editor leaves there; nothing where there is no such folder.
 * @param isSame nothing came or went since it was listed
 */
export function listing(folder: string, known: Listings, isSame = false): readonly Listed[] {
  const before = known.get(folder);
  if (isSame && before !== undefined) return before.listed;
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return [];
  const stamp = [found.mtimeMs, found.ctimeMs, found.ino].join(' ');
  if (before?.stamp === stamp) return before.listed;
  const listed = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isEditorsOwn(name))
    .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  // Where something changed just now, more may come within the same tick.
  if (Date.now() - found.mtimeMs > SETTLED_MS) known.set(folder, { stamp, listed });
  return listed;
}

export function kindOf(entry: Dirent): Listed['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isDirectory() ? 'folder' : 'file';
}

export function isEditorsOwn(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || name === 'Thumbs.db';
}
