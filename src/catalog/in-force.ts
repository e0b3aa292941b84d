import { readFile } from 'node:fs/promises';
import type { CatalogData } from '../domain/content.ts';
import { catalogPath, keptPath, pointerPath } from './layout.ts';
import { compilerVersion } from './version.ts';

/** A file's text; null where there is none. */
export async function readOr(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** What was published last in this store; null when nothing was. An older version may have left parts of it out. */
export async function readInForce(store: string): Promise<Partial<CatalogData> | null> {
  const digest = (await readOr(pointerPath(store)))?.trim();
  const text = digest === undefined ? null : await readOr(catalogPath(store, digest));
  return text === null ? null : (JSON.parse(text) as Partial<CatalogData>);
}

/** Whether something was published in this store, and by this very version: pages of another may not know its form. */
export async function isOurs(store: string): Promise<boolean> {
  const digest = (await readOr(pointerPath(store)))?.trim();
  const text = digest === undefined ? null : await readOr(keptPath(store, digest));
  return text !== null && (JSON.parse(text) as { compiler?: string }).compiler === compilerVersion();
}
