import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { FileBeside } from './compile/setting.ts';
import { cuesIn } from './cues.ts';
import { digestOf } from './digest.ts';
import { filePath } from './layout.ts';
import { fontType, isPicture, mediaType } from './read/file-types.ts';
import type { Folder } from './read/folders.ts';
import { stampOf } from './read/stamp.ts';
import { writeWhole } from './write-whole.ts';

/** What a process keeps of the files that lie beside texts, by path. */
export type FileMemory = Map<string, { readonly stamp: string; readonly file: FileBeside }>;

/**
 * Reads the files beside a text and puts those the store lacks into it. By name, composed (NFC).
 * @param known what was read before: unchanged files are looked at and not read
 * @param changed paths that alone may be others than they were; left out = any
 */
export async function filesBeside(
  root: string,
  folder: Pick<Folder, 'folder' | 'files'>,
  store: string,
  inStore: Set<string>,
  known: FileMemory = new Map(),
  changed?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FileBeside>> {
  const files = new Map<string, FileBeside>();
  for (const name of folder.files) {
    const path = join(root, 'content', folder.folder, name);
    const before = known.get(path);
    // Before it is read: what is written meanwhile has a later stamp.
    const stamp = changed?.has(path) === false && before !== undefined ? before.stamp : stampOf(path);
    const isKnown = before?.stamp === stamp && inStore.has(before.file.digest);
    const file = isKnown ? before.file : await storedFrom(path, name, store, inStore);
    known.set(path, { stamp, file });
    files.set(name.normalize('NFC'), file);
  }
  return files;
}

async function storedFrom(
  path: string,
  name: string,
  store: string,
  inStore: Set<string>,
): Promise<FileBeside> {
  const bytes = readFileSync(path);
  const digest = digestOf(bytes);
  if (!inStore.has(digest)) await writeWhole(filePath(store, digest), bytes);
  inStore.add(digest);
  const type = mediaType(name) ?? fontType(name) ?? 'application/octet-stream';
  return {
    digest,
    type,
    bytes: bytes.length,
    size: isPicture(name) ? sizeOf(bytes) : null,
    ...(type === 'text/vtt' ? { cues: cuesIn(bytes.toString()) } : {}),
  };
}

function sizeOf(bytes: Uint8Array): FileBeside['size'] {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return null;
    const [w, h] = [Math.round(width), Math.round(height)];
    return orientation >= 5 ? { width: h, height: w } : { width: w, height: h };
  } catch {
    return null;
  }
}
