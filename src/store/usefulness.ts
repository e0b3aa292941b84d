import { and, count, desc, eq, lte, ne, sql } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { usefulness } from '../../db/schema.ts';
import type { OwnUsefulness } from '../domain/own-marks.ts';

/** How many people found a lesson useful as it was at a revision, and how many did not. */
export interface UsefulnessCount {
  readonly unit: string;
  readonly revision: number;
  readonly yes: number;
  readonly no: number;
}

const answer = {
  unit: usefulness.unit,
  revision: usefulness.revision,
  useful: usefulness.useful,
  words: usefulness.words,
  at: usefulness.at,
};

/** Answers by lesson and revision. @param asOf leaves out what was said after it */
export async function usefulnessCounts(db: Database, asOf: Date): Promise<UsefulnessCount[]> {
  const rows = await db.read
    .select({
      unit: usefulness.unit,
      revision: usefulness.revision,
      answers: count(),
      yes: sql<number>`total(${usefulness.useful})`,
    })
    .from(usefulness)
    .where(lte(usefulness.at, asOf.toISOString()))
    .groupBy(usefulness.unit, usefulness.revision)
    .orderBy(usefulness.unit, usefulness.revision);
  return rows.map(({ unit, revision, answers, yes }) => ({ unit, revision, yes, no: answers - yes }));
}

/** What people added in words about a lesson, latest first; nobody is told who. @param asOf leaves out what was said after it */
export async function usefulnessWords(db: Database, unit: string, asOf: Date): Promise<OwnUsefulness[]> {
  return db.read
    .select(answer)
    .from(usefulness)
    .where(and(eq(usefulness.unit, unit), ne(usefulness.words, ''), lte(usefulness.at, asOf.toISOString())))
    .orderBy(desc(usefulness.at));
}

/** What one person said, of all lessons and revisions. */
export async function usefulnessOf(db: Database, personId: string): Promise<OwnUsefulness[]> {
  return db.read
    .select(answer)
    .from(usefulness)
    .where(eq(usefulness.personId, personId))
    .orderBy(desc(usefulness.at));
}

/** One answer a person, lesson and revision: a later one takes its place. */
export const saveUsefulness = (db: Database, personId: string, said: OwnUsefulness) =>
  statement(
    db.read
      .insert(usefulness)
      .values({ personId, ...said })
      .onConflictDoUpdate({
        target: [usefulness.personId, usefulness.unit, usefulness.revision],
        set: { useful: said.useful, words: said.words, at: said.at },
      }),
  );

/** What was answered stays, as a count; the words go. */
export const wordsOfUsefulnessForgotten = (db: Database, personId: string) =>
  statement(db.read.update(usefulness).set({ words: '' }).where(eq(usefulness.personId, personId)));
