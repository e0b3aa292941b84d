import { readFile, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { decideAudience, isStaff, type Viewer } from '../domain/audience.ts';
import type { Body, Chunk } from '../domain/body.ts';
import { type Brand, PLAIN_BRAND } from '../domain/brand/brand.ts';
import { type CatalogData, type Names, NO_NAMES } from '../domain/content.ts';
import { cutFor } from '../domain/passages.ts';
import { createBoundedCache } from './bounded-cache.ts';
import { type Catalog, createCatalog } from './catalog.ts';
import { type FormerDefinitions, readFormer } from './former-definitions.ts';
import { bodyPath, catalogPath, filePath, findingsPath, pointerPath } from './layout.ts';
import { NEWS } from './news.ts';
import type { Problem } from './problem.ts';
import type { SearchIndex } from './search/index-file.ts';
import { closeIndexes, withIndex } from './search/live.ts';

/** A lesson as one viewer reads it: passages that are not theirs are cut away. */
export type Lesson = ReturnType<typeof cutFor>;

interface Content {
  readonly dir: string;
  catalog: Catalog;
  /** The brand that the one in force took the place of, for pages that were made just before. */
  formerBrand: Brand | null;
  /** Modification time of the pointer when it was last read, in ms. */
  readAt: number;
  timer: NodeJS.Timeout;
}

/** Told of a catalog that has come in force. */
type Told = (catalog: Catalog) => void;

const POINTER_LOOKED_AT_EVERY_MS = 500;
const CACHE_BYTES = 64 * 1024 * 1024;

let content: Content | null = null;
const listeners = new Set<Told>();
const bodies = createBoundedCache<Promise<Body>>(CACHE_BYTES / 2);
const lessons = createBoundedCache<Promise<Lesson>>(CACHE_BYTES / 2);

/**
 * Opens the content store in `dir` (`.everboard`) and from then on follows what is published there, within
 * half a second and without a request waiting for it. Called again for the same folder it does nothing.
 * @throws when nothing was published there yet or it cannot be read.
 */
export async function openContent(dir: string): Promise<void> {
  if (content?.dir === dir) return;
  const opened = await readCurrent(dir).catch((error: unknown) => {
    throw new Error('No content is published yet: run `npm run content -- publish`.', { cause: error });
  });
  closeContent();
  const timer = setInterval(follow, POINTER_LOOKED_AT_EVERY_MS);
  timer.unref();
  NEWS.published.subscribe(followNews);
  content = { dir, timer, formerBrand: null, ...opened };
}

/** Tells of the catalog in force, and of each that takes its place. @throws when `openContent` was not called. */
export function forEachCatalog(tell: Told): void {
  tell(opened().catalog);
  listeners.add(tell);
}

/** Stops following and forgets everything: for tests and a clean end. */
export function closeContent(): void {
  listeners.clear();
  if (content !== null) clearInterval(content.timer);
  NEWS.published.unsubscribe(followNews);
  content = null;
  bodies.clear();
  lessons.clear();
  closeIndexes();
}

/**
 * The catalog in force. Take it once per request, so that one page shows one state.
 * @throws when `openContent` was not called.
 */
export function currentCatalog(): Catalog {
  return opened().catalog;
}

/** How the academy in force is called and looks; plain as long as none is open, so that an error can still be told. */
export function currentBrand(): Brand {
  return content?.catalog.data.brand ?? PLAIN_BRAND;
}

/** What the content in force calls plans, industries and use cases; nothing as long as none is open. */
export function currentNames(): Names {
  return content?.catalog.data.names ?? NO_NAMES;
}

/** The brands whose files are still asked for: the one in force, and the one that pages made a moment ago were dressed in. */
export function servedBrands(): readonly Brand[] {
  const former = content?.formerBrand ?? null;
  return former === null ? [currentBrand()] : [currentBrand(), former];
}

/** When the content in force was published last. */
export function publishedAt(): Date {
  return new Date(opened().readAt);
}

/** What the last change of the definitions took the place of; null when there was none. */
export function formerDefinitions(): Promise<FormerDefinitions | null> {
  return readFormer(opened().dir);
}

/** What the check said of this content when it was published; warnings alone, since errors keep it from being. */
export async function findings(): Promise<readonly Problem[]> {
  const { dir, catalog } = opened();
  const json = await readFile(findingsPath(dir, catalog.digest), 'utf8').catch(() => '[]');
  return JSON.parse(json) as Problem[];
}

/** A compiled body by its digest (`words.body`). @throws when the store has none of that name. */
export function body(digest: string): Promise<Body> {
  return bodies.get(digest, async () => {
    const json = await readFile(bodyPath(opened().dir, digest), 'utf8');
    return { value: JSON.parse(json) as Body, bytes: json.length * 2 };
  });
}

/** The lesson as `viewer` may read it; made once for all who see the same passages. */
export async function lesson(digest: string, viewer: Viewer): Promise<Lesson> {
  const whole = await body(digest);
  const open = openPassages(whole.chunks, viewer);
  const variant = open !== '' && isStaff(viewer.role) ? 'staff' : open;
  return lessons.get(`${digest} ${variant}`, async () => {
    const value = cutFor(whole, viewer);
    return { value, bytes: JSON.stringify(value.parts).length * 2 };
  });
}

/** Whether two viewers get different passages of a body. @throws when the store has none of that name */
export async function readOtherwise(
  digest: string,
  [one, other]: readonly [Viewer, Viewer],
): Promise<boolean> {
  const { chunks } = await body(digest);
  return openPassages(chunks, one) !== openPassages(chunks, other);
}

/** Where a lesson's file (`LessonFile.digest`) lies on disk. Whether the viewer may have it is decided before. */
export function fileOf(digest: string): string {
  return filePath(opened().dir, digest);
}

/** Asks the index of a catalog, named by its digest. @throws {SearchNotReady} while there is none */
export function searching<T>(digest: string, use: (index: SearchIndex) => Promise<T>): Promise<T> {
  return withIndex(opened().dir, digest, use);
}

function opened(): Content {
  if (content === null) throw new Error('No content is open: call openContent(dir) at start.');
  return content;
}

/** @param atHand what this process published a moment ago, which need not be read */
async function readCurrent(dir: string, atHand?: CatalogData): Promise<Pick<Content, 'catalog' | 'readAt'>> {
  const pointer = pointerPath(dir);
  const { mtimeMs } = await stat(pointer);
  const digest = (await readFile(pointer, 'utf8')).trim();
  const data = atHand?.digest === digest ? atHand : await readCatalog(dir, digest);
  return { catalog: createCatalog(data), readAt: mtimeMs };
}

async function readCatalog(dir: string, digest: string): Promise<CatalogData> {
  return JSON.parse(await readFile(catalogPath(dir, digest), 'utf8')) as CatalogData;
}

const follow = (): void => void followPointer();
const followNews = (published: unknown): void => void followPointer(published as CatalogData);

/** Takes up a newly published catalog. What cannot be read leaves the old one in force and is tried again. */
async function followPointer(atHand?: CatalogData): Promise<void> {
  const before = content;
  if (before === null) return;
  try {
    const { mtimeMs } = await stat(pointerPath(before.dir));
    if (mtimeMs === before.readAt) return;
    const { catalog, readAt } = await readCurrent(before.dir, atHand);
    before.readAt = readAt;
    if (catalog.digest === before.catalog.digest) return;
    const { brand } = before.catalog.data;
    if (!isDeepStrictEqual(brand, catalog.data.brand)) before.formerBrand = brand;
    before.catalog = catalog;
    for (const tell of listeners) tell(catalog);
    NEWS.inForce.publish({ digest: catalog.digest });
  } catch (error) {
    reportOnce(error);
  }
}

let lastReported = '';

function reportOnce(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (message === lastReported) return;
  lastReported = message;
  console.error(`The published content cannot be read, the one before stays in force: ${message}`);
}

/** Which of a body's passages are open, as one letter each: all customers with the same letters read the same HTML. */
function openPassages(chunks: readonly Chunk[], viewer: Viewer): string {
  return chunks
    .map((chunk) => {
      if (!('chunks' in chunk)) return '';
      if (!('audience' in chunk)) return openPassages(chunk.chunks, viewer);
      return decideAudience(chunk.audience, viewer).open ? `o${openPassages(chunk.chunks, viewer)}` : 'c';
    })
    .join('');
}
