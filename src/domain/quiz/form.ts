import type { Quiz } from '../content.ts';
import type { Attempt, QuizForm } from '../facts.ts';

/** The quiz as it is now, for an attempt that begins. */
export function formOf({ passMark, words }: Quiz): QuizForm {
  const questions = Object.entries(words).map(([language, said]) => [language, said.questions] as const);
  return { passMark, questions: Object.fromEntries(questions) };
}

/** The quiz as the attempt was begun. */
export function formOfAttempt(attempt: Pick<Attempt, 'form'>, quiz: Quiz): QuizForm {
  return attempt.form ?? formOf(quiz);
}
