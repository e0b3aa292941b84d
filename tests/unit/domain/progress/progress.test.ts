import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsAsOf } from '../../../../src/domain/progress/as-of.ts';
import { courseProgress } from '../../../../src/domain/progress/course.ts';
import { pathProgress } from '../../../../src/domain/progress/path.ts';
import { percent } from '../../../../src/domain/progress/percent.ts';
import {
  attempted,
  completed,
  day,
  enrolled,
  makeCourse,
  makeModule,
  makePath,
  makeQuiz,
  NO_FACTS,
  opened,
} from '../make.ts';

const units = [makeModule('m1'), makeModule('m2', { minutes: 15 }), makeQuiz('q'), makeModule('elsewhere')];
const course = makeCourse('c', ['m2', 'm1', 'closed-to-me', 'q']);

describe('percentages', () => {
  it('are rounded down, so that nothing unfinished shows 100 %', () => {
    expect(percent(199, 200)).toBe(99);
    expect(percent(2, 3)).toBe(66);
    expect(percent(29, 100)).toBe(29);
    expect(percent(0, 3)).toBe(0);
    expect(percent(3, 3)).toBe(100);
  });

  it('of nothing are neither 0 nor 100', () => {
    expect(percent(0, 0)).toBeNull();
  });
});

describe('progress in a course', () => {
  it('counts what is mine to see, in its order, and nothing else', () => {
    const facts = {
      ...NO_FACTS,
      openings: [opened('m1', day(1))],
      completions: [completed('m1', day(2)), completed('elsewhere', day(9))],
      attempts: [attempted('q', 3, 5)],
    };
    expect(courseProgress(course, units, facts)).toMatchObject({
      modulesDone: 1,
      modulesRequired: 2,
      quizzesPassed: 0,
      quizzesRequired: 1,
      done: 1,
      total: 3,
      percent: 33,
      complete: false,
      startedAt: day(1),
      completedAt: null,
      lastActivityAt: day(3),
      minutesLeft: 15,
      units: [
        { unit: 'm2', state: 'not_started' },
        { unit: 'm1', state: 'done' },
        { unit: 'q', state: 'in_progress' },
      ],
    });
  });

  it('is complete with its last unit, on the day that was first done', () => {
    const facts = {
      ...NO_FACTS,
      completions: [completed('m1', day(2)), completed('m2', day(4)), completed('m1', day(20), 2)],
      attempts: [attempted('q', 3, 9)],
    };
    expect(courseProgress(course, units, facts)).toMatchObject({
      complete: true,
      percent: 100,
      completedAt: day(4),
      minutesLeft: 0,
    });
  });

  it('with nothing in it for me is neither complete nor at 0 %', () => {
    expect(courseProgress(course, [], NO_FACTS)).toMatchObject({ total: 0, percent: null, complete: false });
  });
});

describe('progress in a path', () => {
  const courses = [makeCourse('a', ['m1']), makeCourse('b', ['m2', 'q']), makeCourse('extra', ['elsewhere'])];
  const path = makePath('p', ['a', 'extra?', 'closed-to-me', 'b'], { days: 30 });
  const progressWith = (facts: typeof NO_FACTS) =>
    pathProgress(
      path,
      courses.map((c) => courseProgress(c, units, facts)),
      { ...facts, enrollments: [enrolled('p', day(1))] },
      'Asia/Tokyo',
    );

  it('counts required and optional apart and takes its percentage from the required', () => {
    const facts = { ...NO_FACTS, completions: [completed('m1', day(2)), completed('elsewhere', day(9))] };
    expect(progressWith(facts)).toMatchObject({
      required: { done: 1, total: 3, percent: 33, complete: false },
      optional: { done: 1, total: 1 },
      percent: 33,
      complete: false,
      completedAt: null,
      dueAt: '2026-05-31T14:59:59.999Z',
      lastActivityAt: day(9),
      minutesLeft: 15,
      courses: [{ course: 'a' }, { course: 'extra' }, { course: 'b' }],
    });
  });

  it('is complete without the optional courses', () => {
    const facts = {
      ...NO_FACTS,
      completions: [completed('m1', day(2)), completed('m2', day(3))],
      attempts: [attempted('q', 5, 9)],
    };
    expect(progressWith(facts)).toMatchObject({ complete: true, percent: 100, completedAt: day(5) });
  });

  it('has no due date without enrolment or timeframe, and no percentage with nothing required', () => {
    expect(pathProgress(path, [], NO_FACTS, 'UTC')).toMatchObject({
      dueAt: null,
      percent: null,
      complete: false,
    });
    const facts = { ...NO_FACTS, enrollments: [enrolled('p')] };
    expect(pathProgress({ ...path, days: null }, [], facts, 'UTC').dueAt).toBeNull();
  });
});

