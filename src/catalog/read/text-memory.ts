import { readFileSync } from 'node:fs';
import { digestOf } from '../digest.ts';
import { stampAt } from './stamp.ts';
import { type ReadText, readText } from './text.ts';

/** A file as it was read last. */
export interface KnownText {
  /** See `stampOf`. */
  readonly stamp: string;
  /** Null where the file was written so shortly before that it may change once more and look the same. */
  readonly settled: string | null;
  /** SHA-256 of its bytes. */
  readonly bytes: string;
  readonly read: ReadText;
}

/** What a process keeps of the files it has read, by path, so that an unchanged one is looked at and not read. */
export type TextMemory = Map<string, KnownText>;

/** What an earlier process knew of a file. */
type Before = Pick<KnownText, 'settled' | 'bytes'>;

/**
 * A text with the SHA-256 of its bytes. What is as it was is read only once somebody asks for its words.
 * @param path where it lies; `file` is its name in messages
 * @param changed paths that alone may be others than they were; left out = any
 */
export function readAs(
  path: string,
  file: string,
  before: Before | undefined,
  texts: TextMemory,
  changed?: ReadonlySet<string>,
): KnownText {
  const known = texts.get(path);
  if (known !== undefined && changed?.has(path) === false) return known;
  // Before it is read: what is written meanwhile has a later stamp.
  const { stamp, isSettled } = stampAt(path);
  if (known?.stamp === stamp) return known;
  const settled = isSettled ? stamp : null;
  const now =
    before?.settled === stamp
      ? { stamp, settled: stamp, bytes: before.bytes, read: readWhenAsked(path, file) }
      : { stamp, settled, ...readNow(path, file) };
  texts.set(path, now);
  return now;
}

function readNow(path: string, file: string): Pick<KnownText, 'bytes' | 'read'> {
  const raw = readFileSync(path);
  return { bytes: digestOf(raw), read: readText(raw, file) };
}

function readWhenAsked(path: string, file: string): ReadText {
  let read: ReadText | null = null;
  const now = (): ReadText => {
    read ??= readText(readFileSync(path), file);
    return read;
  };
  return {
    get text() {
      return now().text;
    },
    get problems() {
      return now().problems;
    },
  };
}
