import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { acceptedEncoding, type Encoding, isCompressible, packWell, worthPacking } from './encoding.ts';

interface StaticFile {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  /** The name carries a digest of the content, so the content can never change. */
  readonly immutable: boolean;
  /** Packed at first use, then kept. */
  readonly packed: Map<Encoding, Promise<Buffer>>;
}

/** The design's own assets by path; only what was there at the start can ever be asked for. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Reads every file under a folder into memory. @throws when the folder cannot be read */
export function readStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const body = readFileSync(file);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    files.set(encodeURI(path), {
      body,
      type: types[extname(file).toLowerCase()] ?? 'application/octet-stream',
      etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
      immutable: path.startsWith('/_astro/'),
      packed: new Map(),
    });
  }
  return files;
}

/** Answers a GET or HEAD with a file, packed where the client takes it, or with 304. */
export async function sendStaticFile(
  file: StaticFile,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const packs = isCompressible(file.type) && file.body.length >= worthPacking;
  const encoding = packs ? acceptedEncoding(req.headers['accept-encoding']) : undefined;
  const etag = `"${file.etag}${encoding ? `-${encoding}` : ''}"`;
  res.setHeader('etag', etag);
  res.setHeader(
    'cache-control',
    file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  );
  if (packs) res.setHeader('vary', 'accept-encoding');
  if (knows(req.headers['if-none-match'], etag)) {
    res.writeHead(304).end();
    return;
  }
  const body = encoding ? await packedOnce(file, encoding) : file.body;
  if (encoding) res.setHeader('content-encoding', encoding);
  res.writeHead(200, { 'content-type': file.type, 'content-length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
}

function packedOnce(file: StaticFile, encoding: Encoding): Promise<Buffer> {
  const kept = file.packed.get(encoding);
  if (kept) return kept;
  const packing = packWell(file.body, encoding);
  file.packed.set(encoding, packing);
  return packing;
}

function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known?.some((tag) => tag === etag || tag === '*') ?? false;
}
