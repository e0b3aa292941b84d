import type { InStatement } from '@libsql/client';

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
