import type { Catalog } from '../../catalog/catalog.ts';
import type { ContentFacts } from '../../domain/measures/measure.ts';

const known = new WeakMap<Catalog, ContentFacts>();

/** What the measures need to know of the content in force; made once for a catalog. */
export function contentFactsOf(catalog: Catalog): ContentFacts {
  const before = known.get(catalog);
  if (before !== undefined) return before;
  const { paths, courses } = catalog.data;
  const isLive = (entry: { readonly status: string }) => entry.status === 'live';
  const facts: ContentFacts = {
    releases: courses.filter(isLive).flatMap(({ id, publishAt, modules: units, audience }) => {
      return publishAt === null ? [] : [{ course: id, publishedAt: publishAt, units, audience }];
    }),
    advancedPaths: new Set(paths.filter(isLive).flatMap(({ id, days }) => (days === null ? [id] : []))),
    // A rollup keeps the first completion and the highest revision of a lesson, not when that was done: until it does,
    // who took a changed lesson again is not known, and the measure says that there is nobody yet.
    revised: new Map(),
  };
  known.set(catalog, facts);
  return facts;
}
