import { EVERYONE } from '../../../src/domain/audience.ts';
import type {
  CompletionDefinition,
  Course,
  Module,
  Path,
  Question,
  Quiz,
} from '../../../src/domain/content.ts';
import type { Criterion } from '../../../src/domain/criteria/criterion.ts';
import { NO_FACTS, type SubmittedAttempt } from '../../../src/domain/facts.ts';

const entry = (id: string) => ({
  id,
  audience: EVERYONE,
  status: 'live' as const,
  publishAt: null,
  revision: 1,
  change: null,
  folder: id,
});
const words = (title: string) => ({ title, summary: title, body: 'none', changeNote: null });

export function makeModule(id: string, more: Partial<Module> = {}): Module {
  return {
    ...entry(id),
    kind: 'module',
    course: 'course',
    movedFrom: [],
    minutes: 10,
    objectivesBy: [],
    activities: [],
    prerequisites: [],
    words: { en: { ...words(id), objectives: [], materials: [] } },
    ...more,
  };
}

export function makeQuiz(id: string, more: Partial<Quiz> = {}): Quiz {
  return {
    ...entry(id),
    kind: 'quiz',
    course: 'course',
    movedFrom: [],
    passMark: 70,
    attempts: null,
    cooldown: 0,
    timeLimit: null,
    review: 'answers',
    counts: 'best',
    draw: null,
    shuffle: true,
    questions: [],
    words: { en: { ...words(id), questions: {} } },
    ...more,
  };
}

export function makeCourse(id: string, modules: readonly string[], more: Partial<Course> = {}): Course {
  return { ...entry(id), modules, prerequisites: [], words: { en: words(id) }, ...more };
}

/** A course id that ends in `?` is optional. */
/** The first version of “onboarded”, in force for long. */
export function makeDefinition(
  criterion: Criterion,
  more: Partial<CompletionDefinition> = {},
): CompletionDefinition {
  return { ...entry('first'), words: {}, version: 1, effective: '2025-01-01', criterion, ...more };
}

export function makePath(id: string, courses: readonly string[], more: Partial<Path> = {}): Path {
  return {
    ...entry(id),
    days: null,
    courses: courses.map((course) => ({ id: course.replace('?', ''), required: !course.endsWith('?') })),
    words: { en: { ...words(id), goal: id, outcome: id } },
    ...more,
  };
}

export { NO_FACTS };

/** Noon on the given day of May 2026. */
export const day = (number: number) => `2026-05-${String(number).padStart(2, '0')}T12:00:00.000Z`;

export const completed = (module: string, at = day(1), revision = 1) => ({ module, at, revision });
export const opened = (unit: string, at = day(1)) => ({ unit, at });
export const enrolled = (path: string, at = day(1)) => ({ path, at });

export function attempted(
  quiz: string,
  number: number,
  score: number,
  more: Partial<SubmittedAttempt> = {},
): SubmittedAttempt {
  return { quiz, number, revision: 1, at: day(number), score, maxScore: 10, passed: score >= 7, ...more };
}

/** One question of every kind. */
export const EVERY_KIND = {
  single: {
    id: 'single',
    kind: 'single',
    options: [
      { id: 'yes', correct: true },
      { id: 'no', correct: false },
      { id: 'perhaps', correct: false },
    ],
  },
  boolean: {
    id: 'boolean',
    kind: 'boolean',
    options: [
      { id: 'true', correct: false },
      { id: 'false', correct: true },
    ],
  },
  multiple: {
    id: 'multiple',
    kind: 'multiple',
    options: [
      { id: 'm1', correct: true },
      { id: 'm2', correct: false },
      { id: 'm3', correct: true },
    ],
  },
  text: { id: 'text', kind: 'text', answers: ['Approve invoice', '承認'] },
  number: { id: 'number', kind: 'number', answer: 3.6, tolerance: 0.1 },
  order: { id: 'order', kind: 'order', items: ['capture', 'check', 'pay'] },
  match: { id: 'match', kind: 'match', pairs: ['p1', 'p2', 'p3'] },
} satisfies Record<Question['kind'], Question>;
