import type { ViewerCatalog } from '../catalog/catalog.ts';
import type { Instant, LearnerFacts } from '../domain/facts.ts';
import { scopeOf } from '../domain/progress/asked.ts';
import { scopesToWrite } from '../domain/progress/scopes.ts';
import type { Step } from '../store/database.ts';
import { insertScope } from '../store/learning.ts';

/**
 * Writes down what is asked of someone where that is new: in the transaction in which they take it up. `facts`
 * are theirs with what they are just doing.
 */
export function writeScopes(
  personId: string,
  catalog: ViewerCatalog,
  facts: LearnerFacts,
  at: Instant,
): Step[] {
  const { paths, courses } = catalog;
  return scopesToWrite({ paths, courses, units: catalog.units() }, facts, at).map((scope) =>
    insertScope(personId, scope),
  );
}

/** The same for someone who is at a module or quiz; where its course was taken up before there is nothing to do. */
export function writeScopesAt(
  personId: string,
  catalog: ViewerCatalog,
  facts: LearnerFacts,
  unit: { readonly id: string; readonly course: string },
  at: Instant,
): Step[] {
  if (scopeOf(facts, 'course', unit.course) !== null) return [];
  const opened = { ...facts, openings: [...facts.openings, { unit: unit.id, at }] };
  return writeScopes(personId, catalog, opened, at);
}
