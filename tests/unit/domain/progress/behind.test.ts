import { describe, expect, it } from 'vitest';
import { behind } from '../../../../src/domain/progress/behind.ts';
import { attempted, day } from '../make.ts';

const NOW = new Date(day(10));
const path = (dueAt: string | null, complete = false) => ({ path: 'start', dueAt, complete });
const failed = (quiz: string, number: number) => attempted(quiz, number, 0);

describe('someone is behind', () => {
  it('when the last day of a path is over and the path is not complete', () => {
    const found = behind([path(day(9))], [], [], NOW);
    expect(found).toEqual({ overdue: [{ path: 'start', dueAt: day(9) }], stuck: [] });
  });

  it('when two attempts at a quiz have passed neither time', () => {
    const found = behind([], [failed('q', 2), failed('q', 1)], ['q'], NOW);
    expect(found).toEqual({ overdue: [], stuck: [{ quiz: 'q', attempts: 2, lastAt: day(2) }] });
  });
});

describe('nobody is behind', () => {
  it.each([
    ['on the last day itself', [path(day(10))], []],
    ['with a path that is complete, however late', [path(day(1), true)], []],
    ['with a path without a date, or not taken up', [path(null)], []],
    ['after one attempt that failed', [], [failed('q', 1)]],
    ['after one attempt each at two quizzes', [], [failed('q', 1), failed('r', 1)]],
    [
      'once any attempt passed, even if a later one did not',
      [],
      [attempted('q', 1, 9), failed('q', 2), failed('q', 3)],
    ],
    ['at a quiz that is no longer theirs', [], [failed('gone', 1), failed('gone', 2)]],
  ])('%s', (_, paths, attempts) => {
    expect(behind(paths, attempts, ['q', 'r'], NOW)).toEqual({ overdue: [], stuck: [] });
  });
});
