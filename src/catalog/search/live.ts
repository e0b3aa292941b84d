import { readFile, stat } from 'node:fs/promises';
import type { CatalogData } from '../../domain/content.ts';
import { catalogPath, searchPath } from '../layout.ts';
import { openIndex, type SearchIndex } from './index-file.ts';
import { remakeIndex } from './make-index.ts';

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
const ATTEMPTS = 3;

let opened: readonly Opened[] = [];
const making = new Map<string, Promise<void>>();

/**
 * Asks the index of a catalog in the store `dir`, named by its digest. Where it is missing or damaged it is made anew
 * from what is in the store.
 * @throws {SearchNotReady} when that takes longer than a person would wait for a page
 */
export async function withIndex<T>(
  dir: string,
  digest: string,
  use: (index: SearchIndex) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const running = making.get(digest);
    if (running !== undefined) await within(PATIENCE, running);
    const index = indexOf(dir, digest);
    try {
      return await use(await index);
    } catch (error) {
      if (attempt === ATTEMPTS || !isDamage(error)) throw error;
      // Of all who find it damaged the first has it made anew.
      if (opened.some((one) => one.index === index)) makeAnew(dir, digest, error);
    }
  }
}

/** Closes every index: for tests and a clean end. */
export function closeIndexes(): void {
  for (const { digest } of opened) forget(digest);
}

function indexOf(dir: string, digest: string): Promise<SearchIndex> {
  const known = opened.find((one) => one.digest === digest);
  if (known !== undefined) return known.index;
  const path = searchPath(dir, digest);
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

function makeAnew(dir: string, digest: string, why: Error): void {
  console.error(`The search’s index is made anew: ${why.message}`);
  forget(digest);
  const made = fromTheStore(dir, digest)
    .catch((error: unknown) => {
      console.error(`The search’s index cannot be made: ${error instanceof Error ? error.message : error}`);
      throw new SearchNotReady('The index cannot be made.', { cause: error });
    })
    .finally(() => making.delete(digest));
  // Whoever asked may have stopped waiting.
  made.catch(() => undefined);
  making.set(digest, made);
}

async function fromTheStore(dir: string, digest: string): Promise<void> {
  await remakeIndex(dir, JSON.parse(await readFile(catalogPath(dir, digest), 'utf8')) as CatalogData);
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

/** The file is not there, is no database, or is not whole; or another request found that in the middle of this one. */
function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error && 'code' in error)) return false;
  return (
    /^(ENOENT|CLIENT_CLOSED|SQLITE_(CORRUPT|NOTADB|CANTOPEN|IOERR))/.test(String(error.code)) ||
    /no such table/.test(error.message)
  );
}
