import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Listings } from './read/listing.ts';
import { compilerVersion } from './version.ts';
import { writeWhole } from './write-whole.ts';

/** What the last build knew of the folders below `root`/content; of what no build knew or another version wrote, nothing. */
export function recallFolders(store: string, root: string): Listings {
  try {
    const { version, folders } = JSON.parse(readFileSync(foldersPath(store), 'utf8'));
    if (version !== compilerVersion()) return new Map();
    return new Map(Object.entries(folders as Kept).map(([path, known]) => [join(root, path), known]));
  } catch {
    return new Map();
  }
}

/** Keeps what a build knows of them now. @param before what it began with: where nothing is another, nothing is written */
export async function rememberFolders(
  store: string,
  root: string,
  now: Listings,
  before: Listings,
): Promise<void> {
  const below = (listings: Listings) =>
    [...listings].filter(([path]) => path.startsWith(join(root, 'content')));
  const own = below(now);
  if (own.length === below(before).length && own.every(([path, known]) => before.get(path) === known)) return;
  const folders: Kept = Object.fromEntries(own.map(([path, known]) => [relative(root, path), known]));
  await writeWhole(foldersPath(store), JSON.stringify({ version: compilerVersion(), folders }));
}

/** By path, from the root. */
type Kept = Record<string, NonNullable<ReturnType<Listings['get']>>>;

const foldersPath = (store: string): string => join(store, 'memory', 'folders.json');
