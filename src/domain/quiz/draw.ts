import type { Question, Quiz } from '../content.ts';
import type { DrawnQuestion } from '../facts.ts';
import { type Chance, chanceFrom } from './random.ts';

/**
 * The questions of one attempt, the same for the same seed. Where the quiz shuffles, questions and options
 * come in an order of their own; where not, in the author's. What is to be put in order or matched is always
 * shown in another order than the right one. The key stays inside `question`: it never goes to a page.
 */
export function drawQuestions(quiz: Quiz, seed: string): DrawnQuestion[] {
  const chance = chanceFrom(seed);
  const pool = chance.shuffle(quiz.questions).slice(0, quiz.draw ?? quiz.questions.length);
  const asked = quiz.shuffle ? pool : quiz.questions.filter((question) => pool.includes(question));
  return asked.map((question) => ({ question, shown: shownOrder(question, quiz.shuffle, chance) }));
}

function shownOrder(question: Question, shuffled: boolean, chance: Chance): string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const ids = question.options.map((option) => option.id);
      return shuffled ? chance.shuffle(ids) : ids;
    }
    case 'boolean':
      return question.options.map((option) => option.id);
    case 'order':
      return chance.disorder(question.items);
    case 'match':
      return chance.disorder(question.pairs);
    case 'text':
    case 'number':
      return [];
  }
}
