import type { ViewerCatalog } from '../catalog/catalog.ts';
import type { LearnerFacts } from '../domain/facts.ts';

interface Kept {
  readonly catalog: ViewerCatalog;
  readonly place: string;
  readonly html: string;
}

const MOST_KEPT = 3;

/** Pages by the very facts they were made from: whatever changes about a person brings other facts, and no page. */
const pages = new WeakMap<LearnerFacts, readonly Kept[]>();

/** The lesson's page as it was made from these facts and this catalog; undefined when it has to be made. */
export function keptLesson(facts: LearnerFacts, catalog: ViewerCatalog, place: string): string | undefined {
  return pages.get(facts)?.find((kept) => kept.place === place && kept.catalog === catalog)?.html;
}

export function keepLesson(facts: LearnerFacts, kept: Kept): void {
  pages.set(facts, [kept, ...(pages.get(facts) ?? [])].slice(0, MOST_KEPT));
}
