import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { createCatalog, words } from '../../../src/catalog/catalog.ts';
import type { Role, Viewer } from '../../../src/domain/audience.ts';
import { academy } from './academy.ts';

const NOW = new Date('2026-06-01T00:00:00Z');

function learner(plan: string, useCases: readonly string[] = []): Viewer {
  return { role: 'learner', profile: { plan, industry: 'retail', useCases } };
}

const staff = (role: Role): Viewer => ({ role, profile: null });

async function catalogOf(change: Parameters<typeof academy>[0] = {}) {
  return createCatalog((await buildCatalog(await academy(change))).data);
}

test('a Basic learner sees nothing of a Premium course: not in lists, paths, nor by asking for it', async () => {
  const view = (await catalogOf()).forViewer(learner('basic'), NOW);
  expect(view.courses.map(({ id }) => id)).toEqual(['alpha']);
  expect(view.path('start')?.courses).toEqual([{ id: 'alpha', required: true }]);
  expect(view.course('beta')).toBeUndefined();
  expect(view.units('beta')).toEqual([]);
  expect(view.unit('beta', 'three')).toBeUndefined();
  expect(JSON.stringify(view)).not.toMatch(/beta|three/i);
});

test('a Premium learner sees it, with its units in order and what comes first', async () => {
  const view = (await catalogOf()).forViewer(learner('premium'), NOW);
  expect(view.path('start')?.courses.map(({ id }) => id)).toEqual(['alpha', 'beta']);
  expect(view.course('beta')?.prerequisites).toEqual(['alpha']);
  expect(view.units('alpha').map(({ id, kind }) => `${kind} ${id}`)).toEqual([
    'module one',
    'module two',
    'quiz check',
  ]);
  expect(view.unit('beta', 'three')?.kind).toBe('module');
  expect(view.unit('alpha', 'three')).toBeUndefined();
});

test('a module’s own audience narrows its course’s, and nothing waits for what is closed', async () => {
  const catalog = await catalogOf({
    'courses/alpha/modules/one/en.mdx': [['minutes: 5', 'minutes: 5\naudience: {plans: [premium]}']],
    'courses/alpha/en.mdx': [['modules:', 'prerequisites: [gamma]\nmodules:']],
    'courses/gamma/en.mdx':
      '---\nid: gamma\ntitle: G\nsummary: G.\naudience: {useCases: [audit-readiness]}\nmodules: [g1]\n---\n\nG.\n',
    'courses/gamma/modules/g1/en.mdx':
      '---\nid: g1\ntitle: G\nsummary: G.\nminutes: 1\nobjectives: [{text: A, measure: B, by: 1}]\n---\n\nG.\n',
  });
  const basic = catalog.forViewer(learner('basic'), NOW);
  expect(basic.course('alpha')?.modules).toEqual(['two', 'check']);
  expect(basic.course('alpha')?.prerequisites).toEqual([]);
  expect(basic.units('alpha')[0]).toMatchObject({ id: 'two', prerequisites: [] });
  const auditor = catalog.forViewer(learner('premium', ['x', 'audit-readiness']), NOW);
  expect(auditor.course('alpha')?.prerequisites).toEqual(['gamma']);
});

test('drafts are seen by CEM and admin, retired things by nobody, and a closed course closes its modules', async () => {
  const catalog = await catalogOf({
    'courses/beta/en.mdx': [['modules:', 'status: draft\nmodules:']],
    'courses/alpha/modules/two/en.mdx': [['minutes:', 'status: retired\nminutes:']],
  });
  const sees = (viewer: Viewer) => {
    const view = catalog.forViewer(viewer, NOW);
    return [view.unit('beta', 'three'), view.unit('alpha', 'two')].map((unit) => unit !== undefined);
  };
  expect(sees(learner('premium'))).toEqual([false, false]);
  expect(sees(staff('csm'))).toEqual([false, false]);
  expect(sees(staff('cem'))).toEqual([true, false]);
  expect(sees(staff('admin'))).toEqual([true, false]);
});

