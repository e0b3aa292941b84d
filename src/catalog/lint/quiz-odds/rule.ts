import type { Quiz } from '../../../domain/content.ts';
import { passes } from '../../../domain/quiz/grade.ts';
import { type Entry, fieldProblem, isSound, type Page } from '../../academy.ts';
import { wordsIn } from '../../compile/word-count.ts';
import { asWarning, type Problem } from '../../problem.ts';
import { PACE } from '../pace.ts';
import type { Rule } from '../rule.ts';

/** A quiz can be passed by whoever knows enough, in the time there is, and asks something else the next time. */
export const quizOdds: Rule = {
  codes: ['EB-QUIZ-POOL', 'EB-QUIZ-PASSMARK', 'EB-QUIZ-TIME'],
  check: ({ quizzes }) =>
    quizzes
      .flatMap((quiz) => {
        const { base } = quiz;
        if (base === null || !isSound(base, 'questions')) return [];
        return [...pool(quiz, base), ...passMark(quiz, base), ...time(quiz, base)];
      })
      .map(asWarning),
};

/** By how much the pool is larger than what an attempt draws, so that the next one is not the same again. */
const POOL_PER_DRAW = 4 / 3;

function asked({ draw, questions }: Quiz): number {
  return Math.min(draw ?? questions.length, questions.length);
}

function pool({ content }: Entry<Quiz>, base: Page): Problem[] {
  const { draw, attempts, questions } = content;
  // All of them is a choice, and of a single attempt no other is asked.
  if (draw === null || draw >= questions.length || attempts === 1 || !isSound(base, 'draw')) return [];
  const wanted = Math.ceil(draw * POOL_PER_DRAW);
  if (questions.length >= wanted) return [];
  return [
    fieldProblem(base, ['draw'], {
      code: 'EB-QUIZ-POOL',
      found: `\`draw: ${draw}\` from a pool of ${questions.length}: the next attempt asks almost the same again`,
      expected: `a pool of at least ${wanted}`,
      fix: 'Write more questions, or draw fewer.',
    }),
  ];
}

function passMark({ content }: Entry<Quiz>, base: Page): Problem[] {
  const count = asked(content);
  const mark = content.passMark;
  if (count < 2 || mark > 99 || !isSound(base, 'passMark') || passes(count - 1, count, mark)) return [];
  const best = Math.floor((100 * (count - 1)) / count);
  return [
    fieldProblem(base, ['passMark'], {
      code: 'EB-QUIZ-PASSMARK',
      found: `\`passMark: ${mark}\` of ${count} questions, which only all of them reach: with one mistake it is ${best} %`,
      expected: 'a mark that can be reached with a mistake, or 100',
      fix: `Write ${best} or less, 100 if no mistake is meant to be allowed, or ask more questions.`,
    }),
  ];
}

function time({ content, pages }: Entry<Quiz>, base: Page): Problem[] {
  const { timeLimit, questions } = content;
  if (timeLimit === null || questions.length === 0 || !isSound(base, 'timeLimit')) return [];
  const readings = pages.flatMap(({ language }) => {
    const pace = PACE[language];
    if (pace === undefined) return [];
    const words = wordsIn(askedIn(content, language)) * (asked(content) / questions.length);
    return { language, minutes: words / pace };
  });
  const slow = readings.find(({ minutes }) => minutes > timeLimit);
  if (slow === undefined) return [];
  return [
    fieldProblem(base, ['timeLimit'], {
      code: 'EB-QUIZ-TIME',
      found: `\`timeLimit: ${timeLimit}\`, while reading the questions in ${slow.language} alone takes about ${Math.ceil(slow.minutes)}`,
      expected: 'time to read the questions and to think about them',
      fix: 'Give more time, ask fewer questions, or shorten them.',
    }),
  ];
}

/** Everything that is read of the questions before they are answered. */
function askedIn({ words }: Quiz, language: string): string {
  return Object.values(words[language]?.questions ?? {})
    .flatMap(({ prompt, options, pairs }) => [
      prompt,
      ...Object.values(options).map(({ text }) => text),
      ...Object.values(pairs).flatMap(({ left, right }) => [left, right]),
    ])
    .join('\n');
}
