import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../src/domain/content.ts';
import { drawQuestions } from '../../../../src/domain/quiz/draw.ts';
import { EVERY_KIND, makeQuiz } from '../make.ts';

const ids = (drawn: readonly { question: Question }[]) => drawn.map((d) => d.question.id);
const pool: Question[] = Array.from({ length: 12 }, (_, i) => ({
  ...EVERY_KIND.single,
  id: `q${i}`,
}));
const quiz = makeQuiz('quiz', { questions: pool, draw: 5 });

describe('drawing an attempt', () => {
  it('asks the same in the same order when the attempt is opened again', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(drawQuestions(quiz, seed)).toEqual(drawQuestions(quiz, seed));
      }),
    );
  });

  it('asks as many as it should, each of the pool, none twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 15 }), fc.boolean(), (seed, draw, shuffle) => {
        const drawn = ids(drawQuestions({ ...quiz, draw, shuffle }, seed));
        expect(new Set(drawn).size).toBe(Math.min(draw, pool.length));
        expect(drawn).toHaveLength(Math.min(draw, pool.length));
        expect(drawn.every((id) => pool.some((q) => q.id === id))).toBe(true);
      }),
    );
  });

  it('asks everyone something else: every question comes up, in every place', () => {
    const draws = Array.from({ length: 200 }, (_, i) => ids(drawQuestions(quiz, `attempt-${i}`)));
    expect(new Set(draws.map(String)).size).toBeGreaterThan(195);
    for (const place of [0, 1, 2, 3, 4]) expect(new Set(draws.map((d) => d[place])).size).toBe(pool.length);
  });

  it('shows options in changing order where it shuffles', () => {
    const seen = new Set(
      Array.from({ length: 100 }, (_, i) => String(drawQuestions(quiz, `s${i}`)[0]?.shown)),
    );
    expect(seen.size).toBe(6);
  });

  it("keeps the author's order of questions and options where it does not shuffle", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const drawn = drawQuestions({ ...quiz, shuffle: false }, seed);
        const places = drawn.map((d) => pool.indexOf(d.question));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(drawn.every((d) => String(d.shown) === 'yes,no,perhaps')).toBe(true);
      }),
    );
  });

  it('never turns true and false round', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const [drawn] = drawQuestions(makeQuiz('quiz', { questions: [EVERY_KIND.boolean] }), seed);
        expect(drawn?.shown).toEqual(['true', 'false']);
      }),
    );
  });

  it('never gives the right order away, nor the right partners, shuffled quiz or not', () => {
    const items = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.string(), items, fc.boolean(), (seed, right, shuffle) => {
        const questions: Question[] = [
          { id: 'o', kind: 'order', items: right },
          { id: 'm', kind: 'match', pairs: right },
        ];
        for (const { shown } of drawQuestions(makeQuiz('quiz', { questions, shuffle }), seed)) {
          expect(shown).not.toEqual(right);
          expect([...shown].sort()).toEqual([...right].sort());
        }
      }),
    );
  });
});
