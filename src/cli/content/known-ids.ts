import { readInForce } from '../../catalog/in-force.ts';
import { type KnownId, publishedIds } from '../../catalog/removed-ids.ts';
import type { ContentFacts } from '../../store/content-facts.ts';
import { places } from './places.ts';

/** Every id that people met: published last, or with facts on it, as far as these can be told here. */
export async function knownIds(facts: readonly ContentFacts[] | null): Promise<readonly KnownId[]> {
  const met = (facts ?? []).map(({ kind, id, people }) => ({
    kind,
    id,
    people,
    title: null,
    folder: null,
    course: null,
  }));
  return [...publishedIds((await readInForce(places.store)) ?? {}), ...met];
}
