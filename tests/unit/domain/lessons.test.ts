import { describe, expect, test } from 'vitest';
import { isBelowZero, isLarger, isOftener, shareBetween } from '../../../src/domain/lessons/chance.ts';
import { shareOf } from '../../../src/domain/lessons/few.ts';
import { learnersHelped, lossOf, mostHelpedFirst, usualLoss } from '../../../src/domain/lessons/losing.ts';
import { type FirstAttempt, questionFigures } from '../../../src/domain/lessons/questions.ts';
import { stretchOf } from '../../../src/domain/lessons/revisions.ts';
import { stopsByHeading } from '../../../src/domain/lessons/stops.ts';
import { isOff, timeTaken } from '../../../src/domain/lessons/time.ts';

const outcome = (finished: number, lost: number, still = 0) => ({
  opened: finished + lost + still,
  finished,
  lost,
});

describe('how many learners would be helped', () => {
  test('is how many more would finish, if a lesson lost as few as the median one', () => {
    const lessons = [outcome(95, 5), outcome(90, 10), outcome(60, 40)];
    expect(usualLoss(lessons)).toBeCloseTo(0.1);
    expect(lessons.map((one) => learnersHelped(one, 0.1))).toEqual([0, 0, 30]);
  });

  test('counts neither for nor against a lesson who is still at it', () => {
    expect(learnersHelped(outcome(60, 40, 500), 0.1)).toBe(30);
    expect(lossOf(outcome(60, 40, 500))).toBe(0.4);
  });

  test('is not told of fewer than twenty people, and they do not move the median', () => {
    expect(learnersHelped(outcome(0, 19), 0.1)).toBeNull();
    expect(learnersHelped(outcome(0, 20), 0.1)).toBe(18);
    expect(usualLoss([outcome(0, 19), outcome(80, 20)])).toBe(0.2);
    expect(usualLoss([outcome(0, 19)])).toBeNull();
  });

  test('puts a lesson that loses some of many before one that loses all of few', () => {
    const of = (id: string, finished: number, lost: number) => {
      const one = outcome(finished, lost);
      return { id, outcome: one, helped: learnersHelped(one, 0.1) };
    };
    const order = mostHelpedFirst([
      of('few', 0, 30),
      of('unknown', 0, 19),
      of('none', 100, 0),
      of('many', 700, 300),
    ]);
    expect(order.map(({ id }) => id)).toEqual(['many', 'few', 'none', 'unknown']);
  });
});

test('a share is rounded down, and of fewer than twenty people there is none', () => {
  expect([shareOf(2, 3), shareOf(19, 19), shareOf(19, 20), shareOf(199, 200)]).toEqual([null, null, 95, 99]);
});

describe('the time a lesson takes', () => {
  const minutes = (count: number, of: number) => Array.from({ length: count }, () => of * 60);
  test('is the median of those who finished, with quartiles, in minutes with one decimal', () => {
    expect(timeTaken([...minutes(10, 4), ...minutes(11, 9), ...minutes(10, 30)])).toEqual({
      q1: 4,
      median: 9,
      q3: 30,
    });
    expect(timeTaken(Array.from({ length: 20 }, () => 100))).toEqual({ q1: 1.7, median: 1.7, q3: 1.7 });
  });
  test('is not told of fewer than twenty', () => {
    expect(timeTaken(minutes(19, 4))).toBeNull();
  });
  test('is off when half of them take over half as long again, or less than half', () => {
    const at = (median: number) => isOff({ q1: 0, median, q3: 99 }, 10);
    expect([at(15), at(15.1), at(5), at(4.9)]).toEqual([null, 'longer', null, 'shorter']);
  });
});

describe('where people stop', () => {
  const shown = [
    { id: 'a', text: 'A', depth: 2 },
    { id: 'b', text: 'B', depth: 2 },
  ];
  const texts = new Map([
    ['en', ['a', 'b']],
    ['ja', ['あ', 'い']],
    ['de', ['eins']],
  ]);
  test('is counted by heading, whichever language they read', () => {
    const { places, gone } = stopsByHeading(
      [
        { language: 'en', heading: 'b', people: 3 },
        { language: 'ja', heading: 'い', people: 2 },
        { language: 'ja', heading: '', people: 1 },
        { language: 'de', heading: 'eins', people: 4 },
        { language: 'en', heading: 'c', people: 5 },
      ],
      shown,
      texts,
    );
    expect(places.map(({ heading, people }) => [heading?.id ?? null, people])).toEqual([
      [null, 1],
      ['a', 0],
      ['b', 5],
    ]);
    expect(gone).toBe(9);
  });
});

test('who met which revision goes by when it was in force; before the first that is known nobody wrote down another', () => {
  const known = [
    { revision: 2, since: '2026-05-01T00:00:00.000Z' },
    { revision: 1, since: '2026-01-01T00:00:00.000Z' },
  ];
  const may = Date.parse('2026-05-01T00:00:00.000Z');
  expect(stretchOf(known, 1)).toEqual({ from: Number.NEGATIVE_INFINITY, to: may });
  expect(stretchOf(known, 2)).toEqual({ from: may, to: Number.POSITIVE_INFINITY });
  expect(stretchOf(known, 3)).toBeNull();
});

