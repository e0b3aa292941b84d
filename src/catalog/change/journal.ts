import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from '../digest.ts';
import { readOr } from '../in-force.ts';
import { ChangeRefused } from './refused.ts';

/** One step of a change, paths from the root. Done twice it does what it does once. */
export type Step =
  /** A folder goes elsewhere; nothing is there. */
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  /** A file gets another text. `was` = digest of the bytes it had; null = there was none. */
  | { readonly kind: 'write'; readonly file: string; readonly was: string | null; readonly text: string };

/** A change that was broken off and cannot be finished, since somebody changed the same files by hand. */
export class ChangeUnfinished extends Error {
  override name = 'ChangeUnfinished';
}

/** Beside what is changed, so that a rename is one; a name with a dot is not read as content. */
const WORK = 'content/.change';
const JOURNAL = `${WORK}/journal.json`;

/**
 * Does all steps or none, wherever it is cut off: what is to be done is written down first, in one file. From then on
 * whoever reads the content finishes it.
 * @throws {ChangeRefused} while another command does the same
 */
export async function carryOut(root: string, steps: readonly Step[]): Promise<void> {
  await sweep(root);
  const draft = join(root, WORK, randomUUID());
  await mkdir(join(root, WORK), { recursive: true });
  try {
    await writeFile(draft, JSON.stringify(steps));
    // Unlike a rename, it takes the place of no other.
    await link(draft, join(root, JOURNAL));
  } catch (error) {
    if (!isCoded(error, 'EEXIST')) throw error;
    throw new ChangeRefused('Another command is changing the content at this moment. Try again.');
  } finally {
    await rm(draft, { force: true });
  }
  await finishChange(root);
}

/** What is younger may belong to a command that is still running. */
const SPARED_MS = 10 * 60 * 1000;

/** Removes what commands left that were cut off before anything was written down. */
async function sweep(root: string): Promise<void> {
  for (const name of await readdir(join(root, WORK)).catch(() => [])) {
    const left = join(root, WORK, name);
    const found = await stat(left).catch(() => null);
    if (name !== 'journal.json' && found !== null && Date.now() - found.mtimeMs > SPARED_MS)
      await rm(left, { force: true });
  }
}

/**
 * Finishes a change that was cut off, if there is one.
 * @throws {ChangeUnfinished} where files it was to write have been changed since
 */
export async function finishChange(root: string): Promise<void> {
  const journal = await readOr(join(root, JOURNAL));
  if (journal === null) return;
  try {
    for (const step of JSON.parse(journal) as Step[])
      await (step.kind === 'move' ? moved(root, step) : written(root, step));
    await rm(join(root, JOURNAL), { force: true });
    // Drafts of another command may lie there.
    await rmdir(join(root, WORK)).catch(() => {});
  } catch (error) {
    // Another process that reads the content may have finished it meanwhile.
    if (existsSync(join(root, JOURNAL))) throw error;
  }
}

async function moved(root: string, step: { readonly from: string; readonly to: string }): Promise<void> {
  const [from, to] = [join(root, step.from), join(root, step.to)];
  if (!existsSync(from)) return;
  if (existsSync(to)) throw new ChangeUnfinished(unfinished(`both ${step.from} and ${step.to} are there`));
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to).catch((error: unknown) => {
    if (!isCoded(error, 'ENOENT') || !existsSync(to)) throw error;
  });
  // The last one leaves an empty folder behind.
  await rmdir(dirname(from)).catch(() => {});
}

async function written(
  root: string,
  { file, was, text }: { readonly file: string; readonly was: string | null; readonly text: string },
): Promise<void> {
  const path = join(root, file);
  const bytes = existsSync(path) ? await readFile(path) : null;
  const is = bytes === null ? null : digestOf(bytes);
  if (is === digestOf(Buffer.from(text))) return;
  if (is !== was) throw new ChangeUnfinished(unfinished(`${file} was changed since`));
  const draft = join(root, WORK, randomUUID());
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, text);
  await rename(draft, path);
}

function isCoded(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function unfinished(why: string): string {
  return `A change of content/ was broken off and cannot be finished: ${why}. Put that back as it was, or delete ${WORK} to keep things as they are; \`git status\` shows what was done.`;
}
