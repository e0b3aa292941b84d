import { readFileSync } from 'node:fs';
import { digestOf } from '../digest.ts';
import { stampOf } from './stamp.ts';
import { type ReadText, readText } from './text.ts';

/** A file as it was read last. */
interface Known {
  readonly stamp: string;
  readonly bytes: string;
  readonly read: ReadText;
}

/** What a process keeps of the files it has read, by path, so that an unchanged one is looked at and not read. */
export type TextMemory = Map<string, Known>;

/**
 * Reads a text with the SHA-256 of its bytes.
 * @param path where it lies; `file` is its name in messages
 * @param changed paths that alone may be others than they were; left out = any
 */
export function readAs(
  path: string,
  file: string,
  texts: TextMemory | undefined,
  changed?: ReadonlySet<string>,
): Pick<Known, 'bytes' | 'read'> {
  if (texts === undefined) return readNow(path, file);
  const known = texts.get(path);
  if (known !== undefined && changed?.has(path) === false) return known;
  // Before it is read: what is written meanwhile has a later stamp.
  const stamp = stampOf(path);
  if (known?.stamp === stamp) return known;
  const now = { stamp, ...readNow(path, file) };
  texts.set(path, now);
  return now;
}

function readNow(path: string, file: string): Pick<Known, 'bytes' | 'read'> {
  const raw = readFileSync(path);
  return { bytes: digestOf(raw), read: readText(raw, file) };
}
