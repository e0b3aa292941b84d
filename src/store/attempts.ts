import { and, desc, eq } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { attempts } from '../../db/schema.ts';
import type { Answers, Attempt, DrawnQuestion } from '../domain/facts.ts';

/** A person's attempts at a quiz, newest first, those begun and not submitted included. */
export async function attemptsAt(db: Database, personId: string, quiz: string): Promise<Attempt[]> {
  const rows = await db.read
    .select()
    .from(attempts)
    .where(and(eq(attempts.personId, personId), eq(attempts.quiz, quiz)))
    .orderBy(desc(attempts.number));
  return rows.map(toAttempt);
}

function toAttempt(row: typeof attempts.$inferSelect): Attempt {
  return {
    id: row.id,
    quiz: row.quiz,
    number: row.number,
    revision: row.revision,
    startedAt: row.startedAt,
    drawn: row.drawn as readonly DrawnQuestion[],
    submitted:
      row.submittedAt === null
        ? null
        : {
            at: row.submittedAt,
            answers: row.answers as Answers,
            score: row.score ?? 0,
            maxScore: row.maxScore ?? 0,
            passed: row.passed ?? false,
          },
  };
}

export type BegunAttempt = Omit<Attempt, 'submitted'>;

export const insertAttempt = (db: Database, personId: string, attempt: BegunAttempt) =>
  statement(db.read.insert(attempts).values({ personId, ...attempt }));

/**
 * Puts a new draw into an attempt that has not been submitted, when its quiz has changed meanwhile. It gets a new
 * id with it, so that a form of the old draw no longer finds it.
 */
export const redrawAttempt = (db: Database, id: string, { quiz: _, number: __, ...redrawn }: BegunAttempt) =>
  statement(db.read.update(attempts).set(redrawn).where(eq(attempts.id, id)));

export const submitAttempt = (db: Database, id: string, submitted: NonNullable<Attempt['submitted']>) =>
  statement(
    db.read
      .update(attempts)
      .set({
        submittedAt: submitted.at,
        answers: submitted.answers,
        score: submitted.score,
        maxScore: submitted.maxScore,
        passed: submitted.passed,
      })
      .where(eq(attempts.id, id)),
  );
