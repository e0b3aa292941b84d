import type { Question, Quiz } from '../content.ts';
import type { Attempt, DrawnQuestion } from '../facts.ts';
import { formOfAttempt } from './form.ts';
import { grade, passes } from './grade.ts';

/** What an attempt comes to once questions of it were corrected. */
export interface Remark {
  readonly score: number;
  readonly passed: boolean;
}

type Marked = Pick<Attempt, 'drawn' | 'form' | 'revision' | 'submitted'>;

/**
 * Marks a submitted attempt anew where the right answer of a question it asked was corrected since: what was right by either
 * key is right. Nobody loses by it. Null where it comes to no more than before.
 */
export function remarked(attempt: Marked, quiz: Quiz): Remark | null {
  const { submitted } = attempt;
  if (submitted === null) return null;
  const score = rightByEither(attempt, quiz).size;
  if (score <= submitted.score) return null;
  const { passMark } = formOfAttempt(attempt, quiz);
  return { score, passed: submitted.passed || passes(score, attempt.drawn.length, passMark) };
}

/** The drawn questions with the key that holds now in those that were corrected since. */
export function asCorrected(
  attempt: Pick<Attempt, 'drawn' | 'revision'>,
  quiz: Quiz,
): readonly DrawnQuestion[] {
  const corrected = correctedSince(attempt.revision, quiz);
  return attempt.drawn.map((drawn) => {
    const now = corrected.get(drawn.question.id);
    return now !== undefined && now.kind === drawn.question.kind ? { ...drawn, question: now } : drawn;
  });
}

/** Ids of the questions that count as right: by the key they were drawn with, or by the one that holds now. */
export function rightByEither(attempt: Marked, quiz: Quiz): ReadonlySet<string> {
  const answers = attempt.submitted?.answers ?? {};
  const right = [attempt.drawn, asCorrected(attempt, quiz)].flatMap((drawn) =>
    grade(drawn, answers).perQuestion.filter((one) => one.right),
  );
  return new Set(right.map(({ id }) => id));
}

/** Questions whose right answer was corrected after a revision. */
export function correctedSince(revision: number, { questions }: Quiz): ReadonlyMap<string, Question> {
  return new Map(
    questions.filter(({ corrected = 0 }) => corrected > revision).map((question) => [question.id, question]),
  );
}
