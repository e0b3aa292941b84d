import type { Attempt } from '../domain/facts.ts';
import { parseAnswers, type RefusedBecause, unanswered } from '../domain/quiz/fields.ts';
import { formOfAttempt } from '../domain/quiz/form.ts';
import { grade, passes } from '../domain/quiz/grade.ts';
import { waiting } from '../reports/waiting.ts';
import { attemptsAt, submitAttempt } from '../store/attempts.ts';
import { changesFacts } from '../store/learning.ts';
import type { LearnerAt } from './complete-module.ts';
import type { House } from './house.ts';

/**
 * The form as it came: names to values. Beside the answers, `_attempt` says which attempt they belong to. `_ask`,
 * which our own page sends, asks back where answers are missing; `_anyway` says that it has been asked. Without
 * either, what is missing is taken to be meant.
 */
export type QuizForm = ReadonlyMap<string, readonly string[]>;

export type SubmitQuizResult =
  | { readonly ok: true; readonly attempt: Attempt }
  | { readonly ok: false; readonly why: 'absent' | 'waiting' }
  /** No attempt of theirs has that id. */
  | { readonly ok: false; readonly why: 'no-attempt' }
  | { readonly ok: false; readonly why: 'nothing-answered' }
  /** Whether it is meant that these have no answer, or only part of one. */
  | { readonly ok: false; readonly why: 'gaps'; readonly questions: readonly string[] }
  /** An answer that makes no sense, and to which question. */
  | {
      readonly ok: false;
      readonly why: 'answer';
      readonly question: string;
      readonly because: RefusedBecause;
    };

/**
 * Grades an attempt by the key and the pass mark it was begun with and writes it. Submitting one that was submitted before
 * answers with what was graded then.
 */
export async function submitQuiz(
  { db }: House,
  { personId, catalog, facts, course, unit }: LearnerAt,
  form: QuizForm,
  now: Date,
): Promise<SubmitQuizResult> {
  const quiz = catalog.unit(course, unit);
  if (quiz?.kind !== 'quiz') return { ok: false, why: 'absent' };
  if (waiting(catalog, course, unit, facts)) return { ok: false, why: 'waiting' };
  const id = form.get('_attempt')?.[0];

  return db.write<SubmitQuizResult>(personId, async () => {
    const nothing = (result: SubmitQuizResult) => ({ statements: [], result });
    const attempt = (await attemptsAt(db, personId, quiz.id)).find((known) => known.id === id);
    if (!attempt) return nothing({ ok: false, why: 'no-attempt' });
    if (attempt.submitted !== null) return nothing({ ok: true, attempt });

    const parsed = parseAnswers(attempt.drawn, form);
    if (!parsed.ok) {
      return nothing({ ok: false, why: 'answer', question: parsed.question, because: parsed.why });
    }
    if (Object.keys(parsed.answers).length === 0) return nothing({ ok: false, why: 'nothing-answered' });
    const gaps = form.has('_ask') && !form.has('_anyway') ? unanswered(attempt.drawn, parsed.answers) : [];
    if (gaps.length > 0) return nothing({ ok: false, why: 'gaps', questions: gaps });

    const { score, maxScore } = grade(attempt.drawn, parsed.answers);
    const passed = passes(score, maxScore, formOfAttempt(attempt, quiz).passMark);
    const submitted = { at: now.toISOString(), answers: parsed.answers, score, maxScore, passed };
    return {
      statements: [submitAttempt(db, attempt.id, submitted)],
      changes: changesFacts(personId),
      result: { ok: true, attempt: { ...attempt, submitted } },
    };
  });
}
