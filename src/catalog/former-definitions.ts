import type { CatalogData, CompletionDefinition } from '../domain/content.ts';
import { readOr } from './in-force.ts';
import { formerPath } from './layout.ts';
import { writeWhole } from './write-whole.ts';

/** The definitions as they were until they were changed, so that the change can say whose status it changed. */
export interface FormerDefinitions {
  /** When others were published in their place. */
  readonly until: string;
  readonly definitions: readonly CompletionDefinition[];
}

/**
 * Keeps the definitions in force, if `next` judges by others; to be called before `next` is. Other words for the
 * same criteria change nothing.
 * @param inForce what was published last; null where nothing was
 * @returns what was kept; null where nothing was, or nothing is in force yet
 */
export async function keepFormer(
  store: string,
  inForce: Partial<CatalogData> | null,
  next: CatalogData,
  now: Date,
): Promise<FormerDefinitions | null> {
  const former = formerTo(inForce, next, now);
  if (former !== null) await writeWhole(formerPath(store), JSON.stringify(former));
  return former;
}

/** What would be kept if `next` were published now. @param inForce what was published last; null where nothing was */
export function formerTo(
  inForce: Partial<CatalogData> | null,
  next: CatalogData,
  now: Date,
): FormerDefinitions | null {
  const definitions = inForce?.definitions;
  if (definitions === undefined || judging(definitions) === judging(next.definitions)) return null;
  return { until: now.toISOString(), definitions };
}

/** What the last change of the definitions in this store took the place of; null when there was none. */
export async function readFormer(store: string): Promise<FormerDefinitions | null> {
  const text = await readOr(formerPath(store));
  return text === null ? null : (JSON.parse(text) as FormerDefinitions);
}

function judging(definitions: readonly CompletionDefinition[]): string {
  return JSON.stringify(
    definitions
      .filter(({ status }) => status === 'live')
      .map(({ version, effective, publishAt, criterion }) => [version, effective, publishAt, criterion]),
  );
}