describe('whatever happens', () => {
  const ids = ['m1', 'm2', 'elsewhere'];
  const instant = fc.integer({ min: 1, max: 28 }).map(day);
  const revision = fc.integer({ min: 1, max: 3 });
  const factsOf = fc.record({
    enrollments: fc.constant([]),
    scopes: fc.constant([]),
    openings: fc.array(fc.record({ unit: fc.constantFrom(...ids, 'q'), at: instant })),
    completions: fc.array(fc.record({ module: fc.constantFrom(...ids), revision, at: instant })),
    attempts: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 28 }), fc.nat(10)).map(([n, score]) => attempted('q', n, score)),
    ),
  });
  const percentWith = (facts: typeof NO_FACTS, of = units) => courseProgress(course, of, facts).percent ?? -1;

  it('no percentage falls by doing one thing more, not even by failing a quiz passed before', () => {
    fc.assert(
      fc.property(factsOf, factsOf, (facts, more) => {
        const both = {
          ...NO_FACTS,
          openings: [...facts.openings, ...more.openings],
          completions: [...facts.completions, ...more.completions],
          attempts: [...facts.attempts, ...more.attempts],
        };
        expect(percentWith(both)).toBeGreaterThanOrEqual(percentWith(facts));
      }),
    );
  });

  it('no percentage falls by a lesson being revised', () => {
    fc.assert(
      fc.property(factsOf, revision, fc.constantFrom('fix', 'updated', 'redo'), (facts, raised, kind) => {
        const revised = units.map((unit) => ({
          ...unit,
          revision: raised,
          change: { kind, note: '', by: null },
        }));
        expect(percentWith(facts, revised)).toBe(percentWith(facts));
      }),
    );
  });

  it('complete and 100 % are said together', () => {
    fc.assert(
      fc.property(factsOf, (facts) => {
        const { complete, percent: shown, completedAt } = courseProgress(course, units, facts);
        expect(complete).toBe(shown === 100);
        expect(completedAt !== null).toBe(complete);
      }),
    );
  });

  it('a thing done counts from its very instant on', () => {
    const facts = { ...NO_FACTS, completions: [completed('m1', day(2))] };
    expect(factsAsOf(facts, new Date(day(2))).completions).toHaveLength(1);
    expect(factsAsOf(facts, new Date(Date.parse(day(2)) - 1)).completions).toHaveLength(0);
  });

  it('what one asks of the past does not change with what came later', () => {
    fc.assert(
      fc.property(factsOf, fc.integer({ min: 1, max: 28 }), (facts, n) => {
        const past = factsAsOf(facts, new Date(day(n)));
        const later = { ...past, completions: [...past.completions, completed('m1', day(29))] };
        expect(factsAsOf(later, new Date(day(n)))).toEqual(past);
        const { lastActivityAt } = courseProgress(course, units, past);
        if (lastActivityAt !== null)
          expect(Date.parse(lastActivityAt)).toBeLessThanOrEqual(Date.parse(day(n)));
      }),
    );
  });
});
