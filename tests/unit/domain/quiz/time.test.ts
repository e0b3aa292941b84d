import { describe, expect, it } from 'vitest';
import { endOf, isOver } from '../../../../src/domain/quiz/time.ts';
import { makeQuiz } from '../make.ts';

const START = new Date('2026-05-04T09:00:00.000Z');
const timed = makeQuiz('quiz', { timeLimit: 10 });

describe('the time of an attempt', () => {
  it('is the quiz’s own, or as many times longer as someone is given', () => {
    expect(endOf(timed, START, 1)).toBe('2026-05-04T09:10:00.000Z');
    expect(endOf(timed, START, 1.25)).toBe('2026-05-04T09:12:30.000Z');
    expect(endOf(timed, START, 3)).toBe('2026-05-04T09:30:00.000Z');
  });

  it('has no end where the quiz sets none', () => {
    expect(endOf(makeQuiz('quiz'), START, 2)).toBeNull();
    expect(isOver({ endsAt: null }, new Date('2126-01-01'))).toBe(false);
  });

  it('is over once what was sent at the last moment can have arrived', () => {
    const endsAt = '2026-05-04T09:10:00.000Z';
    expect(isOver({ endsAt }, new Date('2026-05-04T09:10:30.000Z'))).toBe(false);
    expect(isOver({ endsAt }, new Date('2026-05-04T09:10:30.001Z'))).toBe(true);
  });
});
