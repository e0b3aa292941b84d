import { type Audience, EVERYONE } from '../../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../../src/domain/brand/brand.ts';
import {
  type CatalogData,
  type Course,
  type Module,
  NO_NAMES,
  type Path,
  type Question,
  type Quiz,
} from '../../../src/domain/content.ts';

/** A small academy with every kind of question, closed parts, prerequisites, limits and later revisions. */

const words = { title: '', summary: '', body: '', changeNote: null };
const entry = { audience: EVERYONE, status: 'live', publishAt: null, revision: 1, change: null } as const;

function only(some: Partial<Audience>): Audience {
  return { ...EVERYONE, ...some };
}

function path(id: string, audience: Partial<Audience>, days: number | null, courses: string[]): Path {
  return {
    ...entry,
    id,
    audience: only({ roles: ['learner', 'champion'], ...audience }),
    folder: `paths/${id}`,
    words: { en: { ...words, goal: '', outcome: '' } },
    days,
    courses: courses.map((course, i) => ({ id: course, required: days !== null || i === 0 })),
  };
}

function course(id: string, modules: string[], more: Partial<Course> = {}): Course {
  return { ...entry, id, folder: `courses/${id}`, words: { en: words }, modules, prerequisites: [], ...more };
}

function module(of: string, id: string, more: Partial<Module> = {}): Module {
  return {
    ...entry,
    kind: 'module',
    movedFrom: [],
    id,
    course: of,
    folder: `courses/${of}/modules/${id}`,
    words: { en: { ...words, objectives: [], materials: [] } },
    minutes: 5 + (id.length % 25),
    objectivesBy: [7],
    activities: [],
    prerequisites: [],
    ...more,
  };
}

const option = (id: string, correct = false) => ({ id, correct });

const QUESTIONS: readonly Question[] = [
  { id: 'who', kind: 'single', options: [option('a', true), option('b'), option('c')] },
  { id: 'kinds', kind: 'multiple', options: [option('a', true), option('b', true), option('c')] },
  { id: 'only-one', kind: 'multiple', options: [option('a', true)] },
  { id: 'true', kind: 'boolean', options: [option('yes'), option('no', true)] },
  { id: 'button', kind: 'text', answers: ['Approve', '承認'] },
  { id: 'days', kind: 'number', answer: 3.6, tolerance: 0.1 },
  { id: 'steps', kind: 'order', items: ['capture', 'check', 'pay'] },
  { id: 'roles', kind: 'match', pairs: ['r1', 'r2', 'r3'] },
];

function quiz(of: string, more: Partial<Quiz> = {}): Quiz {
  return {
    ...entry,
    kind: 'quiz',
    movedFrom: [],
    id: `${of}-quiz`,
    course: of,
    folder: `courses/${of}/quizzes/${of}-quiz`,
    words: { en: { ...words, questions: {} } },
    passMark: 70,
    attempts: null,
    cooldown: 0,
    timeLimit: null,
    review: 'answers',
    counts: 'best',
    draw: null,
    shuffle: false,
    questions: QUESTIONS,
    ...more,
  };
}

const updated = { kind: 'updated', note: 'New screens', by: null } as const;
const premium = only({ plans: ['premium'] });

export const FERNLEDGER: CatalogData = {
  digest: 'fixture',
  languages: ['en', 'ja'],
  brand: PLAIN_BRAND,
  codes: EVERYONE,
  names: NO_NAMES,
  paths: [
    path('onboarding-basic', { plans: ['basic'] }, 30, ['first-invoice', 'approval-flows', 'first-value']),
    path('onboarding-premium', { plans: ['premium'] }, 45, [
      'first-invoice',
      'approval-flows',
      'erp-sync',
      'first-value',
    ]),
    path('everboarding', {}, null, ['month-end', 'train-your-team']),
    path('audit-readiness', { useCases: ['audit-readiness'] }, 60, ['audit-trail']),
    { ...path('next-year', {}, 30, ['first-invoice']), status: 'draft' },
  ],
  courses: [
    course('first-invoice', [
      'look-around',
      'send-in-an-invoice',
      'check-what-was-read',
      'first-invoice-quiz',
    ]),
    course(
      'approval-flows',
      [
        'how-a-flow-decides',
        'smart-routing',
        'set-limits',
        'test-your-flow',
        'clinic-flows',
        'approval-flows-quiz',
      ],
      { prerequisites: ['first-invoice'] },
    ),
    course('erp-sync', ['before-you-connect', 'first-sync', 'erp-sync-quiz'], { audience: premium }),
    course(
      'first-value',
      ['take-a-baseline', 'run-fifty-invoices', 'confirm-your-result', 'first-value-quiz'],
      {
        prerequisites: ['approval-flows'],
      },
    ),
    course('audit-trail', ['what-auditors-ask', 'rehearse-an-audit', 'audit-trail-quiz']),
    course('month-end', ['clear-the-queue', 'close-on-day-two', 'forecast-cash', 'month-end-quiz']),
    course('train-your-team', ['plan-a-session', 'show-not-tell', 'old-lesson', 'train-your-team-quiz']),
  ],
  modules: [
    module('first-invoice', 'look-around', { revision: 2, change: updated }),
    module('first-invoice', 'send-in-an-invoice', { minutes: 30 }),
    module('first-invoice', 'check-what-was-read', { prerequisites: ['send-in-an-invoice'] }),
    module('approval-flows', 'how-a-flow-decides'),
    module('approval-flows', 'smart-routing', { audience: premium }),
    module('approval-flows', 'set-limits', { prerequisites: ['smart-routing', 'test-your-flow'] }),
    module('approval-flows', 'test-your-flow', { revision: 3, change: updated }),
    module('approval-flows', 'clinic-flows', { audience: only({ industries: ['healthcare'] }) }),
    module('erp-sync', 'before-you-connect'),
    module('erp-sync', 'first-sync', { prerequisites: ['before-you-connect'] }),
    module('first-value', 'take-a-baseline'),
    module('first-value', 'run-fifty-invoices'),
    module('first-value', 'confirm-your-result'),
    module('audit-trail', 'what-auditors-ask'),
    module('audit-trail', 'rehearse-an-audit'),
    module('month-end', 'clear-the-queue', { revision: 2, change: updated }),
    module('month-end', 'close-on-day-two'),
    module('month-end', 'forecast-cash', { audience: premium }),
    module('train-your-team', 'plan-a-session'),
    module('train-your-team', 'show-not-tell', { status: 'draft' }),
    module('train-your-team', 'old-lesson', { status: 'retired' }),
  ],
  quizzes: [
    quiz('first-invoice', { cooldown: 30 }),
    quiz('approval-flows', {
      draw: 5,
      shuffle: true,
      attempts: 3,
      cooldown: 3 * 24 * 60,
      revision: 2,
      change: updated,
    }),
    quiz('erp-sync', { attempts: 2, timeLimit: 5 }),
    quiz('first-value', { passMark: 100, draw: 3 }),
    quiz('audit-trail', { passMark: 1 }),
    quiz('month-end', { shuffle: true }),
    quiz('train-your-team'),
  ],
  journeys: [],
  definitions: [],
};
