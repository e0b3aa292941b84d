import { and, asc, isNotNull } from 'drizzle-orm';
import { type Database, isOneOf, statement } from '../../db/client.ts';
import { attempts, completions, enrollments, openings } from '../../db/schema.ts';
import type { LearnerFacts } from '../domain/facts.ts';

const NOTHING: LearnerFacts = { enrollments: [], openings: [], completions: [], attempts: [] };

/** All one person did that bears on progress. */
export async function learnerFacts(db: Database, personId: string): Promise<LearnerFacts> {
  return (await factsOfPeople(db, [personId])).get(personId) ?? NOTHING;
}

/** The same for many, by person id; people without facts have empty ones. Four queries, however many people. */
export async function factsOfPeople(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, LearnerFacts>> {
  const [enrolled, opened, completed, attempted] = await Promise.all([
    db.read.select().from(enrollments).where(isOneOf(enrollments.personId, ids)).orderBy(asc(enrollments.at)),
    db.read.select().from(openings).where(isOneOf(openings.personId, ids)).orderBy(asc(openings.at)),
    db.read.select().from(completions).where(isOneOf(completions.personId, ids)).orderBy(asc(completions.at)),
    db.read
      .select({
        personId: attempts.personId,
        quiz: attempts.quiz,
        number: attempts.number,
        revision: attempts.revision,
        at: attempts.submittedAt,
        score: attempts.score,
        maxScore: attempts.maxScore,
        passed: attempts.passed,
      })
      .from(attempts)
      .where(and(isOneOf(attempts.personId, ids), isNotNull(attempts.submittedAt)))
      .orderBy(asc(attempts.number)),
  ]);
  const by = <T extends { personId: string }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.personId);
  const [e, o, c, a] = [by(enrolled), by(opened), by(completed), by(attempted)];
  return new Map(
    ids.map((id) => [
      id,
      {
        enrollments: e.get(id) ?? [],
        openings: o.get(id) ?? [],
        completions: c.get(id) ?? [],
        attempts: (a.get(id) ?? []).map((row) => ({
          quiz: row.quiz,
          number: row.number,
          revision: row.revision,
          at: row.at ?? '',
          score: row.score ?? 0,
          maxScore: row.maxScore ?? 0,
          passed: row.passed ?? false,
        })),
      },
    ]),
  );
}

/** The three below are facts that happen once: a second time changes nothing. */
export const insertEnrollment = (db: Database, personId: string, path: string, at: string) =>
  statement(db.read.insert(enrollments).values({ personId, path, at }).onConflictDoNothing());

export const insertOpening = (db: Database, personId: string, unit: string, at: string) =>
  statement(db.read.insert(openings).values({ personId, unit, at }).onConflictDoNothing());

export const insertCompletion = (
  db: Database,
  personId: string,
  module: string,
  revision: number,
  at: string,
) => statement(db.read.insert(completions).values({ personId, module, revision, at }).onConflictDoNothing());
