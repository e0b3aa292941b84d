import { type KnownId, publishedIds } from '../../catalog/removed-ids.ts';
import type { CatalogData } from '../../domain/content.ts';
import type { ContentFacts } from '../../store/content-facts.ts';

/**
 * Every id that people met: published last, or with facts on it, as far as these can be told here.
 * @param inForce what was published last; null where nothing was
 */
export function knownIds(
  inForce: Partial<CatalogData> | null,
  facts: readonly ContentFacts[] | null,
): readonly KnownId[] {
  const met = (facts ?? []).map(({ kind, id, people }) => ({
    kind,
    id,
    people,
    title: null,
    folder: null,
    course: null,
  }));
  return [...publishedIds(inForce ?? {}), ...met];
}
