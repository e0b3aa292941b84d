import { isDeepStrictEqual } from 'node:util';
import type { Attempt } from '../domain/facts.ts';
import {
  answersUndrawn,
  draftOf,
  parseAnswers,
  type RefusedBecause,
  unanswered,
} from '../domain/quiz/fields.ts';
import { graded } from '../domain/quiz/graded.ts';
import { isOver } from '../domain/quiz/time.ts';
import { waiting } from '../reports/waiting.ts';
import { attemptsAt, saveDraft, submitAttempt } from '../store/attempts.ts';
import { changesFacts } from '../store/learning.ts';
import type { LearnerAt } from './complete-module.ts';
import { gradedAtItsEnd } from './hand-in.ts';
import type { House } from './house.ts';

/**
 * The form as it came: names to values. Beside the answers, `_attempt` says which attempt they belong to. `_ask`,
 * which our own page sends, asks back where answers are missing; `_anyway` says that it has been asked. Without
 * either, what is missing is taken to be meant.
 */
export type QuizForm = ReadonlyMap<string, readonly string[]>;

export type SubmitQuizResult =
  /** `isLeftAside`: it was submitted before with other answers, and these count for nothing. */
  | { readonly ok: true; readonly attempt: Attempt; readonly isLeftAside: boolean }
  | { readonly ok: false; readonly why: 'absent' | 'waiting' }
  /** No attempt of theirs has that id. */
  | { readonly ok: false; readonly why: 'no-attempt' }
  /** There is something in the form that the attempt does not ask. */
  | { readonly ok: false; readonly why: 'not-asked' }
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
 * answers with what was graded then; where its time is over, what was kept by then is what is graded. Where answers are
 * missing, those that are there are kept.
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
    if (attempt.submitted !== null) {
      const sent = parseAnswers(attempt.drawn, form);
      const isLeftAside = sent.ok && !isDeepStrictEqual(sent.answers, attempt.submitted.answers);
      return nothing({ ok: true, attempt, isLeftAside });
    }

    const write = (submitted: NonNullable<Attempt['submitted']>) => ({
      statements: submitAttempt(db, attempt.id, submitted),
      changes: changesFacts(personId),
      result: { ok: true as const, attempt: { ...attempt, submitted }, isLeftAside: false },
    });
    if (isOver(attempt, now)) return write(await gradedAtItsEnd({ db }, attempt, quiz, now));
    if (answersUndrawn(quiz.questions, attempt.drawn, form)) return nothing({ ok: false, why: 'not-asked' });
    const parsed = parseAnswers(attempt.drawn, form);
    if (!parsed.ok) {
      return nothing({ ok: false, why: 'answer', question: parsed.question, because: parsed.why });
    }
    if (Object.keys(parsed.answers).length === 0) return nothing({ ok: false, why: 'nothing-answered' });
    const gaps = form.has('_ask') && !form.has('_anyway') ? unanswered(attempt.drawn, parsed.answers) : [];
    if (gaps.length > 0) {
      const fields = draftOf(attempt.drawn, form);
      return {
        statements: fields === null ? [] : [saveDraft(db, attempt.id, fields, now.toISOString())],
        changes: { key: `draft ${attempt.id}` },
        result: { ok: false, why: 'gaps', questions: gaps },
      };
    }

    return write(graded(attempt, quiz, parsed.answers, now.toISOString()));
  });
}
