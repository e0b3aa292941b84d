import type { Question } from '../content.ts';
import type { Answer, Answers, DrawnQuestion } from '../facts.ts';
import { comparable, parseNumber, withinTolerance } from './typed.ts';

export interface Grade {
  /** Points reached: one for each question that is wholly right. */
  readonly score: number;
  readonly maxScore: number;
  /** In the order asked. */
  readonly perQuestion: readonly {
    readonly id: string;
    readonly right: boolean;
    readonly answered: boolean;
  }[];
}

/** Grades answers by the key the attempt was drawn with. What was left unanswered is wrong. */
export function grade(drawn: readonly DrawnQuestion[], answers: Answers): Grade {
  const perQuestion = drawn.map(({ question }) => {
    const answer = answerTo(question, answers);
    return {
      id: question.id,
      right: answer !== null && isRight(question, answer),
      answered: answer !== null,
    };
  });
  return { score: perQuestion.filter((q) => q.right).length, maxScore: drawn.length, perQuestion };
}

/** Whether a score passes: `passMark` is percent, compared in whole points without rounding. Of nothing, nobody passes. */
export function passes(score: number, maxScore: number, passMark: number): boolean {
  return maxScore > 0 && score * 100 >= passMark * maxScore;
}

/** What was answered to a question; null where it was left blank. */
export function answerTo(question: Question, answers: Answers): Answer | null {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  if (answer === undefined) return null;
  if (typeof answer === 'string') return answer.trim() === '' ? null : answer;
  return Object.values(answer).some((part) => part !== '') ? answer : null;
}

function isRight(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case 'single':
    case 'boolean':
    case 'multiple': {
      const right = question.options.filter((option) => option.correct).map((option) => option.id);
      return isList(answer) && sameSet(answer, right);
    }
    case 'text':
      return typeof answer === 'string' && question.answers.map(comparable).includes(comparable(answer));
    case 'number': {
      const value = typeof answer === 'string' ? parseNumber(answer) : null;
      return value !== null && withinTolerance(value, question.answer, question.tolerance);
    }
    case 'order':
      return (
        isList(answer) &&
        answer.length === question.items.length &&
        question.items.every((item, i) => item === answer[i])
      );
    case 'match':
      return (
        typeof answer !== 'string' && !isList(answer) && question.pairs.every((pair) => answer[pair] === pair)
      );
  }
}

function isList(answer: Answer): answer is readonly string[] {
  return Array.isArray(answer);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && left.isSubsetOf(right);
}
