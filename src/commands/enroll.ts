import type { ViewerCatalog } from '../catalog/catalog.ts';
import { changesFacts, insertEnrollment, learnerFacts } from '../store/learning.ts';
import type { House } from './house.ts';
import { writeScopes } from './write-scopes.ts';

/** Takes up a path that is open to the person; its dates count from the first time, and so does what it asks. */
export async function enroll(
  { db }: House,
  personId: string,
  catalog: ViewerCatalog,
  path: string,
  now: Date,
): Promise<{ readonly ok: boolean }> {
  if (catalog.path(path) === undefined) return { ok: false };
  const at = now.toISOString();
  return db.write(personId, async () => {
    const facts = await learnerFacts(db, personId);
    const enrollments = [...facts.enrollments, { path, at }];
    return {
      statements: [
        insertEnrollment(personId, path, at),
        ...writeScopes(personId, catalog, { ...facts, enrollments }, at),
      ],
      changes: changesFacts(personId),
      result: { ok: true },
    };
  });
}
