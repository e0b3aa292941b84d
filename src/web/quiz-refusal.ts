import type { SubmitQuizResult } from '../commands/submit-quiz.ts';
import type { Messages } from '../i18n/index.ts';
import type { Form } from './form.ts';
import type { Refusal } from './quiz-page.ts';

type Refused = Extract<SubmitQuizResult, { ok: false }>;

/** What to say to someone whose answers were not taken; what they typed stays in the form. */
export function refusalOf(
  refused: Refused,
  form: Form,
  messages: Messages,
): Refusal & { readonly status: 409 | 422 } {
  const { quiz } = messages;
  switch (refused.why) {
    case 'answer': {
      const said = { 'not-a-number': quiz.notANumber, 'same-position': quiz.placeTwice };
      const error = refused.because in said ? said[refused.because as keyof typeof said] : quiz.oddAnswer;
      return { status: 422, typed: form, errors: { [refused.question]: error }, gaps: false, refused: null };
    }
    case 'not-asked':
      return { status: 422, typed: new Map(), errors: {}, gaps: false, refused: quiz.notAsked };
    case 'nothing-answered':
      return { status: 422, typed: form, errors: {}, gaps: false, refused: quiz.nothingAnswered };
    case 'gaps': {
      const errors = Object.fromEntries(refused.questions.map((id) => [id, quiz.missing]));
      return { status: 422, typed: form, errors, gaps: true, refused: null };
    }
    default:
      return { status: 409, typed: new Map(), errors: {}, gaps: false, refused: quiz.attemptGone };
  }
}
