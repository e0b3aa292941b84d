import { describe, expect, it } from 'vitest';
import { learnerSummary } from '../../../src/domain/learner-timeline.ts';
import { noon } from './measures/make.ts';
import { person } from './week/make.ts';

const seen = {
  paths: new Set<string>(),
  onboarding: [],
  quizzes: new Set(['q']),
  asks: new Map(),
  days: new Map(),
};
const always = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, seen }];

function stuckOf(...tries: readonly (readonly [date: string, passed: boolean])[]) {
  const attempts = tries.map(([date, passed], index) => ({
    ...{ quiz: 'q', number: index + 1, revision: 1, at: noon(date) },
    ...{ score: Number(passed), maxScore: 1, passed },
  }));
  const learning = { enrollments: [], openings: [], completions: [], scopes: [], attempts };
  return learnerSummary(person('oda', { learning }), always, new Set()).stuck;
}

const ms = (date: string) => Date.parse(noon(date));

describe('someone is stuck at a quiz', () => {
  it('from the second time it is not passed until it is', () => {
    expect(stuckOf(['2026-05-01', false], ['2026-05-04', false], ['2026-05-09', true])).toEqual([
      { quiz: 'q', from: ms('2026-05-04'), to: ms('2026-05-09'), again: [ms('2026-05-04')] },
    ]);
  });

  it('while every further time fails as well', () => {
    expect(stuckOf(['2026-05-01', false], ['2026-05-04', false], ['2026-05-09', false])).toEqual([
      {
        quiz: 'q',
        from: ms('2026-05-04'),
        to: Number.POSITIVE_INFINITY,
        again: [ms('2026-05-04'), ms('2026-05-09')],
      },
    ]);
  });

  it('not after a single attempt, nor where the second passes', () => {
    expect(stuckOf(['2026-05-01', false])).toEqual([]);
    expect(stuckOf(['2026-05-01', false], ['2026-05-04', true])).toEqual([]);
  });
});
