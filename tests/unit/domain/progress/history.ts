import { createCatalog } from '../../../../src/catalog/catalog.ts';
import { EVERYONE } from '../../../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../../../src/domain/brand/brand.ts';
import {
  type CatalogData,
  type Change,
  type Course,
  NO_NAMES,
  type Path,
  type Question,
  type Unit,
} from '../../../../src/domain/content.ts';
import type { Answers, Attempt, LearnerFacts, SubmittedAttempt } from '../../../../src/domain/facts.ts';
import { courseProgress } from '../../../../src/domain/progress/course.ts';
import { scopesToWrite } from '../../../../src/domain/progress/scopes.ts';
import { unitState } from '../../../../src/domain/progress/unit.ts';
import type { Visible } from '../../../../src/domain/progress/visible.ts';
import { courseWaitsFor, staysOpen, unitWaitsFor } from '../../../../src/domain/progress/waits.ts';
import { drawQuestions } from '../../../../src/domain/quiz/draw.ts';
import { formOf } from '../../../../src/domain/quiz/form.ts';
import { graded } from '../../../../src/domain/quiz/graded.ts';
import { attemptsLeft } from '../../../../src/domain/quiz/standing.ts';
import { makeCourse, makeModule, makePath, makeQuiz, NO_FACTS } from '../make.ts';

/**
 * A small academy that is changed under one learner's feet. Content and facts are replaced, never changed in
 * place, so that one moment can be held against the next.
 */
export interface Moment {
  readonly data: CatalogData;
  readonly plan: 'basic' | 'premium';
  readonly facts: LearnerFacts;
  /** Attempts they are in the middle of. */
  readonly begun: readonly Begun[];
  /** Attempts that were begun and handed in, with what they came to. */
  readonly finished: readonly Finished[];
  /** Hours since the beginning. */
  readonly hour: number;
}

/** An attempt that was handed in, with how many of the answers were right when it was begun. */
export interface Finished {
  readonly begun: Begun;
  readonly given: number;
  readonly fact: SubmittedAttempt;
}

/** An attempt as it was begun, and the answers that were right then. */
export interface Begun extends Pick<Attempt, 'id' | 'quiz' | 'revision' | 'drawn' | 'form'> {
  readonly right: Answers;
  /** As the quiz asked then. */
  readonly passMark: number;
}

