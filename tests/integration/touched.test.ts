import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { completeModule } from '../../src/commands/complete-module.ts';
import { PLAIN_BRAND } from '../../src/domain/brand/brand.ts';
import { type CatalogData, NO_NAMES } from '../../src/domain/content.ts';
import { touchedBy } from '../../src/reports/touched.ts';
import { learnerFacts } from '../../src/store/learning.ts';
import { findPerson } from '../../src/store/people.ts';
import { makeCourse, makeModule, makePath } from '../unit/domain/make.ts';
import { type Academy, addAccount, addAdmin, admit, invite, openAcademy } from './academy.ts';

const NOW = new Date('2026-11-25T09:00:00Z');
const CONTENT: CatalogData = {
  digest: 'before',
  languages: ['en'],
  brand: PLAIN_BRAND,
  codes: { plans: [], industries: [], useCases: [] },
  names: NO_NAMES,
  paths: [makePath('start', ['c'], { days: 30 })],
  courses: [makeCourse('c', ['a', 'b'])],
  modules: [makeModule('a', { course: 'c' }), makeModule('b', { course: 'c' })],
  quizzes: [],
  journeys: [],
  definitions: [],
};

let academy: Academy;

/** Oda has done nothing, Ben has done `a`, Cleo everything, and Dan was invited and never came. */
beforeEach(async () => {
  academy = await openAcademy(createCatalog(CONTENT));
  const admin = await addAdmin(academy, 'ada', NOW);
  await addAccount(academy, admin, NOW);
  const person = (name: string) =>
    ({ email: `${name}@low-weir.test`, name, role: 'learner', accountId: 'mill' }) as const;
  const [, ben, cleo] = [
    await admit(academy, admin, person('oda'), NOW),
    await admit(academy, admin, person('ben'), NOW),
    await admit(academy, admin, person('cleo'), NOW),
  ];
  await invite(academy, admin, person('dan'), NOW);
  await finish(ben.id, 'a');
  await finish(cleo.id, 'a');
  await finish(cleo.id, 'b');
});
afterEach(() => academy.close());

async function finish(personId: string, unit: string): Promise<void> {
  const { db } = academy.house;
  const role = (await findPerson(db, personId))?.role ?? 'learner';
  const profile = { plan: 'basic', industry: 'manufacturing', useCases: ['invoice-approval'] };
  const catalog = createCatalog(CONTENT).forViewer({ role, profile }, NOW);
  const facts = await learnerFacts(db, personId);
  await completeModule(academy.house, { personId, catalog, facts, course: 'c', unit }, NOW);
}

const touched = (after: Partial<CatalogData>) =>
  touchedBy(
    academy.house.db,
    createCatalog(CONTENT),
    createCatalog({ ...CONTENT, digest: 'after', ...after }),
    NOW,
  );

describe('what a change of the content changes for people', () => {
  test('is nothing where nothing changed, and nothing was written to find out', async () => {
    const before = await academy.everything();
    expect(await touched({})).toEqual({ learners: 3, any: 0, next: 0, due: 0, completion: 0, by: {} });
    expect(await academy.everything()).toBe(before);
  });

  test('is another next step for those alone who are at it', async () => {
    const { any, next, by } = await touched({ courses: [makeCourse('c', ['b', 'a'])] });
    expect([any, next]).toEqual([1, 1]);
    expect(by['module a']).toEqual({ next: 1, due: 0, completion: 0 });
    expect(by['module b']).toEqual({ next: 1, due: 0, completion: 0 });
    expect(by['path start']).toEqual({ next: 1, due: 0, completion: 0 });
  });

  test('is another date for everybody on the path', async () => {
    const { any, due, by } = await touched({ paths: [makePath('start', ['c'], { days: 45 })] });
    expect([any, due, by]).toEqual([3, 3, { 'path start': { next: 0, due: 3, completion: 0 } }]);
  });

  test('is a completion where what was left is taken away, and never the loss of one', async () => {
    const { completion, by, next } = await touched({ courses: [makeCourse('c', ['a'])] });
    expect([completion, next]).toEqual([1, 1]);
    expect(by['course c']).toMatchObject({ completion: 1 });
    const { completion: lost } = await touched({
      courses: [makeCourse('c', ['a', 'b', 'new'])],
      modules: [...CONTENT.modules, makeModule('new', { course: 'c' })],
    });
    expect(lost).toBe(0);
  });

  test('is another step and date for those who are asked for something again', async () => {
    const again = { kind: 'redo', note: 'New rules.', by: '2026-12-24' } as const;
    const [a, b] = CONTENT.modules;
    if (a === undefined || b === undefined) throw new Error('The content has two modules.');
    const { next, by } = await touched({ modules: [{ ...a, revision: 2, change: again }, b] });
    expect(next).toBe(2);
    expect(by['module a']).toMatchObject({ next: 2 });
  });
});
