import { answersUndrawn, draftOf } from '../domain/quiz/fields.ts';
import { isOver } from '../domain/quiz/time.ts';
import { waiting } from '../reports/waiting.ts';
import { attemptsAt, saveDraft } from '../store/attempts.ts';
import type { LearnerAt } from './complete-module.ts';
import type { House } from './house.ts';
import type { QuizForm, SubmitQuizResult } from './submit-quiz.ts';

export type SaveDraftResult =
  | { readonly ok: true }
  | Extract<
      SubmitQuizResult,
      { readonly ok: false; readonly why: 'absent' | 'waiting' | 'no-attempt' | 'not-asked' }
    >;

/**
 * Keeps what someone has answered so far. What comes later takes the place of what was kept, empty fields included; what comes for
 * an attempt that is handed in, or over, is refused.
 */
export async function saveQuizDraft(
  { db }: House,
  { personId, catalog, facts, course, unit }: LearnerAt,
  form: QuizForm,
  now: Date,
): Promise<SaveDraftResult> {
  const quiz = catalog.unit(course, unit);
  if (quiz?.kind !== 'quiz') return { ok: false, why: 'absent' };
  if (waiting(catalog, course, unit, facts)) return { ok: false, why: 'waiting' };
  const id = form.get('_attempt')?.[0];

  return db.write<SaveDraftResult>(personId, async () => {
    const nothing = (result: SaveDraftResult) => ({ statements: [], result });
    const attempt = (await attemptsAt(db, personId, quiz.id)).find((known) => known.id === id);
    if (attempt === undefined || attempt.submitted !== null || isOver(attempt, now))
      return nothing({ ok: false, why: 'no-attempt' });
    const undrawn = answersUndrawn(quiz.questions, attempt.drawn, form);
    const fields = undrawn ? null : draftOf(attempt.drawn, form);
    if (fields === null) return nothing({ ok: false, why: 'not-asked' });
    return {
      statements: [saveDraft(db, attempt.id, fields, now.toISOString())],
      // Nothing that is remembered has to do with it.
      changes: { key: `draft ${attempt.id}` },
      result: { ok: true },
    };
  });
}
