import type { InStatement } from '@libsql/client';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { pack, unpack } from '../../db/packed.ts';
import { revisions } from '../../db/schema.ts';
import type { Section } from '../domain/body.ts';
import type { RevisionSince } from '../domain/lessons/revisions.ts';

/** A text of a module or quiz as it was at a revision. */
export interface RevisionText {
  readonly unit: string;
  readonly revision: number;
  readonly language: string;
  /** Digest of the compiled body. */
  readonly body: string;
}

/** Since when each revision of a module or quiz was in force here, oldest first. */
export async function revisionsOf(db: Database, unit: string): Promise<RevisionSince[]> {
  const { rows } = await db.reader.execute({
    sql: 'SELECT revision, min(since) AS since FROM revisions WHERE unit = ? GROUP BY revision ORDER BY revision',
    args: [unit],
  });
  return rows.map(({ revision, since }) => ({ revision: Number(revision), since: String(since) }));
}

/** All that are kept, without their words. */
export async function keptTexts(db: Database): Promise<RevisionText[]> {
  const { unit, revision, language, body } = revisions;
  return db.read.select({ unit, revision, language, body }).from(revisions);
}

/** The words of a text as it was at a revision; null where nobody kept them. */
export async function wordsAt(
  db: Database,
  { unit, revision, language }: Omit<RevisionText, 'body'>,
): Promise<readonly Section[] | null> {
  const [row] = await db.read
    .select({ text: revisions.text })
    .from(revisions)
    .where(and(eq(revisions.unit, unit), eq(revisions.revision, revision), eq(revisions.language, language)));
  return row === undefined ? null : (unpack(row.text) as readonly Section[]);
}

/** A text that was mended takes the place of what was kept; since when it is in force stays. */
export const saveText = (
  { unit, revision, language, body }: RevisionText,
  words: readonly Section[],
  since: string,
): InStatement => ({
  sql: `INSERT INTO revisions (unit, revision, language, since, body, text) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET body = excluded.body, text = excluded.text`,
  args: [unit, revision, language, since, body, pack(words)],
});
