import type { Quiz } from '../domain/content.ts';
import type { Attempt } from '../domain/facts.ts';
import { takenAnswers } from '../domain/quiz/fields.ts';
import { graded } from '../domain/quiz/graded.ts';
import { isOver } from '../domain/quiz/time.ts';
import { attemptsAt, draftAt, submitAttempt } from '../store/attempts.ts';
import { changesFacts } from '../store/learning.ts';
import type { House } from './house.ts';

/** What an attempt whose time is over comes to: what was kept of it, as of its end. */
export async function gradedAtItsEnd(
  { db }: Pick<House, 'db'>,
  attempt: Attempt,
  quiz: Quiz,
  now: Date,
): Promise<NonNullable<Attempt['submitted']>> {
  const answers = takenAnswers(attempt.drawn, await draftAt(db, attempt.id));
  return graded(attempt, quiz, answers, attempt.endsAt ?? now.toISOString());
}

/**
 * Hands in what was kept of an attempt whose time is over, as of its end. @returns it, or null where none of theirs at this quiz is
 * over and open
 */
export async function handInOverdue(
  { db }: House,
  personId: string,
  quiz: Quiz,
  now: Date,
): Promise<Attempt | null> {
  const overdue = async () =>
    (await attemptsAt(db, personId, quiz.id)).find((one) => one.submitted === null && isOver(one, now));
  if ((await overdue()) === undefined) return null;
  return db.write<Attempt | null>(personId, async () => {
    const attempt = await overdue();
    if (attempt === undefined) return { statements: [], result: null };
    const submitted = await gradedAtItsEnd({ db }, attempt, quiz, now);
    return {
      statements: submitAttempt(db, attempt.id, submitted),
      changes: changesFacts(personId),
      result: { ...attempt, submitted },
    };
  });
}
