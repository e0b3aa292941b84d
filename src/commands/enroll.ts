import type { ViewerCatalog } from '../catalog/catalog.ts';
import { factsKey, insertEnrollment } from '../store/learning.ts';
import type { House } from './house.ts';

/** Takes up a path that is open to the person; its dates count from the first time. */
export async function enroll(
  { db }: House,
  personId: string,
  catalog: ViewerCatalog,
  path: string,
  now: Date,
): Promise<{ readonly ok: boolean }> {
  if (catalog.path(path) === undefined) return { ok: false };
  return db.write(personId, async () => ({
    statements: [insertEnrollment(personId, path, now.toISOString())],
    changes: factsKey(personId),
    result: { ok: true },
  }));
}
