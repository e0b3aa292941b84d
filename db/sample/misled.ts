import type { Answers, DrawnQuestion } from '../../src/domain/facts.ts';
import { grade } from '../../src/domain/quiz/grade.ts';
import { rightAnswer, wrongAnswer } from './answers.ts';
import type { Chance } from './chance.ts';
import type { SampleRows } from './rows.ts';

/** A question that misleads those who know the most, and the answer they fall for. */
const MISLEADING = { quiz: 'approval-flows-quiz', question: 'deputy-limit', option: 't' } as const;

/**
 * Has those who passed at once with one mistake make it at the misleading question, and those who failed make none there, but
 * one more elsewhere. What they scored stays as it is.
 */
export function misleadTheStrong(rows: SampleRows, chance: Chance): void {
  for (const attempt of rows.attempts) {
    if (attempt.quiz !== MISLEADING.quiz || attempt.number !== 1 || typeof attempt.passed !== 'boolean')
      continue;
    const drawn = attempt.drawn as readonly DrawnQuestion[];
    const answers = attempt.answers as Answers;
    const { perQuestion } = grade(drawn, answers);
    const wrong = perQuestion.filter(({ right }) => !right);
    const isWrong = wrong.some(({ id }) => id === MISLEADING.question);
    if (attempt.passed ? wrong.length !== 1 || isWrong : !isWrong) continue;
    const other = perQuestion.find(({ id, right }) => id !== MISLEADING.question && right !== attempt.passed);
    const [misleading, swapped] = [MISLEADING.question, other?.id].map((id) =>
      drawn.find(({ question }) => question.id === id),
    );
    if (misleading === undefined || swapped === undefined) continue;
    attempt.answers = attempt.passed
      ? {
          ...answers,
          [swapped.question.id]: rightAnswer(swapped.question, chance),
          [MISLEADING.question]: [MISLEADING.option],
        }
      : {
          ...answers,
          [swapped.question.id]: wrongAnswer(swapped, chance) ?? '',
          [MISLEADING.question]: rightAnswer(misleading.question, chance),
        };
  }
}
