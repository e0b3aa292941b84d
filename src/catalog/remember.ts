import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LessonFile } from '../domain/body.ts';
import type { BodyFacts } from './compile/facts.ts';
import { digestOf } from './digest.ts';
import type { Problem } from './problem.ts';
import type { FieldProblems } from './read/check-fields.ts';
import type { FrontMatter } from './read/front-matter.ts';
import { listing } from './read/listing.ts';
import { compilerVersion } from './version.ts';
import { writeWhole } from './write-whole.ts';

/** What is kept of one file between builds, so that an unchanged one is neither parsed nor compiled again. */
export interface PageMemory {
  /** SHA-256 of the file's bytes. */
  readonly bytes: string;
  /** See `KnownText`. */
  readonly settled: string | null;
  /** Which patterns its text holds and which it does not, by their keys (see `holds`). */
  readonly holds: Readonly<Record<string, boolean>>;
  readonly front: FrontMatter | null;
  readonly readProblems: readonly Problem[];
  /** What its schema says of `front`. */
  readonly fields: FieldProblems;
  readonly body: BodyMemory;
}

export interface BodyMemory {
  /** Digest of everything the body's HTML depends on; its name in the store. */
  readonly digest: string;
  /** Of that, what does not stand in its file. */
  readonly madeFrom: string;
  readonly facts: BodyFacts | null;
  readonly problems: readonly Problem[];
  readonly files: readonly LessonFile[];
}

/** By file, from the root. */
export type Memory = Readonly<Record<string, PageMemory>>;

/** What the last build knew; of what no build knew or another version wrote, nothing. */
export function recall(store: string): Memory {
  return Object.assign({}, ...partsIn(store));
}

/**
 * Keeps what a build knows now, in a part for each path, course, journey and definition with all below it: an author’s
 * change touches one.
 * @param before what was recalled: parts that are as they were are not written again
 */
export async function remember(store: string, now: Memory, before: Memory): Promise<void> {
  const files = Object.keys(now);
  const changed = files.filter((file) => now[file] !== before[file]);
  const gone = Object.keys(before).filter((file) => now[file] === undefined);
  for (const folder of new Set([...changed, ...gone].map(folderOf))) {
    const own = files.filter((file) => file.startsWith(`${folder}/`));
    const path = partPath(store, digestOf(folder));
    const pages = Object.fromEntries(own.map((file) => [file, now[file]]));
    if (own.length === 0) await rm(path, { force: true });
    else await writeWhole(path, JSON.stringify({ version: compilerVersion(), pages }));
  }
}

/** `content/courses/first-invoice` of all that lies there. */
const folderOf = (file: string): string => file.split('/').slice(0, 3).join('/');

function partsIn(store: string): Memory[] {
  const names = listing(memoryPath(store), new Map());
  return names
    .flatMap(({ name }) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? [])
    .map((part) => partIn(store, part));
}

function partIn(store: string, name: string): Memory {
  try {
    const { version, pages } = JSON.parse(readFileSync(partPath(store, name), 'utf8'));
    return version === compilerVersion() ? (pages as Memory) : {};
  } catch {
    return {};
  }
}

const memoryPath = (store: string): string => join(store, 'memory');
const partPath = (store: string, name: string): string => join(memoryPath(store), `${name}.json`);
