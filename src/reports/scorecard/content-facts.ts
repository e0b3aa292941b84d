import type { Catalog } from '../../catalog/catalog.ts';
import type { ContentFacts } from '../../domain/measures/measure.ts';

const known = new WeakMap<Catalog, ContentFacts>();

/** What the measures need to know of the content in force; made once for a catalog. */
export function contentFactsOf(catalog: Catalog): ContentFacts {
  const before = known.get(catalog);
  if (before !== undefined) return before;
  const { paths, courses, modules } = catalog.data;
  const isLive = (entry: { readonly status: string }) => entry.status === 'live';
  const facts: ContentFacts = {
    releases: courses.filter(isLive).flatMap(({ id, publishAt, modules: units, audience }) => {
      return publishAt === null ? [] : [{ course: id, publishedAt: publishAt, units, audience }];
    }),
    advancedPaths: new Set(paths.filter(isLive).flatMap(({ id, days }) => (days === null ? [id] : []))),
    // A fix tells nobody who has finished anything new.
    revised: new Map(
      modules
        .filter((module) => isLive(module) && module.revision > 1 && module.change?.kind !== 'fix')
        .map(({ id, revision }) => [id, revision]),
    ),
  };
  known.set(catalog, facts);
  return facts;
}
