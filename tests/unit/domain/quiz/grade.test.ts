import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../src/domain/content.ts';
import type { Answer, Answers, DrawnQuestion } from '../../../../src/domain/facts.ts';
import { drawQuestions } from '../../../../src/domain/quiz/draw.ts';
import { grade, passes } from '../../../../src/domain/quiz/grade.ts';
import { EVERY_KIND, makeQuiz } from '../make.ts';

function rightAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single':
    case 'boolean':
    case 'multiple':
      return question.options.filter((o) => o.correct).map((o) => o.id);
    case 'text':
      return question.answers[0] ?? '';
    case 'number':
      return String(question.answer);
    case 'order':
      return question.items;
    case 'match':
      return Object.fromEntries(question.pairs.map((pair) => [pair, pair]));
  }
}

const WRONG: Record<string, Answer[]> = {
  single: [['no'], ['yes', 'no'], []],
  boolean: [['true'], ['true', 'false']],
  multiple: [['m1'], ['m3'], ['m1', 'm2'], ['m1', 'm2', 'm3'], ['m2']],
  text: ['Reject', 'Approve invoices', ' '],
  number: ['3.8', '3.4', '-3.6', '36'],
  order: [
    ['check', 'capture', 'pay'],
    ['capture', 'check'],
    ['capture', 'check', ''],
    ['capture', 'check', 'pay', 'pay'],
  ],
  match: [{ p1: 'p1', p2: 'p3', p3: 'p2' }, { p1: 'p1', p2: 'p2' }, { p1: 'p1', p2: 'p1', p3: 'p1' }, {}],
};

const questions: Question[] = Object.values(EVERY_KIND);
const quiz = makeQuiz('quiz', { questions });
const allRight = (drawn: readonly DrawnQuestion[]): Answers =>
  Object.fromEntries(drawn.map(({ question }) => [question.id, rightAnswer(question)]));

describe('grading', () => {
  it('gives every point for the right answers, however the attempt was drawn', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 7 }), (seed, draw) => {
        const drawn = drawQuestions({ ...quiz, draw }, seed);
        expect(grade(drawn, allRight(drawn))).toMatchObject({ score: draw, maxScore: draw });
      }),
    );
  });

  it('takes exactly one point for one wrong answer, and says which', () => {
    const slips = Object.entries(WRONG).flatMap(([id, answers]) => answers.map((answer) => ({ id, answer })));
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...slips), (seed, slip) => {
        const drawn = drawQuestions(quiz, seed);
        const result = grade(drawn, { ...allRight(drawn), [slip.id]: slip.answer });
        expect(result.score).toBe(questions.length - 1);
        expect(result.perQuestion.filter((q) => !q.right).map((q) => q.id)).toEqual([slip.id]);
      }),
      { numRuns: 300 },
    );
  });

  it('counts what was left blank as wrong, not as answered', () => {
    const drawn = drawQuestions(quiz, 'seed');
    const blank = { text: '  ', multiple: [], order: ['', '', ''], match: {} };
    const result = grade(drawn, blank);
    expect(result.score).toBe(0);
    expect(result.perQuestion.every((q) => !q.answered && !q.right)).toBe(true);
  });

  it('does not mistake a question named like a built-in for an answered one', () => {
    const [drawn] = drawQuestions(
      makeQuiz('quiz', { questions: [{ ...EVERY_KIND.text, id: 'constructor' }] }),
      's',
    );
    expect(drawn && grade([drawn], {}).perQuestion[0]?.answered).toBe(false);
  });

  it('ignores the order in which several answers were ticked', () => {
    const drawn = drawQuestions(makeQuiz('quiz', { questions: [EVERY_KIND.multiple] }), 's');
    expect(grade(drawn, { multiple: ['m3', 'm1'] }).score).toBe(1);
  });

  it('accepts the answer in the other language', () => {
    const drawn = drawQuestions(makeQuiz('quiz', { questions: [EVERY_KIND.text] }), 's');
    expect(grade(drawn, { text: ' 承認 ' }).score).toBe(1);
  });
});

describe('passing', () => {
  it.each([
    [7, 10, 70, true],
    [6, 10, 70, false],
    [2, 3, 66, true],
    [2, 3, 67, false],
    [199, 200, 100, false],
    [0, 0, 1, false],
    [1, 100, 1, true],
  ])('%d of %d at a pass mark of %d %% passes: %s', (score, max, mark, passed) => {
    expect(passes(score, max, mark)).toBe(passed);
  });
});
