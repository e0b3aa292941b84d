import type { Database } from '../../db/client.ts';

/** How many customers' people have facts on a piece of content, as far as facts tell what it is. */
export interface ContentFacts {
  /** Null = a module or a quiz that was opened and no more. */
  readonly kind: 'path' | 'course' | 'module' | 'quiz' | null;
  readonly id: string;
  /** Who has any fact on it: enrolled in it, took it up, opened it, did it, tried it. */
  readonly people: number;
  /** Those of them who finished it; of a path or course 0, since that is derived. */
  readonly finished: number;
}

/** What is known of one piece of content; a module or quiz that was only opened is of any kind. */
export function factsOn(facts: readonly ContentFacts[], kind: string, id: string): ContentFacts | undefined {
  return facts.find((one) => one.id === id && (one.kind ?? kind) === kind);
}

/** How many customers' people opened, did or tried any of these modules and quizzes. */
export async function peopleWithFactsOn(db: Database, units: readonly string[]): Promise<number> {
  const { rows } = await db.reader.execute({
    sql: 'SELECT count(DISTINCT person_id) AS people FROM unit_sums WHERE unit IN (SELECT value FROM json_each(?))',
    args: [JSON.stringify(units)],
  });
  return Number(rows[0]?.people);
}

/** Everything in the content that facts of customers hang on. */
export async function contentFacts(db: Database): Promise<ContentFacts[]> {
  const { rows } = await db.reader.execute(`
    SELECT max(kind) AS kind, unit AS id, count(DISTINCT person_id) AS people, count(DISTINCT iif(done_at IS NULL, NULL, person_id)) AS finished
      FROM unit_sums GROUP BY unit
    UNION ALL SELECT kind, content, count(DISTINCT person_id), 0 FROM (
      SELECT 'path' AS kind, path AS content, person_id FROM enrollments
      UNION SELECT kind, content, person_id FROM scopes
    ) JOIN people p ON p.id = person_id WHERE p.account_id IS NOT NULL GROUP BY kind, content`);
  return rows.map(({ kind, id, people, finished }) => ({
    kind: kind as ContentFacts['kind'],
    id: String(id),
    people: Number(people),
    finished: Number(finished),
  }));
}