test('nothing makes staff wait: what comes first is the order of a customer’s way', async () => {
  const catalog = await catalogOf();
  const waits = (viewer: Viewer) => {
    const view = catalog.forViewer(viewer, NOW);
    return [...view.courses, ...view.units()].flatMap((entry) =>
      'prerequisites' in entry ? entry.prerequisites : [],
    );
  };
  expect(waits(learner('premium'))).toEqual(expect.arrayContaining(['alpha', 'one']));
  for (const role of ['csm', 'cem', 'admin'] as const) expect(waits(staff(role)), role).toEqual([]);
});

test('what is scheduled opens at its instant, also for someone who looked just before', async () => {
  const catalog = await catalogOf({
    'courses/alpha/modules/one/en.mdx': [['minutes:', 'publishAt: 2026-06-01T09:00:00+09:00\nminutes:']],
  });
  const sees = (instant: string) =>
    catalog.forViewer(learner('basic'), new Date(instant)).unit('alpha', 'one') !== undefined;
  expect(sees('2026-05-31T23:59:59.999Z')).toBe(false);
  expect(sees('2026-06-01T00:00:00Z')).toBe(true);
  expect(sees('2026-05-31T23:00:00Z')).toBe(false);
});

test('people of one profile share what was worked out, in whatever order their use cases stand', async () => {
  const catalog = await catalogOf();
  const first = catalog.forViewer(learner('basic', ['a', 'b']), NOW);
  expect(catalog.forViewer(learner('basic', ['b', 'a']), NOW)).toBe(first);
  expect(catalog.forViewer(learner('premium', ['a', 'b']), NOW)).not.toBe(first);
});

test('words come in the language asked for, else in the base language, and say which', async () => {
  const view = (await catalogOf()).forViewer(learner('basic'), NOW);
  const course = view.course('alpha');
  if (course === undefined) throw new Error('alpha is open to all');
  expect(words(course, 'ja')).toMatchObject({ language: 'ja', words: { title: 'アルファ' } });
  expect(words(course, 'fr')).toMatchObject({ language: 'en', words: { title: 'Alpha' } });
  expect(words(course, 'constructor')).toMatchObject({ language: 'en' });
  expect(view.languages).toEqual(['en', 'ja']);
});

test('a text question accepts the answers of all languages', async () => {
  const { data } = await catalogOf();
  expect(data.quizzes[0]?.questions.find(({ id }) => id === 'button')).toEqual({
    id: 'button',
    kind: 'text',
    answers: ['Approve', '承認'],
  });
});

describe('the old address of a module that went to another course', () => {
  const moved: Parameters<typeof academy>[0] = {
    'courses/alpha/modules/two/en.mdx': [['minutes', 'movedFrom: [beta, alpha, gone]\nminutes']],
  };

  test('leads those who have both to it, but not those to whom the old course was closed', async () => {
    const catalog = await catalogOf(moved);
    const [basic, premium] = ['basic', 'premium'].map((plan) => catalog.forViewer(learner(plan), NOW));
    expect(premium?.moved('beta', 'two')?.course).toBe('alpha');
    expect(basic?.moved('beta', 'two')).toBeUndefined();
    expect(JSON.stringify(basic)).not.toMatch(/beta/i);
    expect(basic?.moved('gone', 'two')?.course).toBe('alpha');
    expect(premium?.moved('beta', 'one')).toBeUndefined();
  });

  test('never leads from where it is, and no further once it is retired', async () => {
    expect((await catalogOf(moved)).forViewer(learner('premium'), NOW).moved('alpha', 'two')).toBeUndefined();
    const two = 'courses/alpha/modules/two/en.mdx';
    const retired = await catalogOf({ [two]: [['minutes', 'movedFrom: [beta]\nstatus: retired\nminutes']] });
    expect(retired.forViewer(learner('premium'), NOW).moved('beta', 'two')).toBeUndefined();
  });

  test('leads on when the old course was retired, to those it was for', async () => {
    const catalog = await catalogOf({
      ...moved,
      'courses/beta/en.mdx': [['modules', 'status: retired\nmodules']],
    });
    expect(catalog.forViewer(learner('premium'), NOW).moved('beta', 'two')?.course).toBe('alpha');
    expect(catalog.forViewer(learner('basic'), NOW).moved('beta', 'two')).toBeUndefined();
  });
});
