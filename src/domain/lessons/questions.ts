import type { Answers, DrawnQuestion } from '../facts.ts';
import { grade } from '../quiz/grade.ts';
import { isBelowZero, isLarger, isOftener } from './chance.ts';
import { FEWEST } from './few.ts';

/** A first attempt as it was handed in: nothing was told yet of what is right. */
export interface FirstAttempt {
  readonly drawn: readonly DrawnQuestion[];
  readonly answers: Answers;
}

/**
 * Why a question deserves a look. `negative`: those who know the rest get it wrong. `draws-strong`: a wrong option is
 * taken by a larger part of the strong than of the weak. `over-right`: a wrong option is taken by more people than a right one.
 * Each only beyond chance, with 95 % confidence: `chance.ts` has the rules and where they are from.
 */
export type QuestionFlag = 'negative' | 'draws-strong' | 'over-right';

export interface OptionFigure {
  readonly id: string;
  readonly correct: boolean;
  readonly taken: number;
  readonly flags: readonly QuestionFlag[];
}

export interface QuestionFigure {
  readonly id: string;
  readonly asked: number;
  readonly right: number;
  /** From −1 to 1, two decimals; null where there are too few to say, or all answered alike. */
  readonly discrimination: number | null;
  /** In the order of the question; empty for what is typed, ordered or matched. */
  readonly options: readonly OptionFigure[];
  /** Its own and its options', each once. */
  readonly flags: readonly QuestionFlag[];
}

/** One person at one question. */
interface Met {
  readonly drawn: DrawnQuestion;
  readonly right: boolean;
  /** Which part of the other questions they got right, from 0 to 1. */
  readonly rest: number;
  readonly taken: readonly string[];
}

/** Fewer than these may have slipped. */
const FEWEST_TAKERS = 3;

/**
 * How each question did among first attempts. Discrimination is the point-biserial correlation of getting it right with
 * the part of the *other* questions that somebody got right. Not with the whole score: in a quiz of five a question is a
 * fifth of that, and would agree with itself. Not an upper against a lower third: with some dozens of people these are a
 * handful each, and what the middle did is thrown away. A part and not a sum, since a drawn quiz asks different questions of
 * different people. Strong and weak are those above and below the mean of that part.
 */
export function questionFigures(attempts: readonly FirstAttempt[]): QuestionFigure[] {
  const met = new Map<string, Met[]>();
  for (const { drawn, answers } of attempts) {
    const { perQuestion, score } = grade(drawn, answers);
    for (const [index, { id, right }] of perQuestion.entries()) {
      const one = drawn[index];
      if (one === undefined) continue;
      const others = drawn.length - 1;
      const rest = others === 0 ? 0 : (score - Number(right)) / others;
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
      const taken = 'options' in one.question && Array.isArray(answer) ? (answer as readonly string[]) : [];
      const known = met.get(id) ?? [];
      known.push({ drawn: one, right, rest, taken });
      met.set(id, known);
    }
  }
  return [...met].map(([id, people]) => figureOf(id, people));
}

function figureOf(id: string, people: readonly Met[]): QuestionFigure {
  const enough = people.length >= FEWEST;
  const related = enough ? correlation(people) : null;
  const options = optionFigures(people, enough);
  const negative: QuestionFlag[] =
    related !== null && isBelowZero(related, people.length) ? ['negative'] : [];
  return {
    id,
    asked: people.length,
    right: people.filter(({ right }) => right).length,
    // Never −0.
    discrimination: related === null ? null : Math.round(related * 100) / 100 + 0,
    options,
    flags: [...new Set([...negative, ...options.flatMap(({ flags }) => flags)])],
  };
}

function optionFigures(people: readonly Met[], enough: boolean): OptionFigure[] {
  const question = people.at(-1)?.drawn.question;
  if (question === undefined || !('options' in question)) return [];
  const mean = people.reduce((sum, { rest }) => sum + rest, 0) / people.length;
  const strong = people.filter(({ rest }) => rest > mean);
  const weak = people.filter(({ rest }) => rest < mean);
  const takers = (among: readonly Met[], option: string) =>
    among.filter(({ taken }) => taken.includes(option)).length;
  const [leastRight] = question.options
    .filter(({ correct }) => correct)
    .sort((a, b) => takers(people, a.id) - takers(people, b.id));
  const alone = (option: string, other: string) =>
    people.filter(({ taken }) => taken.includes(option) && !taken.includes(other)).length;
  return question.options.map(({ id, correct }) => {
    const taken = takers(people, id);
    const tells = enough && !correct && taken >= FEWEST_TAKERS;
    const partOf = (group: readonly Met[]) => ({ part: takers(group, id), whole: group.length });
    const flags: QuestionFlag[] = [];
    if (tells && isLarger(partOf(strong), partOf(weak))) flags.push('draws-strong');
    if (tells && leastRight && isOftener(alone(id, leastRight.id), alone(leastRight.id, id)))
      flags.push('over-right');
    return { id, correct, taken, flags };
  });
}

/** Pearson's of right (0 or 1) with the rest; null where either is the same for all. */
function correlation(people: readonly Met[]): number | null {
  const n = people.length;
  const sum = (of: (one: Met) => number) => people.reduce((total, one) => total + of(one), 0);
  const [x, y] = [sum(({ right }) => Number(right)) / n, sum(({ rest }) => rest) / n];
  const [xx, yy, xy] = [
    sum(({ right }) => (Number(right) - x) ** 2),
    sum(({ rest }) => (rest - y) ** 2),
    sum(({ right, rest }) => (Number(right) - x) * (rest - y)),
  ];
  // Sums of the same tenths differ in the last bit.
  return xx < 1e-9 || yy < 1e-9 ? null : xy / Math.sqrt(xx * yy);
}
