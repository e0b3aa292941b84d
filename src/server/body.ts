import type { IncomingMessage } from 'node:http';

/** Bytes a request may carry. */
export const bodyLimit = 1024 * 1024;

/** Whether the request says itself that it carries more than so many bytes. */
export function announcesTooMuch(req: IncomingMessage, limit: number): boolean {
  return Number(req.headers['content-length'] ?? 0) > limit;
}

/** Whether the request brings a file to the one place that takes one. */
export function bringsFile(req: IncomingMessage, path: string | undefined): boolean {
  return (
    req.method === 'POST' &&
    path === '/admin/imports' &&
    /^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')
  );
}

/** Its name is what is known of it where it is caught: it passes through a stream of the web's. */
class TooMuch extends Error {
  override name = 'TooMuch';
}

/** A body as it comes in, for whoever wants it; none of it is kept. @throws {TooMuch} beyond the limit */
export async function* bodyInPieces(req: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const piece of req.iterator({ destroyOnReturn: false })) {
    size += (piece as Buffer).length;
    if (size > limit) throw new TooMuch(`The body has more than ${limit} bytes.`);
    yield piece as Buffer;
  }
}

/**
 * Reads a whole body. Counting as it comes in catches bodies that did not announce their size.
 * @returns the bytes, `'too-much'` as soon as there are more than the limit, or `'gone'` when the client left
 */
export function readBody(req: IncomingMessage): Promise<Buffer | 'too-much' | 'gone'> {
  if (req.destroyed) return Promise.resolve('gone');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = (outcome: Buffer | 'too-much' | 'gone') => {
      req.off('data', onData).off('end', onEnd).off('close', onGone).off('error', onGone);
      resolve(outcome);
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyLimit) done('too-much');
      else chunks.push(chunk);
    };
    const onEnd = () => done(Buffer.concat(chunks));
    const onGone = () => done('gone');
    req.on('data', onData).on('end', onEnd).on('close', onGone).on('error', onGone);
  });
}
