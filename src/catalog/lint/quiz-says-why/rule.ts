import type { Quiz } from '../../../domain/content.ts';
import { type Entry, fieldProblem, isSound, type Page } from '../../academy.ts';
import { asWarning, type Problem } from '../../problem.ts';
import { fieldsList, type Raw, text } from '../../raw.ts';
import type { Rule } from '../rule.ts';

/** Whoever answers learns why it was right or wrong, in the language they read in. */
export const quizSaysWhy: Rule = {
  codes: ['EB-QUIZ-FEEDBACK'],
  check: ({ quizzes }) =>
    quizzes
      // Where only the score is shown, nobody would see it.
      .filter(({ content }) => content.review !== 'score')
      .flatMap((quiz) => quiz.pages.flatMap((page) => silent(quiz, page)))
      .map(asWarning),
};

function silent({ content }: Entry<Quiz>, page: Page): Problem[] {
  return fieldsList(page.front?.data?.questions).flatMap((question, index) => {
    const path = ['questions', index];
    const lacking = lackingIn(question);
    if (lacking === null || !isSound(page, ...path)) return [];
    if (!content.questions.some(({ id }) => id === text(question.id))) return [];
    return fieldProblem(page, path, {
      code: 'EB-QUIZ-FEEDBACK',
      found: `nothing that says why, after the question \`${text(question.id)}\`${lacking}`,
      expected: '`feedback` on the question, or on each of its options',
      fix: 'Say in a sentence why the right answer is right, and what speaks against the others.',
    });
  });
}

/** What is lacking, to be told after the question’s name; null where every answer is answered. */
function lackingIn(question: Raw): string | null {
  if (text(question.feedback) !== '') return null;
  const options = fieldsList(question.options);
  const without = options.filter(({ feedback }) => text(feedback) === '');
  if (options.length > 0 && without.length === 0) return null;
  if (without.length === options.length) return '';
  return `, where this is chosen: ${without.map(({ id }) => `\`${text(id)}\``).join(', ')}`;
}
