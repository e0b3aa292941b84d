import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LessonFile } from '../domain/body.ts';
import type { BodyFacts } from './compile/facts.ts';
import type { Problem } from './problem.ts';
import type { FrontMatter } from './read/front-matter.ts';
import { compilerVersion } from './version.ts';
import { writeWhole } from './write-whole.ts';

/** What is kept of one file between builds, so that an unchanged one is neither parsed nor compiled again. */
export interface PageMemory {
  /** SHA-256 of the file's bytes. */
  readonly bytes: string;
  readonly front: FrontMatter | null;
  readonly readProblems: readonly Problem[];
  readonly body: BodyMemory;
}

export interface BodyMemory {
  /** Digest of everything the body's HTML depends on; its name in the store. */
  readonly digest: string;
  readonly facts: BodyFacts | null;
  readonly problems: readonly Problem[];
  readonly files: readonly LessonFile[];
}

export type Memory = Record<string, PageMemory>;

/** What the last build knew, by file; nothing when there was none or another version wrote it. */
export async function recall(store: string): Promise<Memory> {
  try {
    const { version, pages } = JSON.parse(await readFile(memoryPath(store), 'utf8'));
    return version === compilerVersion() ? (pages as Memory) : {};
  } catch {
    return {};
  }
}

export async function remember(store: string, pages: Memory): Promise<void> {
  await writeWhole(memoryPath(store), JSON.stringify({ version: compilerVersion(), pages }));
}

const memoryPath = (store: string): string => join(store, 'memory.json');
