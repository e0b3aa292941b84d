import { readFileSync } from 'node:fs';
import { catalogPath, pointerPath } from '../../src/catalog/layout.ts';
import type { CatalogData } from '../../src/domain/content.ts';

/** The catalog that is in force in a content store. */
export function readCatalogData(store: string): CatalogData {
  const digest = readFileSync(pointerPath(store), 'utf8').trim();
  return JSON.parse(readFileSync(catalogPath(store, digest), 'utf8')) as CatalogData;
}
