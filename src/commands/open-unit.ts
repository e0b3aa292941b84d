import type { ViewerCatalog } from '../catalog/catalog.ts';
import type { Unit } from '../domain/content.ts';
import type { LearnerFacts } from '../domain/facts.ts';
import { changesFacts, insertOpening } from '../store/learning.ts';
import type { House } from './house.ts';
import { writeScopesAt } from './write-scopes.ts';

/** Records that someone opened a module or quiz, the first time they do. */
export async function openUnit(
  { db }: House,
  personId: string,
  catalog: ViewerCatalog,
  unit: Unit,
  facts: LearnerFacts,
  now: Date,
): Promise<void> {
  if (facts.openings.some((opening) => opening.unit === unit.id)) return;
  const at = now.toISOString();
  const scopes = writeScopesAt(personId, catalog, facts, unit, at);
  await db.write(personId, async () => ({
    statements: [insertOpening(personId, unit.id, at), ...scopes],
    changes: changesFacts(personId, scopes.length > 0 ? undefined : { openings: [{ unit: unit.id, at }] }),
    result: undefined,
  }));
}
