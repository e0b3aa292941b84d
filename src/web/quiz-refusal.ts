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
      return { status: 422, typed: form, errors: { [refused.question]: error }, refused: null };
    }
    case 'nothing-answered':
      return { status: 422, typed: form, errors: {}, refused: quiz.nothingAnswered };
    default:
      return { status: 409, typed: new Map(), errors: {}, refused: quiz.attemptGone };
  }
}
