import { describe, expect, it } from 'vitest';
import { type PreviewProgress, previewFacts } from '../../../src/domain/preview.ts';
import { makeCourse, makeModule, makePath, makeQuiz } from './make.ts';

const NOW = new Date('2026-05-10T12:00:00.000Z');
const units = [
  ...['a1', 'a2', 'a3'].map((id) => makeModule(id, { course: 'a' })),
  makeQuiz('aq', { course: 'a' }),
  makeModule('b1', { course: 'b' }),
];
const visible = {
  paths: [makePath('start', ['a'])],
  courses: [makeCourse('a', ['a1', 'a2', 'a3', 'aq']), makeCourse('b', ['b1'])],
  units,
};
const doneIn = (progress: PreviewProgress) => {
  const { completions, attempts } = previewFacts(visible, progress, NOW);
  return [...completions.map(({ module }) => module), ...attempts.map(({ quiz }) => quiz)];
};

describe('the progress of a customer as whom one looks', () => {
  it('is nothing for one just invited, but the paths that are theirs', () => {
    expect(doneIn('new')).toEqual([]);
    expect(previewFacts(visible, 'new', NOW).enrollments).toEqual([{ path: 'start', at: NOW.toISOString() }]);
  });

  it('is the first half of what their paths require, halfway', () =>
    expect(doneIn('halfway')).toEqual(['a1', 'a2']));

  it('is everything that is theirs at the end, in no path too', () =>
    expect(doneIn('done')).toEqual(['a1', 'a2', 'a3', 'b1', 'aq']));

  it('lies in the past', () => {
    const facts = previewFacts(visible, 'done', NOW);
    const times = [...facts.openings, ...facts.completions, ...facts.attempts].map(({ at }) => at);
    expect(times.every((at) => at < NOW.toISOString())).toBe(true);
  });
});
