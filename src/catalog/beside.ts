import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { FileBeside } from './compile/setting.ts';
import { cuesIn } from './cues.ts';
import { digestOf } from './digest.ts';
import { filePath } from './layout.ts';
import { fontType, isPicture, mediaType } from './read/file-types.ts';
import type { Folder } from './read/folders.ts';
import { writeWhole } from './write-whole.ts';

/** Reads the files beside a text and puts those the store lacks into it. By name, composed (NFC). */
export async function filesBeside(
  root: string,
  folder: Pick<Folder, 'folder' | 'files'>,
  store: string,
  inStore: Set<string>,
): Promise<ReadonlyMap<string, FileBeside>> {
  const files = new Map<string, FileBeside>();
  for (const name of folder.files) {
    const bytes = await readFile(join(root, 'content', folder.folder, name));
    const digest = digestOf(bytes);
    if (!inStore.has(digest)) await writeWhole(filePath(store, digest), bytes);
    inStore.add(digest);
    const type = mediaType(name) ?? fontType(name) ?? 'application/octet-stream';
    files.set(name.normalize('NFC'), {
      digest,
      type,
      bytes: bytes.length,
      size: isPicture(name) ? sizeOf(bytes) : null,
      ...(type === 'text/vtt' ? { cues: cuesIn(bytes.toString()) } : {}),
    });
  }
  return files;
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
