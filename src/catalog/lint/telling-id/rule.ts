import type { Question } from '../../../domain/content.ts';
import { fieldProblem, isSound, type Page } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** Words that, as an option's id, say whether it is right. */
const TELLING = /^(right|correct|wrong|incorrect|answer|solution|distractor)([-]?\d+)?$/;

/** Ids stand in the page that asks the question; they must not say what the answer is. */
export const tellingId: Rule = {
  codes: ['EB-QUIZ-TELLING'],
  check: ({ quizzes }) =>
    quizzes.flatMap(({ base, content }) =>
      base === null
        ? []
        : content.questions.flatMap((question, index) => {
            const path = ['questions', index] as const;
            return isSound(base, ...path) ? inQuestion(question, base, path) : [];
          }),
    ),
};

function inQuestion(question: Question, base: Page, path: readonly (string | number)[]): Problem[] {
  if (question.kind === 'order') {
    if (question.items.length < 2 || !isCounted(question.items)) return [];
    return [telling(base, [...path, 'items'], question.items.map((id) => `\`${id}\``).join(', '))];
  }
  if (!('options' in question)) return [];
  return question.options.flatMap(({ id }, index) =>
    TELLING.test(id) ? [telling(base, [...path, 'options', index, 'id'], `\`${id}\``)] : [],
  );
}

/** Ids that count in the right order: 1, 2, 3; step-1, step-2; a, b, c. */
function isCounted(ids: readonly string[]): boolean {
  const numbers = ids.map((id) => (/^[a-z]$/.test(id) ? id.charCodeAt(0) : Number(/(\d+)$/.exec(id)?.[1])));
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? Number.NaN) + 1);
}

function telling(base: Page, path: readonly (string | number)[], found: string): Problem {
  return fieldProblem(base, path, {
    code: 'EB-QUIZ-TELLING',
    found,
    expected: 'ids that say what a thing is, not whether or where it is right',
    fix: 'Name it after its text: the page carries ids, and some people read them.',
  });
}
