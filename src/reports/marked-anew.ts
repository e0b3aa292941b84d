import type { Change } from '../catalog/compare/change.ts';
import type { Quiz } from '../domain/content.ts';
import { remarked } from '../domain/quiz/remark.ts';
import { attemptsBefore } from '../store/attempts.ts';
import type { Database } from '../store/database.ts';

/** Attempts looked at in one go. */
const AT_ONCE = 200;

/**
 * How many handed-in attempts a correction marks higher, or would where it is not written; nothing is written.
 * @param changes what is told of this quiz
 * @returns null where no right answer is another and none was corrected
 */
export async function markedAnew(
  db: Database,
  quiz: Quiz,
  changes: readonly Change[],
): Promise<number | null> {
  const revisions = new Map(
    changes.flatMap((change) =>
      change.kind === 'corrected' || change.kind === 'uncorrected'
        ? change.questions.map((id) => [id, change.revision] as const)
        : [],
    ),
  );
  if (revisions.size === 0) return null;
  const corrected = {
    ...quiz,
    questions: quiz.questions.map((question) => ({
      ...question,
      corrected: revisions.get(question.id) ?? question.corrected ?? 0,
    })),
  };
  let count = 0;
  for (let after = ''; ; ) {
    const some = await attemptsBefore(db, quiz.id, Math.max(...revisions.values()), after, AT_ONCE);
    count += some.filter(({ attempt }) => remarked(attempt, corrected) !== null).length;
    const last = some.at(-1);
    if (last === undefined) return count;
    after = last.attempt.id;
  }
}
