import { describe, expect, it } from 'vitest';
import { attemptsLeft, countedAttempt, nextAttemptAt } from '../../../../src/domain/quiz/standing.ts';
import { attempted, makeQuiz, NO_FACTS } from '../make.ts';

const facts = {
  ...NO_FACTS,
  attempts: [attempted('q', 2, 5), attempted('q', 1, 8), attempted('q', 3, 8), attempted('other', 4, 10)],
};

describe('where one stands with a quiz', () => {
  it('says how many attempts are left, never fewer than none', () => {
    expect(attemptsLeft(makeQuiz('q', { attempts: 5 }), facts)).toBe(2);
    expect(attemptsLeft(makeQuiz('q', { attempts: 2 }), facts)).toBe(0);
    expect(attemptsLeft(makeQuiz('q'), facts)).toBeNull();
  });

  it('says when one may go again, counted from the last attempt', () => {
    expect(nextAttemptAt(makeQuiz('q', { cooldown: 90 }), facts)).toBe('2026-05-03T13:30:00.000Z');
    expect(nextAttemptAt(makeQuiz('q'), facts)).toBeNull();
    expect(nextAttemptAt(makeQuiz('q', { cooldown: 90 }), NO_FACTS)).toBeNull();
  });

  it('shows the best score or the last, as the quiz says', () => {
    expect(countedAttempt(makeQuiz('q'), facts)?.number).toBe(1);
    const lower = { ...facts, attempts: [...facts.attempts, attempted('q', 4, 2)] };
    expect(countedAttempt(makeQuiz('q', { counts: 'last' }), lower)?.number).toBe(4);
    expect(countedAttempt(makeQuiz('q'), NO_FACTS)).toBeNull();
  });
});
