import { describe, expect, it } from 'vitest';
import type { LearnerFacts } from '../../../../src/domain/facts.ts';
import { courseProgress } from '../../../../src/domain/progress/course.ts';
import { nextStep, resumeUnit } from '../../../../src/domain/progress/next.ts';
import type { Visible } from '../../../../src/domain/progress/visible.ts';
import { courseWaitsFor, staysOpen, unitWaitsFor } from '../../../../src/domain/progress/waits.ts';
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

const academy: Visible = {
  paths: [makePath('calm', ['c1']), makePath('urgent', ['more?', 'c2', 'c3'], { days: 10 })],
  courses: [
    makeCourse('c1', ['a1']),
    makeCourse('c2', ['b1', 'b2', 'bq']),
    makeCourse('c3', ['d1'], { prerequisites: ['c2', 'base'] }),
    makeCourse('more', ['e1']),
    makeCourse('base', ['f1']),
  ],
  units: [
    makeModule('a1'),
    makeModule('b1', { prerequisites: ['b2', 'closed-to-me'] }),
    makeModule('b2'),
    makeQuiz('bq', { attempts: 2 }),
    makeModule('d1'),
    makeModule('e1'),
    makeModule('f1'),
  ],
};
const ENROLLED = [enrolled('calm', day(1)), enrolled('urgent', day(5))];
const having = (done: string[], more: Partial<LearnerFacts> = {}): LearnerFacts => ({
  ...NO_FACTS,
  enrollments: ENROLLED,
  completions: done.map((id) => completed(id)),
  ...more,
});
const next = (facts: LearnerFacts, visible = academy) => {
  const step = nextStep(visible, facts, 'UTC');
  return step && `${step.kind} ${step.path?.id}/${step.course.id}/${step.unit.id}`;
};
const passed = [attempted('bq', 1, 9)];

describe('what is next', () => {
  it('comes from the path that is due first, and says when', () => {
    expect(nextStep(academy, having([]), 'UTC')).toMatchObject({
      path: { id: 'urgent' },
      dueAt: '2026-05-15T23:59:59.999Z',
    });
  });

  it('passes over a module that waits for another, and comes back to it', () => {
    expect(next(having([]))).toBe('start urgent/c2/b2');
    expect(next(having(['b2']))).toBe('resume urgent/c2/b1');
    expect(next(having(['b2', 'b1']))).toBe('resume urgent/c2/bq');
  });

  it('is to resume once anything in the course was opened', () => {
    expect(next(having([], { openings: [opened('b2')] }))).toBe('resume urgent/c2/b2');
  });

  it('is what is required everywhere before what is optional anywhere', () => {
    expect(next(having(['b2', 'b1', 'f1', 'd1'], { attempts: passed }))).toBe('start calm/c1/a1');
    expect(next(having(['b2', 'b1', 'f1', 'd1', 'a1'], { attempts: passed }))).toBe('start urgent/more/e1');
  });

  it('is the course that another one waits for, even outside the path', () => {
    expect(next(having(['b2', 'b1'], { attempts: passed }))).toBe('start urgent/base/f1');
    expect(next(having(['b2', 'b1', 'f1'], { attempts: passed }))).toBe('start urgent/c3/d1');
  });

  it('is never a quiz without attempts left, nor anything that waits for it', () => {
    const failed = [attempted('bq', 1, 2), attempted('bq', 2, 3)];
    const facts = having(['b2', 'b1', 'f1', 'a1', 'e1'], { attempts: failed });
    expect(next(facts)).toBeNull();
    expect(next({ ...facts, attempts: failed.slice(1) })).toBe('resume urgent/c2/bq');
  });

  it('is nothing when all is done, or nothing was enrolled in', () => {
    expect(next(having(['b2', 'b1', 'f1', 'd1', 'a1', 'e1'], { attempts: passed }))).toBeNull();
    expect(next(NO_FACTS)).toBeNull();
  });

  it('is never what I cannot see', () => {
    const mine = { ...academy, units: academy.units.filter((unit) => unit.id !== 'b2') };
    expect(next(having([]), mine)).toBe('start urgent/c2/b1');
    expect(next(having([]), { ...academy, courses: [] })).toBeNull();
    expect(next(having([]), { ...academy, paths: [] })).toBeNull();
  });

  it('follows the order of the paths where the dates are the same', () => {
    const paths = ['second', 'first'].map((id) => makePath(id, ['c1'], { days: 3 }));
    const facts = having([], { enrollments: [enrolled('first'), enrolled('second')] });
    expect(next(facts, { ...academy, paths })).toBe('start second/c1/a1');
  });
});

describe('resuming a course', () => {
  const course = makeCourse('c2', ['b1', 'b2', 'bq']);
  it('lands on the first thing not done, wherever it was left', () => {
    const facts = having(['b2', 'b1'], { openings: [opened('b2', day(20))] });
    expect(resumeUnit(course, academy.units, facts, false)?.id).toBe('bq');
  });
  it('lands nowhere when nothing is left', () => {
    expect(resumeUnit(course, academy.units, having(['b1', 'b2'], { attempts: passed }), false)).toBeNull();
  });
});

describe('waiting', () => {
  const [first, second] = [
    makeModule('first'),
    makeModule('second', { prerequisites: ['first', 'q', 'hidden'] }),
  ];
  const units = [first, second, makeQuiz('q')];

  it('names what comes first, and leaves out what I cannot see', () => {
    expect(unitWaitsFor(second, units, NO_FACTS)).toEqual(['first', 'q']);
    expect(unitWaitsFor(second, units, having(['first']))).toEqual(['q']);
    expect(unitWaitsFor(second, units, having(['first'], { attempts: [attempted('q', 1, 8)] }))).toEqual([]);
  });

  it('a module once done stays open, though a prerequisite was added later', () => {
    expect(unitWaitsFor(second, units, having(['second']))).toEqual([]);
  });

  const courses = [
    makeCourse('base', ['first']),
    makeCourse('then', ['second'], { prerequisites: ['hidden', 'empty', 'base'] }),
    makeCourse('empty', ['hidden']),
  ];
  const waits = (facts: LearnerFacts) =>
    courses.slice(1, 2).flatMap((c) =>
      courseWaitsFor(
        c,
        courses.map((one) => courseProgress(one, units, facts)),
      ),
    );

  it('a course waits for one not complete, but not for one with nothing in it for me', () => {
    expect(waits(NO_FACTS)).toEqual(['base']);
    expect(waits(having(['first']))).toEqual([]);
  });

  it('a course stays open once something in it is done', () => {
    expect(waits(having(['second']))).toEqual([]);
  });

  it('a lesson that was begun and then moved here stays open, and opens nothing else of its new course', () => {
    const moved = makeModule('moved', { course: 'then', movedFrom: ['other'] });
    const there = [...units, moved];
    const then = makeCourse('then', ['moved', 'second'], { prerequisites: ['base'] });
    const begun = having([], { openings: [opened('moved', day(2))] });
    const progress = [makeCourse('base', ['first']), then].map((one) => courseProgress(one, there, begun));
    expect(courseWaitsFor(then, progress)).toEqual(['base']);
    expect(staysOpen(moved, begun)).toBe(true);
    expect(staysOpen(second, begun)).toBe(false);
    expect(staysOpen(moved, NO_FACTS)).toBe(false);
    expect(resumeUnit(then, there, begun, true)?.id).toBe('moved');
    expect(resumeUnit(then, there, having(['moved']), true)).toBeNull();
  });
});
