import { readFile, rm, stat } from 'node:fs/promises';
import type { CatalogData } from '../../domain/content.ts';
import { catalogPath, searchPath } from '../layout.ts';
import { openIndex, type SearchIndex } from './index-file.ts';
import { makeIndex } from './make-index.ts';

/** There is no index at the moment; it is being made, which takes seconds, or cannot be. */
export class SearchNotReady extends Error {
  override name = 'SearchNotReady';
}

interface Opened {
  readonly digest: string;
  readonly index: Promise<SearchIndex>;
}

/** A request that began before a catalog was replaced still asks the one before. */
const INDEXES_OPEN = 2;
/** How long a request waits for an index that is being made, in milliseconds. */
const PATIENCE = 1_000;

let opened: readonly Opened[] = [];
const making = new Map<string, Promise<void>>();

/**
 * Asks the index of a catalog in the store `dir`, named by its digest. Where it is missing or damaged it is made anew from what is in the store.
 * @throws {SearchNotReady} when that takes longer than a person would wait for a page
 */
export async function withIndex<T>(
  dir: string,
  digest: string,
  use: (index: SearchIndex) => Promise<T>,
): Promise<T> {
  const path = searchPath(dir, digest);
  try {
    return await use(await indexOf(path, digest));
  } catch (error) {
    if (!isDamage(error)) throw error;
    console.error(`The search’s index is made anew: ${error.message}`);
    forget(digest);
    await within(PATIENCE, makeAnew(dir, digest));
    return use(await indexOf(path, digest));
  }
}

/** Closes every index: for tests and a clean end. */
export function closeIndexes(): void {
  for (const { digest } of opened) forget(digest);
}

function indexOf(path: string, digest: string): Promise<SearchIndex> {
  const known = opened.find((one) => one.digest === digest);
  if (known !== undefined) return known.index;
  // A client would make a file that is not there.
  const index = stat(path).then(() => openIndex(path));
  opened = [{ digest, index }, ...opened];
  for (const old of opened.slice(INDEXES_OPEN)) forget(old.digest);
  return index;
}

function forget(digest: string): void {
  const known = opened.find((one) => one.digest === digest);
  opened = opened.filter((one) => one !== known);
  known?.index.then(
    (index) => index.close(),
    () => undefined,
  );
}

/** Once for all who wait for it. */
function makeAnew(dir: string, digest: string): Promise<void> {
  const path = searchPath(dir, digest);
  const running = making.get(path);
  if (running !== undefined) return running;
  const made = fromTheStore(dir, digest)
    .catch((error: unknown) => {
      console.error(`The search’s index cannot be made: ${error instanceof Error ? error.message : error}`);
      throw new SearchNotReady('The index cannot be made.', { cause: error });
    })
    .finally(() => making.delete(path));
  making.set(path, made);
  return made;
}

async function fromTheStore(dir: string, digest: string): Promise<void> {
  const data = JSON.parse(await readFile(catalogPath(dir, digest), 'utf8')) as CatalogData;
  await rm(searchPath(dir, digest), { force: true });
  await makeIndex(dir, data, null);
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SearchNotReady('The index is being made.')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The file is not there, is no database, or is not whole. */
function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error && 'code' in error)) return false;
  return (
    /^(ENOENT|SQLITE_(CORRUPT|NOTADB|CANTOPEN|IOERR))/.test(String(error.code)) ||
    /no such table/.test(error.message)
  );
}
