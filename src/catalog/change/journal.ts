import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
 * @throws {ChangeRefused} while another command does the same, or where the content is another than it was planned for
 */
export async function carryOut(root: string, steps: readonly Step[]): Promise<void> {
  await sweep(root);
  const draft = join(root, WORK, randomUUID());
  const journal = JSON.stringify(steps);
  await mkdir(join(root, WORK), { recursive: true });
  try {
    await writeFile(draft, journal);
    // Unlike a rename, it takes the place of no other.
    await link(draft, join(root, JOURNAL));
  } catch (error) {
    // ENOENT: it has just finished, and took the folder away.
    if (!isCoded(error, 'EEXIST') && !isCoded(error, 'ENOENT')) throw error;
    throw new ChangeRefused('Another command is changing the content at this moment. Try again.');
  } finally {
    await rm(draft, { force: true });
    await leaveFolder(root);
  }
  if ((await conflictIn(root, steps)) !== null) {
    // While there is a conflict nobody does any of the steps.
    await closeJournal(root, journal);
    throw new ChangeRefused(
      'The content was changed while this was looked at; nothing was written. Try again.',
    );
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

/** How often, and after how many ms, it is looked again whether another process has done with a conflict. */
const [LOOKS, BETWEEN_LOOKS_MS] = [20, 100];

/**
 * Finishes a change that was cut off, if there is one.
 * @throws {ChangeUnfinished} where files it was to write have been changed since
 */
export async function finishChange(root: string): Promise<void> {
  let conflict: string | null = null;
  for (let look = 0; look < LOOKS; look += 1) {
    const journal = await readOr(join(root, JOURNAL));
    if (journal === null) return;
    const steps = JSON.parse(journal) as Step[];
    conflict = await conflictIn(root, steps);
    if (conflict === null && (await done(root, steps, journal))) return;
    await setTimeout(BETWEEN_LOOKS_MS);
  }
  throw new ChangeUnfinished(
    `A change of content/ was broken off and cannot be finished: ${conflict ?? 'another process is at it'}. Put that back as it was, or delete ${WORK} to keep things as they are; \`git status\` shows what was done.`,
  );
}

/** Does what is left to do. @returns false where another process was quicker, so that it has to be looked at again */
async function done(root: string, steps: readonly Step[], journal: string): Promise<boolean> {
  try {
    for (const step of steps) await (step.kind === 'move' ? moved(root, step) : written(root, step));
    await closeJournal(root, journal);
    return true;
  } catch (error) {
    if (isCoded(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Removes the journal, if it is still this one. */
async function closeJournal(root: string, journal: string): Promise<void> {
  if ((await readOr(join(root, JOURNAL))) === journal) await rm(join(root, JOURNAL), { force: true });
  await leaveFolder(root);
}

/** Drafts of another command may lie there, and the journal; then it stays. */
async function leaveFolder(root: string): Promise<void> {
  await rmdir(join(root, WORK)).catch(() => {});
}

/** What is neither as it was planned for nor as it is to be; null where all can be done. */
async function conflictIn(root: string, steps: readonly Step[]): Promise<string | null> {
  const moves = steps.filter((step) => step.kind === 'move');
  for (const { from, to } of moves)
    if (existsSync(join(root, from)) === existsSync(join(root, to)))
      return existsSync(join(root, to)) ? `both ${from} and ${to} are there` : `${from} is not there`;
  for (const step of steps) {
    if (step.kind === 'move') continue;
    const move = moves.find(({ to }) => step.file.startsWith(`${to}/`));
    const isToMove = move !== undefined && !existsSync(join(root, move.to));
    const file = isToMove ? move.from + step.file.slice(move.to.length) : step.file;
    const is = await digestAt(join(root, file));
    if (is !== step.was && is !== digestOf(Buffer.from(step.text))) return `${file} was changed since`;
  }
  return null;
}

async function digestAt(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (!isCoded(error, 'ENOENT')) throw error;
    return null;
  });
  return bytes === null ? null : digestOf(bytes);
}

async function moved(
  root: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  if (!existsSync(join(root, from))) return;
  await mkdir(dirname(join(root, to)), { recursive: true });
  await rename(join(root, from), join(root, to));
  // The last one leaves an empty folder behind.
  await rmdir(dirname(join(root, from))).catch(() => {});
}

async function written(
  root: string,
  { file, text }: { readonly file: string; readonly text: string },
): Promise<void> {
  const path = join(root, file);
  if ((await digestAt(path)) === digestOf(Buffer.from(text))) return;
  const draft = join(root, WORK, randomUUID());
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, text);
  await rename(draft, path);
}

function isCoded(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
