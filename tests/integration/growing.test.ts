import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { beginAttempt } from '../../src/commands/begin-attempt.ts';
import { changeRole } from '../../src/commands/change-person.ts';
import { completeModule } from '../../src/commands/complete-module.ts';
import { enroll } from '../../src/commands/enroll.ts';
import { openUnit } from '../../src/commands/open-unit.ts';
import { changeAccount } from '../../src/commands/save-account.ts';
import { settleScopes } from '../../src/commands/settle-scopes.ts';
import { submitQuiz } from '../../src/commands/submit-quiz.ts';
import { EVERYONE } from '../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../src/domain/brand/brand.ts';
import { type CatalogData, NO_NAMES, type Quiz } from '../../src/domain/content.ts';
import type { LearnerFacts } from '../../src/domain/facts.ts';
import { courseProgress } from '../../src/domain/progress/course.ts';
import { pathProgress } from '../../src/domain/progress/path.ts';
import { accountLines } from '../../src/reports/account-lines.ts';
import { accountRecords } from '../../src/reports/accounts.ts';
import { learnersCsv } from '../../src/reports/learners-csv.ts';
import { allTimelines } from '../../src/reports/timelines.ts';
import { findAccount } from '../../src/store/accounts.ts';
import { factsOfPeople, learnerFacts } from '../../src/store/learning.ts';
import { findPerson } from '../../src/store/people.ts';
import { EVERY_KIND, makeCourse, makeModule, makePath, makeQuiz } from '../unit/domain/make.ts';
import { type Academy, addAccount, addAdmin, admit, openAcademy } from './academy.ts';

