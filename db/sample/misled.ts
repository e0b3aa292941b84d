import type { Answers, DrawnQuestion } from '../../src/domain/facts.ts';
import { grade } from '../../src/domain/quiz/grade.ts';
import { rightAnswer } from './answers.ts';
import type { Chance } from './chance.ts';
import type { SampleRows } from './rows.ts';

/** A question that misleads those who know the most, and the answer they fall for. */
const MISLEADING = { quiz: 'approval-flows-quiz', question: 'deputy-limit', option: 't' } as const;

/**
 * Has most of those who passed at once with one mistake make it at the misleading question. What they scored stays as it is.
 */
export function misleadTheStrong(rows: SampleRows, chance: Chance): void {
  for (const attempt of rows.attempts) {
    if (attempt.quiz !== MISLEADING.quiz || attempt.number !== 1 || attempt.passed !== true) continue;
    const drawn = attempt.drawn as readonly DrawnQuestion[];
    const answers = attempt.answers as Answers;
    const { perQuestion } = grade(drawn, answers);
    const wrong = perQuestion.filter(({ right }) => !right);
    const misleads = perQuestion.find(({ id, right }) => id === MISLEADING.question && right);
    const [one] = wrong;
    const missed = drawn.find(({ question }) => question.id === one?.id)?.question;
    if (wrong.length !== 1 || misleads === undefined || missed === undefined || chance.oneIn(8)) continue;
    attempt.answers = {
      ...answers,
      [missed.id]: rightAnswer(missed, chance),
      [MISLEADING.question]: [MISLEADING.option],
    };
  }
}