describe('what is beyond chance', () => {
  test('is told as the published examples of these methods have it', () => {
    // Newcombe 1998, table II (a): 56 of 70 against 48 of 80 differ by 0.0524 to 0.3339.
    const rounded = shareBetween({ part: 56, whole: 70 }).map((share) => Math.round(share * 1e4) / 1e4);
    expect(rounded).toEqual([0.6918, 0.877]);
    expect(isLarger({ part: 56, whole: 70 }, { part: 48, whole: 80 })).toBe(true);
    expect(isLarger({ part: 9, whole: 10 }, { part: 6, whole: 10 })).toBe(false);
    expect(isLarger({ part: 5, whole: 5 }, { part: 0, whole: 0 })).toBe(false);
  });
  test('takes more people where less differs', () => {
    expect([isOftener(13, 12), isOftener(22, 8), isOftener(0, 0)]).toEqual([false, true, false]);
    expect([isBelowZero(-0.04, 116), isBelowZero(-0.2, 116), isBelowZero(-0.2, 50)]).toEqual([
      false,
      true,
      false,
    ]);
    expect([isBelowZero(-1, 20), isBelowZero(0.5, 1000), isBelowZero(-1, 3)]).toEqual([true, false, false]);
  });
});

describe('a question', () => {
  const question = (id: string) => ({
    question: {
      id,
      kind: 'single' as const,
      options: [
        { id: 'right', correct: true },
        { id: 'wrong', correct: false },
        { id: 'odd', correct: false },
      ],
    },
    shown: ['right', 'wrong', 'odd'],
  });
  const ids = ['q', 'r', 's', 't', 'u'];
  /** Someone who chose so at the first question, and got so many of the four others right. */
  const attempt = (chosen: string, rest: number): FirstAttempt => ({
    drawn: ids.map(question),
    answers: Object.fromEntries(
      ids.map((id, index) => [id, [index === 0 ? chosen : index <= rest ? 'right' : 'wrong']]),
    ),
  });
  const many = (count: number, chosen: string, rest: number) =>
    Array.from({ length: count }, () => attempt(chosen, rest));
  const first = (attempts: readonly FirstAttempt[]) => questionFigures(attempts).find(({ id }) => id === 'q');

  test('that the strong get right and the weak do not tells them apart', () => {
    const figure = first([...many(15, 'right', 4), ...many(15, 'wrong', 0)]);
    expect(figure).toMatchObject({ asked: 30, right: 15, discrimination: 1, flags: [] });
    expect(figure?.options).toMatchObject([{ taken: 15 }, { taken: 15 }, { taken: 0 }]);
  });

  test('that the strong get wrong is marked, with the option that draws them', () => {
    const figure = first([...many(10, 'right', 0), ...many(5, 'right', 4), ...many(15, 'odd', 4)]);
    expect(figure?.discrimination).toBeLessThan(0);
    expect(figure?.flags).toEqual(['negative', 'draws-strong']);
    expect(figure?.options.map(({ flags }) => flags)).toEqual([[], [], ['draws-strong']]);
  });

  test('of which a wrong option is taken more than the right one is marked', () => {
    const figure = first([...many(8, 'right', 4), ...many(22, 'wrong', 0)]);
    expect(figure?.flags).toEqual(['over-right']);
    expect(first([...many(12, 'right', 4), ...many(13, 'wrong', 0)])?.flags).toEqual([]);
  });

  test('is not marked for what may be chance', () => {
    // A correlation just below 0 among 116, and an option that 7 % of the strong and 3 % of the weak took.
    const figure = first([
      ...many(51, 'right', 4),
      ...many(4, 'odd', 4),
      ...many(1, 'wrong', 4),
      ...many(57, 'right', 0),
      ...many(2, 'odd', 0),
      ...many(1, 'wrong', 0),
    ]);
    expect(figure?.asked).toBe(116);
    expect(figure?.discrimination).toBeLessThan(-0.03);
    expect(figure?.flags).toEqual([]);
  });

  test('is not judged by fewer than twenty, and an option not by fewer than three', () => {
    expect(first(many(19, 'odd', 4))).toMatchObject({ discrimination: null, flags: [] });
    expect(first([...many(18, 'right', 2), ...many(2, 'odd', 4)])?.options.at(-1)?.flags).toEqual([]);
  });

  test('is held against the others and not against itself', () => {
    // Nobody's rest differs, so that nothing can be said; a whole score would differ by the question itself.
    expect(first([...many(15, 'right', 2), ...many(15, 'wrong', 2)])?.discrimination).toBeNull();
  });

  test('that is drawn for some is held against the part, not the sum, of their others', () => {
    const drawn = (chosen: string, rest: number, of: number): FirstAttempt => ({
      drawn: ids.slice(0, of + 1).map(question),
      answers: attempt(chosen, rest).answers,
    });
    const attempts = [
      ...Array.from({ length: 15 }, () => drawn('right', 2, 2)),
      ...Array.from({ length: 15 }, () => drawn('wrong', 2, 4)),
    ];
    expect(first(attempts)?.discrimination).toBe(1);
  });
});
