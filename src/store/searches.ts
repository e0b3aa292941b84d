import type { InStatement } from '@libsql/client';
import type { Database } from '../../db/client.ts';

/** Someone looked for something. */
export interface Search {
  readonly at: string;
  /** The language they read in. */
  readonly language: string;
  readonly query: string;
  readonly hits: number;
  readonly personId: string;
}

/** Names nobody who has been erased meanwhile. */
export const insertSearch = ({ at, language, query, hits, personId }: Search): InStatement => ({
  sql: `INSERT INTO searches (at, language, query, hits, person_id)
    VALUES (?, ?, ?, ?, (SELECT id FROM people WHERE id = ? AND erased_at IS NULL))`,
  args: [at, language, query, hits, personId],
});

/** What was looked for stays, as words that somebody looked for. */
export const searcherForgotten = (personId: string): InStatement => ({
  sql: 'UPDATE searches SET person_id = NULL WHERE person_id = ?',
  args: [personId],
});

/** What was looked for and not found, however it was written. */
export interface NotFound {
  /** As it was written last. */
  readonly query: string;
  readonly language: string;
  readonly times: number;
  readonly people: number;
  readonly lastAt: string;
}

/** By customers' people of these accounts (null = all) between two instants; most people first. */
export async function notFound(
  db: Database,
  accounts: readonly string[] | null,
  from: Date,
  to: Date,
  most: number,
): Promise<NotFound[]> {
  const { rows } = await db.reader.execute({
    sql: `SELECT query, s.language AS language, count(*) AS times, count(DISTINCT coalesce(person_id, s.id)) AS people, max(at) AS last_at
      FROM searches s LEFT JOIN people p ON p.id = person_id
      WHERE hits = 0 AND at >= :from AND at <= :to AND (person_id IS NULL OR p.account_id IS NOT NULL)
        AND (:accounts IS NULL OR p.account_id IN (SELECT value FROM json_each(:accounts)))
      GROUP BY lower(query), s.language ORDER BY people DESC, times DESC, last_at DESC LIMIT :most`,
    args: {
      from: from.toISOString(),
      to: to.toISOString(),
      accounts: accounts === null ? null : JSON.stringify(accounts),
      most,
    },
  });
  return rows.map(({ query, language, times, people, last_at }) => ({
    query: String(query),
    language: String(language),
    times: Number(times),
    people: Number(people),
    lastAt: String(last_at),
  }));
}
