import type { Catalog } from '../catalog/catalog.ts';
import type { Quiz } from '../domain/content.ts';
import { remarked } from '../domain/quiz/remark.ts';
import { attemptById, attemptsBefore, remarkAttempt } from '../store/attempts.ts';
import { changesFacts } from '../store/learning.ts';
import type { House } from './house.ts';

/** Attempts looked at in one go: what others ask for meanwhile waits for no more than these. */
const AT_ONCE = 50;

/**
 * After the right answer of a question was corrected: marks anew what was handed in before, where that is more. Done twice it
 * changes nothing.
 */
export async function settleCorrections(
  { db }: Pick<House, 'db'>,
  { data }: Pick<Catalog, 'data'>,
  now: Date,
): Promise<void> {
  for (const quiz of data.quizzes) {
    const latest = Math.max(0, ...quiz.questions.map(({ corrected = 0 }) => corrected));
    if (latest > 0 && quiz.status !== 'retired') await settleQuiz({ db }, quiz, latest, now);
  }
}

async function settleQuiz({ db }: Pick<House, 'db'>, quiz: Quiz, revision: number, now: Date): Promise<void> {
  for (let after = ''; ; ) {
    const some = await attemptsBefore(db, quiz.id, revision, after, AT_ONCE);
    for (const { personId, attempt } of some) {
      if (remarked(attempt, quiz) === null) continue;
      await db.write(personId, async () => {
        const known = await attemptById(db, attempt.id);
        const remark = known && remarked(known, quiz);
        if (!known || !remark) return { statements: [], result: undefined };
        return {
          statements: [remarkAttempt(db, known, remark, now.toISOString())],
          changes: changesFacts(personId),
          result: undefined,
        };
      });
    }
    const last = some.at(-1);
    if (last === undefined) return;
    after = last.attempt.id;
  }
}
