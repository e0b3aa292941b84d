import type { Question } from '../../src/domain/content.ts';
import type { Answer, Answers, DrawnQuestion } from '../../src/domain/facts.ts';
import { grade, passes } from '../../src/domain/quiz/grade.ts';
import type { Chance } from './chance.ts';

/**
 * Answers someone could have given, passing or failing as wished – unless the pass mark leaves no room for
 * it. Grade them to know the score.
 */
export function plausibleAnswers(
  drawn: readonly DrawnQuestion[],
  passMark: number,
  pass: boolean,
  chance: Chance,
): Answers {
  const most = drawn.filter((_, wrong) => passes(drawn.length - wrong, drawn.length, passMark)).length;
  const wrong = pass
    ? chance.int(0, Math.max(0, most - 1))
    : chance.int(Math.min(most, drawn.length), Math.min(most + 1, drawn.length));
  const missed = chance.some(drawn, wrong);

  const answers: Record<string, Answer> = {};
  for (const one of drawn) {
    const answer = missed.includes(one) ? wrongAnswer(one, chance) : rightAnswer(one.question, chance);
    if (answer !== null) answers[one.question.id] = answer;
  }
  return answers;
}

export function rightAnswer(question: Question, chance: Chance): Answer {
  switch (question.kind) {
    case 'single':
    case 'boolean':
    case 'multiple':
      return question.options.filter((option) => option.correct).map((option) => option.id);
    case 'text':
      return chance.some(question.answers, 1)[0] ?? '';
    case 'number':
      return String(question.answer);
    case 'order':
      return [...question.items];
    case 'match':
      return Object.fromEntries(question.pairs.map((pair) => [pair, pair]));
  }
}

/** A mistake; null, left blank, where none can be made or it would count as right. */
export function wrongAnswer(one: DrawnQuestion, chance: Chance): Answer | null {
  const answer = mistake(one.question, chance);
  const { perQuestion } = grade([one], { [one.question.id]: answer });
  return perQuestion.every((question) => question.answered && !question.right) ? answer : null;
}

function mistake(question: Question, chance: Chance): Answer {
  switch (question.kind) {
    case 'single':
    case 'boolean': {
      const wrong = question.options.filter((option) => !option.correct);
      return chance.some(wrong, 1).map((option) => option.id);
    }
    case 'multiple': {
      const [flipped] = chance.some(question.options, 1);
      return question.options.filter((o) => o.correct !== (o === flipped)).map((o) => o.id);
    }
    case 'text':
      return 'not sure';
    case 'number':
      return String(Math.round((question.answer + question.tolerance) * 2) + 1);
    case 'order': {
      const [first, second, ...rest] = question.items;
      return second === undefined || first === undefined ? [] : [second, first, ...rest];
    }
    case 'match': {
      const { pairs } = question;
      return Object.fromEntries(pairs.map((pair, i) => [pair, pairs[(i + 1) % pairs.length] ?? pair]));
    }
  }
}
