import type { Database } from '../../db/client.ts';
import type { RevisionSince } from '../domain/lessons/revisions.ts';

/** Since when each revision of a module or quiz was in force here, oldest first. */
export async function revisionsOf(db: Database, unit: string): Promise<RevisionSince[]> {
  const { rows } = await db.reader.execute({
    sql: 'SELECT revision, min(since) AS since FROM revisions WHERE unit = ? GROUP BY revision ORDER BY revision',
    args: [unit],
  });
  return rows.map(({ revision, since }) => ({ revision: Number(revision), since: String(since) }));
}
