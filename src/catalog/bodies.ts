import { join } from 'node:path';
import type { Body, LessonFile } from '../domain/body.ts';
import { compile } from './compile/compile.ts';
import type { BodyFacts } from './compile/facts.ts';
import type { FileBeside, Setting } from './compile/setting.ts';
import { digestOf } from './digest.ts';
import { bodyPath } from './layout.ts';
import { type Listings, listing } from './read/listing.ts';
import type { BodyMemory } from './remember.ts';
import { compilerVersion } from './version.ts';
import { writeWhole } from './write-whole.ts';

/** Names of everything in a part of the store (`bodies`, `files`), without endings. */
export function stored(store: string, part: 'bodies' | 'files', listings: Listings = new Map()): Set<string> {
  const shelves = listing(join(store, part), listings);
  const files = shelves.flatMap(({ name }) => listing(join(store, part, name), listings));
  return new Set(files.flatMap(({ name }) => /^([0-9a-f]{64})(?:\.json)?$/.exec(name)?.[1] ?? []));
}

/** Whether the remembered body of a file that is as it was is what a build would make again; if not, it must be compiled. */
export function isFresh(memory: BodyMemory, setting: Setting, inStore: ReadonlySet<string>): boolean {
  if (memory.madeFrom !== surroundings(memory.facts, setting)) return false;
  return memory.facts === null || inStore.has(memory.digest);
}

/** Compiles a body and puts it into the store under the digest of everything it depends on. */
export async function makeBody(
  text: string,
  bytes: string,
  setting: Setting,
  store: string,
): Promise<BodyMemory> {
  const { chunks, sections, asked, words, facts, problems } = compile(text, setting);
  const madeFrom = surroundings(facts, setting);
  const digest = digestOf([compilerVersion(), setting.language, bytes, madeFrom]);
  const files = lessonFiles(facts?.files.map((file) => file.name) ?? [], setting.files);
  const body: Body = { digest, chunks, sections, files, asked, words };
  if (facts !== null) await writeWhole(bodyPath(store, digest), JSON.stringify(body));
  return { digest, madeFrom, facts, problems, files };
}

/** What a body is made from beside its own text. */
function surroundings(facts: BodyFacts | null, { url, files, glossary }: Setting): string {
  const names = new Set(facts?.files.map((file) => file.name));
  const used = [...names].sort().map((name) => [name, files.get(name)?.digest ?? null]);
  const meant = [...new Set(facts?.lookedUp)].sort().map((term) => [term, glossary.get(term) ?? null]);
  return JSON.stringify([url, used, meant]);
}

function lessonFiles(names: readonly string[], beside: ReadonlyMap<string, FileBeside>): LessonFile[] {
  return [...new Set(names)].flatMap((name) => {
    const file = beside.get(name);
    return file === undefined ? [] : [{ name, digest: file.digest, type: file.type, bytes: file.bytes }];
  });
}
