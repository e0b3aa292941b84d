import type { Catalog, ViewerCatalog } from '../catalog/catalog.ts';
import type { Profile } from '../domain/audience.ts';
import { type Instant, type LearnerFacts, NO_FACTS } from '../domain/facts.ts';
import type { Person } from '../domain/person.ts';
import { scopeOf } from '../domain/progress/asked.ts';
import { scopesToWrite } from '../domain/progress/scopes.ts';
import type { Database, Step } from '../store/database.ts';
import { factsOfPeople, insertScope } from '../store/learning.ts';

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

/** The same for people for whom something was opened or closed: by their profile, their role, or the content. */
export async function writeScopesOf(
  db: Database,
  catalog: Catalog,
  people: readonly (Pick<Person, 'id' | 'role'> & { readonly profile: Profile | null })[],
  now: Date,
): Promise<Step[]> {
  const facts = await factsOfPeople(
    db,
    people.map(({ id }) => id),
  );
  return people.flatMap(({ id, role, profile }) =>
    writeScopes(id, catalog.forViewer({ role, profile }, now), facts.get(id) ?? NO_FACTS, now.toISOString()),
  );
}