/** What happens next, and three numbers that choose among what there is. */
export interface Step {
  readonly what: What;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Three questions of one choice among three; which is right is the author's to change. */
const QUESTIONS: readonly Question[] = ['x', 'y', 'z'].map((id) => ({
  id,
  kind: 'single',
  options: ['1', '2', '3'].map((option) => ({ id: option, correct: option === '1' })),
}));

export const BEGINNING: Moment = {
  data: {
    digest: '',
    languages: ['en'],
    brand: PLAIN_BRAND,
    codes: EVERYONE,
    names: NO_NAMES,
    journeys: [],
    definitions: [],
    paths: [makePath('p1', ['c1', 'c2'], { days: 30 }), makePath('p2', ['c3', 'c2?'])],
    courses: [
      makeCourse('c1', ['a1', 'a2', 'aq']),
      makeCourse('c2', ['b1', 'b2'], { prerequisites: ['c1'] }),
      makeCourse('c3', ['d1', 'dq']),
    ],
    modules: [
      makeModule('a1', { course: 'c1' }),
      makeModule('a2', { course: 'c1', prerequisites: ['a1'] }),
      makeModule('b1', { course: 'c2' }),
      makeModule('b2', { course: 'c2' }),
      makeModule('d1', { course: 'c3' }),
    ],
    quizzes: [
      makeQuiz('aq', { course: 'c1', questions: QUESTIONS }),
      makeQuiz('dq', { course: 'c3', attempts: 3, questions: QUESTIONS, draw: 2 }),
    ],
  },
  plan: 'basic',
  facts: NO_FACTS,
  begun: [],
  finished: [],
  hour: 0,
};

/** What the learner sees at this moment. */
export function seen({ data, plan, hour }: Moment): Visible {
  const profile = { plan, industry: null, useCases: [] };
  const view = createCatalog(data).forViewer({ role: 'learner', profile }, new Date(at(hour)));
  return { paths: view.paths, courses: view.courses, units: view.units() };
}

export const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString();

/** The next moment: the thing happens, and what is asked then is written down, as the academy does. */
export function happen(before: Moment, step: Step): Moment {
  const hour = before.hour + 1;
  const after = { ...before, ...CHANGES[step.what]({ ...before, hour }, step), hour };
  const scopes = scopesToWrite(seen(after), after.facts, at(hour));
  return { ...after, facts: { ...after.facts, scopes: [...after.facts.scopes, ...scopes] } };
}

/** What the learner could take now: not done, waiting for nothing, with an attempt left. */
export function takeable(moment: Moment): Unit[] {
  const { courses, units } = seen(moment);
  const { facts } = moment;
  const progress = courses.map((course) => courseProgress(course, units, facts));
  return courses
    .flatMap((course) => {
      const own = units.filter((unit) => course.modules.includes(unit.id));
      const waits = courseWaitsFor(course, progress).length > 0;
      return own.filter((unit) => !waits || staysOpen(unit, facts));
    })
    .filter(
      (unit) => unitState(unit, facts).state !== 'done' && unitWaitsFor(unit, units, facts).length === 0,
    )
    .filter((unit) => unit.kind === 'module' || attemptsLeft(unit, facts) !== 0);
}

type Happening = (moment: Moment, step: Step) => Partial<Moment>;

function one<T>(items: readonly T[], n: number): T | undefined {
  return items[n % Math.max(1, items.length)];
}

const AUDIENCES = [[], ['premium'], ['basic']] as const;
const KINDS: readonly (Change['kind'] | null)[] = ['fix', 'updated', 'redo', null];

const withData = ({ data }: Moment, change: Partial<CatalogData>) => ({ data: { ...data, ...change } });

function unitChange(change: (unit: Unit, moment: Moment, step: Step) => Partial<Unit>): Happening {
  return (moment, step) => {
    const { modules, quizzes } = moment.data;
    const chosen = one<Unit>([...modules, ...quizzes], step.a);
    const changed = <T extends Unit>(unit: T): T =>
      unit === (chosen as Unit) ? { ...unit, ...change(unit, moment, step) } : unit;
    return withData(moment, { modules: modules.map(changed), quizzes: quizzes.map(changed) });
  };
}

function courseChange(change: (course: Course, moment: Moment, step: Step) => Partial<Course>): Happening {
  return (moment, step) => {
    const chosen = one(moment.data.courses, step.a);
    const courses = moment.data.courses.map((course) =>
      course === chosen ? { ...course, ...change(course, moment, step) } : course,
    );
    return withData(moment, { courses });
  };
}

function pathChange(change: (path: Path, moment: Moment, step: Step) => Partial<Path>): Happening {
  return (moment, step) => {
    const chosen = one(moment.data.paths, step.a);
    const paths = moment.data.paths.map((path) =>
      path === chosen ? { ...path, ...change(path, moment, step) } : path,
    );
    return withData(moment, { paths });
  };
}

const audience = (n: number) => ({
  plans: AUDIENCES[n % AUDIENCES.length] ?? [],
  industries: [],
  useCases: [],
  roles: [],
});
const status = (n: number) => (n % 2 === 0 ? ('retired' as const) : ('live' as const));
const moved = <T>(items: readonly T[], from: number, to: number): T[] => {
  const rest = items.filter((_, index) => index !== from % Math.max(1, items.length));
  const item = one(items, from);
  if (item !== undefined) rest.splice(to % (rest.length + 1), 0, item);
  return rest;
};

/** Done or tried, with its opening; a quiz is passed where `passed`. */
function act({ facts, hour }: Moment, unit: Unit, passed: boolean): Partial<Moment> {
  const openings = facts.openings.some((opening) => opening.unit === unit.id)
    ? facts.openings
    : [...facts.openings, { unit: unit.id, at: at(hour) }];
  const { revision } = unit;
  if (unit.kind === 'module') {
    const completions = [...facts.completions, { module: unit.id, revision, at: at(hour) }];
    return { facts: { ...facts, openings, completions } };
  }
  const number = facts.attempts.filter((attempt) => attempt.quiz === unit.id).length + 1;
  const attempt = {
    quiz: unit.id,
    number,
    revision,
    at: at(hour),
    score: passed ? 9 : 1,
    maxScore: 10,
    passed,
  };
  return { facts: { ...facts, openings, attempts: [...facts.attempts, attempt] } };
}

const CHANGES = {
  // What an author does.
  'add a module': (moment, { a, b, c }) => {
    const id = `n${moment.hour}`;
    const course = one(moment.data.courses, a);
    if (course === undefined) return {};
    const module = makeModule(id, { course: course.id, audience: audience(c) });
    const modules = course.modules.toSpliced(b % (course.modules.length + 1), 0, id);
    return withData(moment, {
      modules: [...moment.data.modules, module],
      courses: moment.data.courses.map((other) => (other === course ? { ...course, modules } : other)),
    });
  },
  'add a course': (moment, { a, b }) => {
    const [id, unit] = [`nc${moment.hour}`, `nm${moment.hour}`];
    const path = one(moment.data.paths, a);
    const listed = { id, required: b % 2 === 0 };
    return withData(moment, {
      courses: [...moment.data.courses, makeCourse(id, [unit])],
      modules: [...moment.data.modules, makeModule(unit, { course: id })],
      paths: moment.data.paths.map((one) =>
        one === path ? { ...one, courses: one.courses.toSpliced(b, 0, listed) } : one,
      ),
    });
  },
  'unlist or list a unit': courseChange((course, { data }, { b, c }) => {
    const own = [...data.modules, ...data.quizzes].filter((unit) => unit.course === course.id);
    const id = one(own, b)?.id;
    if (id === undefined) return {};
    const listed = course.modules.includes(id);
    return {
      modules: listed
        ? course.modules.filter((other) => other !== id)
        : course.modules.toSpliced(c % (course.modules.length + 1), 0, id),
    };
  }),
  'move a unit to another course': (moment, { a, b }) => {
    const { data } = moment;
    const unit = one<Unit>([...data.modules, ...data.quizzes], a);
    const to = one(data.courses, b);
    if (unit === undefined || to === undefined) return {};
    const changed = <T extends Unit>(other: T): T =>
      other.id === unit.id
        ? { ...other, course: to.id, movedFrom: other.movedFrom.concat(other.course) }
        : other;
    return withData(moment, {
      modules: data.modules.map(changed),
      quizzes: data.quizzes.map(changed),
      courses: data.courses.map((course) => {
        const others = course.modules.filter((id) => id !== unit.id);
        return { ...course, modules: course === to ? [...others, unit.id] : others };
      }),
    });
  },
  reorder: courseChange(({ modules }, _, { b, c }) => ({ modules: moved(modules, b, c) })),
  'retire or revive a unit': unitChange((_, __, { b }) => ({ status: status(b) })),
  'change who a unit is for': unitChange((_, __, { b }) => ({ audience: audience(b) })),
  'revise a unit': unitChange(({ revision }, _, { b }) => {
    const kind = KINDS[b % KINDS.length] ?? null;
    return {
      revision: revision + 1,
      change: kind && { kind, note: '', by: kind === 'redo' ? '2026-02-01' : null },
    };
  }),
  'change what is right, what passes or what is asked': (moment, { a, b, c }) => {
    const quiz = one(moment.data.quizzes, a);
    const kind = KINDS[c % KINDS.length] ?? null;
    const questions = (known: readonly Question[]): readonly Question[] =>
      b % 4 === 0 && known.length > 1
        ? known.slice(1)
        : known.map((question) =>
            'options' in question
              ? {
                  ...question,
                  options: question.options.map((o) => ({ ...o, correct: o.id === String((b % 3) + 1) })),
                }
              : question,
          );
    const quizzes = moment.data.quizzes.map((other) =>
      other === quiz
        ? {
            ...quiz,
            questions: questions(quiz.questions),
            passMark: 10 + ((b * 7) % 90),
            revision: quiz.revision + Number(c % 3 > 0),
            change: kind && { kind, note: '', by: null },
          }
        : other,
    );
    return withData(moment, { quizzes });
  },
  'let a unit wait for another': (moment, { a, b }) => {
    const module = one(moment.data.modules, a);
    const first = one(
      [...moment.data.modules, ...moment.data.quizzes].filter((unit) => unit.course === module?.course),
      b,
    );
    if (!module || !first || first.id >= module.id) return {};
    const modules = moment.data.modules.map((other) =>
      other === module ? { ...module, prerequisites: [first.id] } : other,
    );
    return withData(moment, { modules });
  },
  'let a course wait for another': courseChange((course, { data }, { b }) => {
    const first = one(data.courses, b);
    return first && first.id < course.id ? { prerequisites: [first.id] } : {};
  }),
  'retire or revive a course': courseChange((_, __, { b }) => ({ status: status(b) })),
  'change who a course is for': courseChange((_, __, { b }) => ({ audience: audience(b) })),
  'list a course in a path, or drop it': pathChange((path, { data }, { b, c }) => {
    const id = one(data.courses, b)?.id;
    if (id === undefined) return {};
    const courses = path.courses.some((course) => course.id === id)
      ? path.courses.filter((course) => course.id !== id)
      : [...path.courses, { id, required: c % 2 === 0 }];
    return { courses };
  }),
  'make a course required or optional': pathChange((path, _, { b }) => {
    const chosen = one(path.courses, b);
    const courses = path.courses.map((course) =>
      course === chosen ? { ...course, required: !course.required } : course,
    );
    return { courses };
  }),
  'retire or revive a path': pathChange((_, __, { b }) => ({ status: status(b) })),
  'change who a path is for': pathChange((_, __, { b }) => ({ audience: audience(b) })),
  // What an admin does.
  'change the plan': ({ plan }) => ({ plan: plan === 'basic' ? 'premium' : 'basic' }),
  // What the learner does.
  enroll: (moment, { a }) => {
    const { facts, hour } = moment;
    const path = one(seen(moment).paths, a)?.id;
    if (path === undefined || facts.enrollments.some((enrollment) => enrollment.path === path)) return {};
    return { facts: { ...facts, enrollments: [...facts.enrollments, { path, at: at(hour) }] } };
  },
  open: (moment, { a }) => {
    const unit = one(takeable(moment), a);
    const { facts, hour } = moment;
    if (!unit || facts.openings.some((opening) => opening.unit === unit.id)) return {};
    return { facts: { ...facts, openings: [...facts.openings, { unit: unit.id, at: at(hour) }] } };
  },
  learn: (moment, { a, b }) => {
    const unit = one(takeable(moment), a);
    return unit ? act(moment, unit, b % 4 !== 0) : {};
  },
  'begin a quiz': (moment, { a, c }) => {
    const quiz = one(
      takeable(moment).filter((unit) => unit.kind === 'quiz'),
      a,
    );
    if (quiz?.kind !== 'quiz' || moment.begun.some((attempt) => attempt.quiz === quiz.id)) return {};
    const { id, revision, passMark } = quiz;
    const drawn = drawQuestions(quiz, `${moment.hour} ${c}`);
    const right = Object.fromEntries(
      drawn.map(({ question }) => [
        question.id,
        'options' in question ? question.options.filter((o) => o.correct).map((o) => o.id) : '',
      ]),
    );
    const attempt = { id: `t${moment.hour}`, quiz: id, revision, drawn, form: formOf(quiz), right, passMark };
    return { begun: [...moment.begun, attempt] };
  },
  'hand in': (moment, { a, b }) => {
    const begun = one(moment.begun, a);
    const quiz = seen(moment).units.find((unit) => unit.id === begun?.quiz);
    // What is closed to them waits for when it opens again.
    if (begun === undefined || quiz?.kind !== 'quiz') return {};
    const { facts, hour } = moment;
    const known = Object.entries(begun.right).filter((_, index) => index < b % 4);
    const { at: when, score, maxScore, passed } = graded(begun, quiz, Object.fromEntries(known), at(hour));
    const number = facts.attempts.filter((attempt) => attempt.quiz === quiz.id).length + 1;
    const fact = { quiz: quiz.id, number, revision: begun.revision, at: when, score, maxScore, passed };
    return {
      facts: { ...facts, attempts: [...facts.attempts, fact] },
      begun: moment.begun.filter((attempt) => attempt !== begun),
      finished: [...moment.finished, { begun, given: known.length, fact }],
    };
  },
  'learn again': (moment, { a, b }) => {
    const done = seen(moment).units.filter((unit) => unitState(unit, moment.facts).state === 'done');
    const unit = one(done, a);
    return unit ? act(moment, unit, b % 2 === 0) : {};
  },
} satisfies Record<string, Happening>;

export type What = keyof typeof CHANGES;
/** Everything that can happen; learning more often, so that there is something to lose. */
export const WHAT = [
  ...(Object.keys(CHANGES) as What[]),
  ...(['enroll', 'learn', 'learn', 'learn', 'learn', 'learn', 'begin a quiz', 'hand in', 'hand in'] as const),
];
/** What happens around attempts that are in the middle. */
export const AROUND_ATTEMPTS: readonly What[] = [
  'begin a quiz',
  'hand in',
  'change what is right, what passes or what is asked',
  'revise a unit',
  'move a unit to another course',
  'retire or revive a unit',
  'change the plan',
];