const NOW = new Date('2026-11-25T09:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const PREMIUM = { plans: ['premium'], industries: [], useCases: [], roles: [] };

const module = (id: string, more = {}) => makeModule(id, { course: 'c', ...more });
const CONTENT: CatalogData = {
  digest: 'small',
  languages: ['en'],
  brand: PLAIN_BRAND,
  codes: EVERYONE,
  names: NO_NAMES,
  paths: [makePath('start', ['c'], { days: 30 })],
  courses: [makeCourse('c', ['a', 'b', 'q'])],
  modules: [module('a'), module('b')],
  quizzes: [quiz()],
  journeys: [],
  definitions: [],
};
const GROWN: CatalogData = {
  ...CONTENT,
  courses: [makeCourse('c', ['a', 'b', 'new', 'q'])],
  modules: [...CONTENT.modules, module('new')],
};
const WITHOUT_B: CatalogData = { ...CONTENT, courses: [makeCourse('c', ['a', 'q'])] };

function quiz(more: Partial<Quiz> = {}): Quiz {
  const said = { prompt: 'Which?', feedback: null, options: {}, pairs: {} };
  return makeQuiz('q', {
    course: 'c',
    questions: [EVERY_KIND.boolean],
    words: { en: { title: 'q', summary: 'q', body: 'none', changeNote: null, questions: { boolean: said } } },
    ...more,
  });
}

let academy: Academy;
let admin: string;
let learner: string;

beforeEach(async () => {
  academy = await openAcademy(createCatalog(CONTENT));
  admin = await addAdmin(academy, 'ada', NOW);
  await addAccount(academy, admin, NOW);
  const oda = {
    email: 'oda@low-weir.test',
    name: 'Oda Rennick',
    role: 'learner',
    accountId: 'mill',
  } as const;
  learner = (await admit(academy, admin, oda, NOW)).id;
});
afterEach(() => academy.close());

const facts = () => learnerFacts(academy.house.db, learner);

async function viewIn(data: CatalogData, at = NOW) {
  const { db } = academy.house;
  const role = (await findPerson(db, learner))?.role ?? 'learner';
  const profile = await findAccount(db, 'mill', at);
  return createCatalog(data).forViewer({ role, profile }, at);
}

async function finish(unit: string, data = CONTENT, at = NOW) {
  const catalog = await viewIn(data, at);
  const where = { personId: learner, catalog, facts: await facts(), course: 'c', unit };
  return completeModule(academy.house, where, at);
}

async function pass(data = CONTENT, at = NOW) {
  const catalog = await viewIn(data, at);
  const asked = catalog.unit('c', 'q') as Quiz;
  const attempt = await beginAttempt(academy.house, learner, catalog, asked, await facts(), at);
  return handIn(attempt?.id ?? '', data, at);
}

async function handIn(attempt: string, data = CONTENT, at = NOW) {
  const form = new Map([
    ['_attempt', [attempt]],
    ['boolean', ['false']],
  ]);
  const where = {
    personId: learner,
    catalog: await viewIn(data, at),
    facts: await facts(),
    course: 'c',
    unit: 'q',
  };
  return submitQuiz(academy.house, where, form, at);
}

async function finishAll() {
  await finish('a');
  await finish('b');
  await pass();
}

async function standing(data: CatalogData, at = later(60)) {
  const view = await viewIn(data, at);
  const known: LearnerFacts = await facts();
  const progress = view.courses.map((course) => courseProgress(course, view.units(course.id), known));
  return {
    course: progress.find((one) => one.course === 'c'),
    path: view.paths.map((path) => pathProgress(path, progress, known, 'UTC'))[0],
  };
}

const settle = (data: CatalogData, minutes: number) =>
  settleScopes(academy.house, createCatalog(data), later(minutes));

async function changePlan(plan: string, data: CatalogData, minutes: number) {
  const account = await findAccount(academy.house.db, 'mill', later(minutes));
  if (account === null) throw new Error('The account is gone.');
  await changeAccount(academy.house, createCatalog(data), admin, { ...account, plan }, later(minutes));
}

describe('a course that grows', () => {
  it('is as complete afterwards as before, and so is its path', async () => {
    await finishAll();
    for (const data of [CONTENT, GROWN]) {
      const { course, path } = await standing(data);
      expect(course).toMatchObject({ percent: 100, done: 3, complete: true, completedAt: NOW.toISOString() });
      expect(path).toMatchObject({ percent: 100, complete: true, completedAt: NOW.toISOString() });
    }
    expect((await standing(GROWN)).course?.added).toMatchObject([{ unit: 'new', state: 'not_started' }]);
  });

  it('asks only what it did at enrolment, though nothing in it was begun by then', async () => {
    await finish('a', GROWN);
    expect((await standing(GROWN)).path?.required).toMatchObject({ done: 1, total: 3 });
  });

  it('is fixed for a course outside every path by opening something in it', async () => {
    const elsewhere = { ...CONTENT, paths: [] };
    await academy.house.db.write('x', async () => ({
      statements: ['DELETE FROM scopes', 'DELETE FROM enrollments'],
      result: undefined,
    }));
    const catalog = await viewIn(elsewhere);
    const a = catalog.unit('c', 'a');
    if (a === undefined) throw new Error('a is gone');
    await openUnit(academy.house, learner, catalog, a, await facts(), NOW);
    expect((await standing({ ...GROWN, paths: [] })).course).toMatchObject({ done: 0, total: 3 });
    expect((await facts()).scopes).toMatchObject([{ kind: 'course', content: 'c', number: 1 }]);
  });

  it('is fixed once, whoever comes twice at the same time', async () => {
    const before = (await facts()).scopes;
    const catalog = await viewIn(GROWN);
    await Promise.all([
      enroll(academy.house, learner, catalog, 'start', later(1)),
      enroll(academy.house, learner, catalog, 'start', later(1)),
      finish('a', GROWN, later(1)),
      finish('b', GROWN, later(1)),
    ]);
    expect((await facts()).scopes).toEqual(before);
  });
});

describe('a lesson that is taken away and comes back', () => {
  it('is asked no more of those who had not done it, once the content was taken up', async () => {
    await finish('a');
    await pass();
    expect((await standing(CONTENT)).course?.percent).toBe(66);
    await settle(WITHOUT_B, 5);
    expect((await standing(WITHOUT_B)).course).toMatchObject({
      percent: 100,
      completedAt: NOW.toISOString(),
    });
    await settle(CONTENT, 10);
    const { course, path } = await standing(CONTENT);
    expect(course).toMatchObject({ percent: 100, complete: true, completedAt: NOW.toISOString() });
    expect(path).toMatchObject({ percent: 100, complete: true });
  });

  it('stays done for those who had done it', async () => {
    await finishAll();
    await settle(WITHOUT_B, 5);
    expect((await standing(WITHOUT_B)).course).toMatchObject({ done: 3, total: 3, modulesDone: 2 });
  });

  it('is settled once for each shape of the content, and not at all for new words', async () => {
    await settle(WITHOUT_B, 5);
    await settle(WITHOUT_B, 6);
    await settle({ ...WITHOUT_B, modules: WITHOUT_B.modules.map((one) => ({ ...one, revision: 2 })) }, 7);
    const { rows } = await academy.house.db.reader.execute('SELECT at FROM content_shapes');
    expect(rows.map((row) => row.at)).toEqual([later(5).toISOString()]);
    expect((await facts()).scopes.filter((scope) => scope.number === 2)).toHaveLength(2);
  });
});

describe('a customer who changes plan', () => {
  const MIXED: CatalogData = { ...CONTENT, modules: [module('a'), module('b', { audience: PREMIUM })] };

  it('sees no percentage fall, there and back', async () => {
    await changePlan('premium', MIXED, 1);
    await finish('a', MIXED, later(2));
    await pass(MIXED, later(2));
    expect((await standing(MIXED, later(3))).path?.percent).toBe(66);
    await changePlan('basic', MIXED, 4);
    expect((await standing(MIXED, later(5))).path?.percent).toBe(100);
    await changePlan('premium', MIXED, 6);
    const again = await standing(MIXED, later(7));
    expect(again.path?.percent).toBe(100);
    expect(again.course).toMatchObject({ complete: true, completedAt: later(2).toISOString() });
  });

  it('and a champion who becomes a learner keep what they completed', async () => {
    const forChampions = { plans: [], industries: [], useCases: [], roles: ['champion' as const] };
    const data: CatalogData = { ...CONTENT, modules: [module('a'), module('b', { audience: forChampions })] };
    const catalog = createCatalog(data);
    await changeRole(academy.house, catalog, admin, learner, 'champion', later(1));
    await finish('a', data, later(2));
    await pass(data, later(2));
    await changeRole(academy.house, catalog, admin, learner, 'learner', later(3));
    expect((await standing(data)).course).toMatchObject({ complete: true });
    await changeRole(academy.house, catalog, admin, learner, 'champion', later(4));
    expect((await standing(data)).course).toMatchObject({
      complete: true,
      completedAt: later(2).toISOString(),
    });
  });
});

describe('an academy from before this was written down', () => {
  beforeEach(async () => {
    await finishAll();
    await academy.house.db.write('x', async () => ({
      statements: ['DELETE FROM scopes'],
      result: undefined,
    }));
  });

  it('takes what is there now', async () => {
    expect((await standing(CONTENT)).path).toMatchObject({ percent: 100, complete: true });
    expect((await standing(GROWN)).path).toMatchObject({ percent: 75, complete: false });
  });

  it('has it written down when the academy first starts', async () => {
    await settle(CONTENT, 1);
    expect((await standing(GROWN)).path).toMatchObject({ percent: 100, complete: true });
  });

  it('has it written down by the next act', async () => {
    await finish('a', CONTENT, later(1));
    expect((await standing(GROWN)).path).toMatchObject({ percent: 100, complete: true });
  });
});

describe('reading what is asked', () => {
  it('comes to the same for one person and for many', async () => {
    await finishAll();
    await settle(WITHOUT_B, 5);
    const many = (await factsOfPeople(academy.house.db, [learner])).get(learner);
    expect(many?.scopes.length).toBeGreaterThan(0);
    const plain = (scopes: LearnerFacts['scopes'] = []) =>
      scopes
        .map(({ kind, content, number, at, units }) => ({ kind, content, number, at, units }))
        .sort((a, b) => a.kind.localeCompare(b.kind) || a.number - b.number);
    expect(plain(many?.scopes)).toEqual(plain((await facts()).scopes));
  });
});

describe('an attempt under way while the quiz is changed', () => {
  const CHANGED: CatalogData = {
    ...CONTENT,
    quizzes: [quiz({ revision: 2, passMark: 100, questions: [EVERY_KIND.number], words: quiz().words })],
  };
  const begin = async (data: CatalogData) => {
    const catalog = await viewIn(data);
    const asked = catalog.unit('c', 'q') as Quiz;
    return beginAttempt(academy.house, learner, catalog, asked, await facts(), NOW);
  };

  it('is the same attempt with the same questions in the same words', async () => {
    const begun = await begin(CONTENT);
    const again = await begin(CHANGED);
    expect(again).toEqual(begun);
    expect(again?.form?.questions.en?.boolean?.prompt).toBe('Which?');
  });

  it('is graded by the key and the pass mark it was begun with', async () => {
    const begun = await begin({ ...CONTENT, quizzes: [quiz({ passMark: 50 })] });
    const result = await handIn(begun?.id ?? '', CHANGED);
    expect(result).toMatchObject({ ok: true, attempt: { revision: 1, submitted: { passed: true } } });
  });

  it('cannot be handed in once the quiz is gone', async () => {
    const begun = await begin(CONTENT);
    const gone = { ...CONTENT, courses: [makeCourse('c', ['a', 'b'])] };
    expect(await handIn(begun?.id ?? '', gone)).toEqual({ ok: false, why: 'absent' });
  });

  it('can still be handed in when its course has come to wait for another', async () => {
    const begun = await begin(CONTENT);
    const waits: CatalogData = {
      ...CONTENT,
      courses: [makeCourse('c', ['a', 'b', 'q'], { prerequisites: ['first'] }), makeCourse('first', ['f'])],
      modules: [...CONTENT.modules, makeModule('f', { course: 'first' })],
    };
    expect(await handIn(begun?.id ?? '', waits)).toMatchObject({ ok: true });
  });

  it('keeps the words of a quiz once, however many attempts are begun', async () => {
    await pass();
    await begin(CONTENT);
    const { rows } = await academy.house.db.reader.execute('SELECT count(*) AS n FROM quiz_forms');
    expect(rows[0]?.n).toBe(1);
  });
});

describe('what a CSM sees of content that was retired', () => {
  const GONE: CatalogData = {
    ...CONTENT,
    paths: CONTENT.paths.map((path) => ({ ...path, status: 'retired' as const })),
    courses: CONTENT.courses.map((course) => ({ ...course, status: 'retired' as const })),
  };
  const linesIn = async (data: CatalogData) => {
    const timelines = await allTimelines(academy.house.db, createCatalog(data), later(60));
    return accountLines(timelines, new Map(), later(60), 'en');
  };

  it('counts those who finished it as finished, and keeps their row', async () => {
    await finishAll();
    await settle(GONE, 5);
    const lines = await linesIn(GONE);
    expect(lines).toMatchObject([{ team: { finished: 1, onboarding: { done: 3, total: 3, percent: 100 } } }]);
    const { db } = academy.house;
    const recordsOf = (ids: readonly string[]) => accountRecords(db, createCatalog(GONE), ids, later(60));
    const rows = (await text(learnersCsv(lines, recordsOf, 'en'))).split('\r\n');
    expect(rows[1]).toContain(',completed,');
    expect(rows[1]).toContain(NOW.toISOString());
  });

  it('does not count those who had not finished it as finished', async () => {
    await finish('a');
    await settle(GONE, 5);
    expect(await linesIn(GONE)).toMatchObject([{ team: { finished: 0 } }]);
  });

  it('does not ask a path that came later of those who were there before', async () => {
    await finishAll();
    const more: CatalogData = {
      ...CONTENT,
      paths: [...CONTENT.paths, makePath('later', ['l'], { days: 9 })],
    };
    const grown = {
      ...more,
      courses: [...more.courses, makeCourse('l', ['l1'])],
      modules: [...more.modules, makeModule('l1', { course: 'l' })],
    };
    expect(await linesIn(grown)).toMatchObject([{ team: { finished: 1, onboarding: { percent: 100 } } }]);
  });
});
