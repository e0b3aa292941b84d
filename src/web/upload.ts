import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { LARGEST_UPLOAD } from '../domain/import/size.ts';
import { BadForm } from './form.ts';

type UploadedFile = Readable & { readonly truncated: boolean };

const MULTIPART = /^multipart\/form-data\s*;/i;

/** A form with a file, the file on disk. */
export interface Upload {
  readonly fields: ReadonlyMap<string, string>;
  /** Null where none was chosen, or it was empty. */
  readonly file: {
    readonly name: string;
    /** SHA-256 of its bytes, as hex. */
    readonly digest: string;
    /** It went beyond the limit: what is on disk is of no use. */
    readonly isTooLarge: boolean;
  } | null;
}

/**
 * Reads a posted form with one file, writing the file to `path` as it comes in; nothing of it is held.
 * @throws {BadForm} for another type of body, and for one that breaks off or cannot be read
 */
export async function readUpload(request: Request, path: string): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  if (!MULTIPART.test(type) || request.body === null)
    throw new BadForm(415, 'A file is posted as multipart/form-data.');
  const fields = new Map<string, string>();
  let file: Promise<NonNullable<Upload['file']> | null> = Promise.resolve(null);
  let coming: UploadedFile | undefined;
  let isTooLarge = false;
  try {
    const form = new Busboy({
      headers: { 'content-type': type },
      limits: { files: 1, fileSize: LARGEST_UPLOAD, fields: 10, fieldSize: 1000, headerPairs: 50 },
    });
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (_, stream, name) => {
      coming = stream as UploadedFile;
      coming.once('limit', () => {
        isTooLarge = true;
      });
      file = kept(coming, name, path);
      // It is waited for only when the whole form is through.
      file.catch((error: unknown) => form.destroy(error instanceof Error ? error : undefined));
    });
    await pipeline(Readable.fromWeb(request.body as import('node:stream/web').ReadableStream), form);
    return { fields, file: await file };
  } catch (error) {
    coming?.destroy();
    await file.catch(() => undefined);
    await rm(path, { force: true });
    if (isDisks(error)) throw error;
    if (isTooLarge || isTooMuch(error)) throw new BadForm(413, 'The file is too large.');
    throw new BadForm(400, error instanceof Error ? error.message : 'The form could not be read.');
  }
}

async function kept(stream: UploadedFile, name: string, path: string) {
  const hash = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(stream, counted, createWriteStream(path, { mode: 0o600 }));
  if (size === 0) return null;
  return { name: name.slice(-200), digest: hash.digest('hex'), isTooLarge: stream.truncated };
}

/** The front let no more of it in. */
function isTooMuch(error: unknown): boolean {
  return error instanceof Error && error.name === 'TooMuch';
}

/** No space left, no right to write: no matter of the form. */
function isDisks(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
