import { readFile, stat } from 'node:fs/promises';
import { digestOf } from '../digest.ts';
import { type ReadText, readText } from './text.ts';

/** A file as it was read last. */
interface Known {
  /** When it was changed, how large it is, and which file it is. */
  readonly stamp: string;
  readonly bytes: string;
  readonly read: ReadText;
}

/** What a process keeps of the files it has read, by path, so that an unchanged one is looked at and not read. */
export type TextMemory = Map<string, Known>;

/**
 * Reads a text with the SHA-256 of its bytes.
 * @param path where it lies; `file` is its name in messages
 */
export async function readAs(
  path: string,
  file: string,
  texts: TextMemory | undefined,
): Promise<Pick<Known, 'bytes' | 'read'>> {
  if (texts === undefined) return readNow(path, file);
  // Before it is read: what is written meanwhile has a later stamp.
  const { mtimeMs, ctimeMs, size, ino } = await stat(path);
  const stamp = [mtimeMs, ctimeMs, size, ino].join(' ');
  const known = texts.get(path);
  if (known?.stamp === stamp) return known;
  const now = { stamp, ...(await readNow(path, file)) };
  texts.set(path, now);
  return now;
}

async function readNow(path: string, file: string): Promise<Pick<Known, 'bytes' | 'read'>> {
  const raw = await readFile(path);
  return { bytes: digestOf(raw), read: readText(raw, file) };
}
