import { createHash } from 'node:crypto';
import { and, desc, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { attempts, drafts, quizForms } from '../../db/schema.ts';
import type { Answers, Attempt, DrawnQuestion, QuizForm } from '../domain/facts.ts';
import type { Fields } from '../domain/quiz/fields.ts';

/** A person's attempts at a quiz, newest first, those begun and not submitted included. */
export async function attemptsAt(db: Database, personId: string, quiz: string): Promise<Attempt[]> {
  const rows = await db.read
    .select({ attempt: attempts, form: quizForms.form })
    .from(attempts)
    .leftJoin(quizForms, eq(quizForms.digest, attempts.form))
    .where(and(eq(attempts.personId, personId), eq(attempts.quiz, quiz)))
    .orderBy(desc(attempts.number));
  return rows.map(({ attempt, form }) => toAttempt(attempt, form));
}

/** One attempt; null where there is none by that id. */
export async function attemptById(db: Database, id: string): Promise<Attempt | null> {
  const [row] = await db.read
    .select({ attempt: attempts, form: quizForms.form })
    .from(attempts)
    .leftJoin(quizForms, eq(quizForms.digest, attempts.form))
    .where(eq(attempts.id, id));
  return row === undefined ? null : toAttempt(row.attempt, row.form);
}

/**
 * Attempts at a quiz that were handed in, and begun before a revision, but for those that reached every point; in the order of
 * their ids. @param after the id that the one before ended with
 */
export async function attemptsBefore(
  db: Database,
  quiz: string,
  revision: number,
  after: string,
  most: number,
): Promise<{ readonly personId: string; readonly attempt: Attempt }[]> {
  const rows = await db.read
    .select({ attempt: attempts, form: quizForms.form })
    .from(attempts)
    .leftJoin(quizForms, eq(quizForms.digest, attempts.form))
    .where(
      and(
        eq(attempts.quiz, quiz),
        lt(attempts.revision, revision),
        lt(attempts.score, attempts.maxScore),
        gt(attempts.id, after),
      ),
    )
    .orderBy(attempts.id)
    .limit(most);
  return rows.map(({ attempt, form }) => ({ personId: attempt.personId, attempt: toAttempt(attempt, form) }));
}

/** Writes that an attempt comes to more than it did. */
export const remarkAttempt = (
  db: Database,
  { id, submitted }: Attempt,
  { score, passed }: { readonly score: number; readonly passed: boolean },
  remarkedAt: string,
) =>
  statement(
    db.read
      .update(attempts)
      .set({
        score,
        passed,
        remarkedAt,
        scoreBefore: submitted?.remarked?.scoreBefore ?? submitted?.score ?? 0,
      })
      .where(eq(attempts.id, id)),
  );

function toAttempt(row: typeof attempts.$inferSelect, form: unknown): Attempt {
  return {
    id: row.id,
    quiz: row.quiz,
    number: row.number,
    revision: row.revision,
    startedAt: row.startedAt,
    endsAt: row.endsAt,
    drawn: row.drawn as readonly DrawnQuestion[],
    form: form as QuizForm | null,
    submitted:
      row.submittedAt === null
        ? null
        : {
            at: row.submittedAt,
            answers: row.answers as Answers,
            score: row.score ?? 0,
            maxScore: row.maxScore ?? 0,
            passed: row.passed ?? false,
            ...(row.remarkedAt === null
              ? {}
              : { remarked: { at: row.remarkedAt, scoreBefore: row.scoreBefore ?? 0 } }),
          },
  };
}

export type BegunAttempt = Omit<Attempt, 'submitted' | 'form'> & { readonly form: QuizForm };

export function insertAttempt(db: Database, personId: string, { form, ...attempt }: BegunAttempt) {
  const digest = createHash('sha256').update(JSON.stringify(form)).digest('hex');
  return [
    statement(db.read.insert(quizForms).values({ digest, form }).onConflictDoNothing()),
    statement(db.read.insert(attempts).values({ personId, form: digest, ...attempt })),
  ];
}

/** What was answered so far; nothing where nothing was kept. */
export async function draftAt(db: Database, attemptId: string): Promise<Fields> {
  const [row] = await db.read.select().from(drafts).where(eq(drafts.attemptId, attemptId));
  return new Map(row?.fields);
}

/** An attempt that somebody began to answer and has not handed in. */
export interface BegunAnswers {
  readonly quiz: string;
  readonly endsAt: string | null;
  readonly questions: number;
  /** As they were typed. */
  readonly fields: Fields;
}

/** Of everything someone began to answer what is not handed in, what was kept last first. */
export async function begunAnswers(db: Database, personId: string): Promise<BegunAnswers[]> {
  const rows = await db.read
    .select({ quiz: attempts.quiz, endsAt: attempts.endsAt, drawn: attempts.drawn, fields: drafts.fields })
    .from(attempts)
    .innerJoin(drafts, eq(drafts.attemptId, attempts.id))
    .where(and(eq(attempts.personId, personId), isNull(attempts.submittedAt)))
    .orderBy(desc(drafts.savedAt));
  return rows.map(({ drawn, fields, ...row }) => ({
    ...row,
    questions: (drawn as readonly DrawnQuestion[]).length,
    fields: new Map(fields),
  }));
}

export const saveDraft = (db: Database, attemptId: string, fields: Fields, savedAt: string) => {
  const draft = { fields: [...fields], savedAt };
  return statement(
    db.read
      .insert(drafts)
      .values({ attemptId, ...draft })
      .onConflictDoUpdate({ target: drafts.attemptId, set: draft }),
  );
};

export const deleteDraftsOf = (db: Database, personId: string) => {
  const own = db.read.select({ id: attempts.id }).from(attempts).where(eq(attempts.personId, personId));
  return statement(db.read.delete(drafts).where(inArray(drafts.attemptId, own)));
};

/** Writes what an attempt came to; its draft is let go. */
export const submitAttempt = (db: Database, id: string, submitted: NonNullable<Attempt['submitted']>) => [
  statement(db.read.delete(drafts).where(eq(drafts.attemptId, id))),
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
  ),
];
