import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { SETTLED_MS } from './stamp.ts';

/** What a process keeps of the folders it has listed, by path: while nothing comes or goes there, they are not read again. */
export type Listings = Map<string, { readonly stamp: string; readonly listed: readonly Dirent[] }>;

/**
 * What lies in a folder, by name, but for what an editor leaves there; nothing where there is no such folder.
 * @param isSame nothing came or went since it was listed
 */
export function listing(folder: string, known: Listings, isSame = false): readonly Dirent[] {
  const before = known.get(folder);
  if (isSame && before !== undefined) return before.listed;
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return [];
  const stamp = [found.mtimeMs, found.ctimeMs, found.ino].join(' ');
  if (before?.stamp === stamp) return before.listed;
  const listed = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isEditorsOwn(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  // Where something changed just now, more may come within the same tick.
  if (Date.now() - found.mtimeMs > SETTLED_MS) known.set(folder, { stamp, listed });
  return listed;
}

export function isEditorsOwn(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || name === 'Thumbs.db';
}
