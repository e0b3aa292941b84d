import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { type KnownId, publishedIds, removedIdProblems } from '../../../src/catalog/removed-ids.ts';
import { academy } from './academy.ts';

const two = 'courses/alpha/modules/two';
const unlinked = {
  'courses/alpha/modules/one/en.mdx': [['[the next module](course:alpha/two)', 'the next module']],
} as const;
const withoutTwo: Example['change'] = {
  [two]: null,
  'courses/alpha/en.mdx': [['[one, two, check]', '[one, check]']],
  ...unlinked,
};
const writtenDown = 'retired:\n  - {id: two, kind: module, title: Two, when: 2026-03-01}\n';

/** What is told once content that was published is changed like this. */
async function told(
  change: Example['change'],
  facts: readonly KnownId[] = [],
  before: Example['change'] = {},
) {
  const former = await buildCatalog(await academy(before));
  const { data, retired, problems } = await buildCatalog(await academy(change));
  expect(problems).toEqual([]);
  return removedIdProblems(data, retired, [...publishedIds(former.data), ...facts]);
}

const fact = (kind: KnownId['kind'], id: string, people: number): KnownId => {
  return { kind, id, people, title: null, folder: null, course: null };
};

test('nothing is said while everything is there, under whatever folder', async () => {
  expect(
    await told({}, [fact('module', 'two', 9), fact(null, 'check', 1), fact('path', 'start', 3)]),
  ).toEqual([]);
});

test('a module that was deleted is told with its title, its facts and what to do', async () => {
  expect(await told(withoutTwo, [fact('module', 'two', 9)])).toEqual([
    {
      file: `content/${two}/en.mdx`,
      line: 1,
      column: 1,
      severity: 'error',
      code: 'EB-ID-REMOVED',
      found: 'nothing with the id `two`, which was a module “Two” until now. 9 people have facts on it.',
      expected: 'that what people met stays, or is retired in writing',
      fix: `Bring content/${two} back and set \`status: retired\` in it; or run \`npm run content -- retire two\`, which writes it down in content/retired.yaml. If it was to have another id, give it this one again: folders may be named as you like, ids stay.`,
    },
  ]);
});

test('what was never published here is told by its facts alone', async () => {
  const [problem, ...more] = await told({}, [fact('course', 'gamma', 1)]);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ file: 'content/retired.yaml', code: 'EB-ID-REMOVED' });
  expect(problem?.found).toBe(
    'nothing with the id `gamma`, which was a course until now. One person has facts on it.',
  );
});

test('what is written down as retired, or still there as retired, may be gone', async () => {
  expect(await told({ ...withoutTwo, 'retired.yaml': writtenDown }, [fact('module', 'two', 9)])).toEqual([]);
  const retired = { ...unlinked, [`${two}/en.mdx`]: [['minutes', 'status: retired\nminutes']] } as const;
  expect(await told(retired, [fact('module', 'two', 9)])).toEqual([]);
});

test('what was retired where it lay is not forgotten when its folder goes', async () => {
  const retired = { ...unlinked, [`${two}/en.mdx`]: [['minutes', 'status: retired\nminutes']] } as const;
  expect((await told(withoutTwo, [], retired)).map(({ code }) => code)).toEqual(['EB-ID-REMOVED']);
});

test('a draft may be deleted', async () => {
  const draft = { ...unlinked, [`${two}/en.mdx`]: [['minutes', 'status: draft\nminutes']] } as const;
  expect(await told(withoutTwo, [], draft)).toEqual([]);
});

test('an id that is changed is a thing that is gone', async () => {
  const found = await told({
    ...{ 'courses/alpha/quizzes/check/en.mdx': [['id: check', 'id: exam']] },
    'courses/alpha/en.mdx': [['two, check]', 'two, exam]']],
  });
  expect(found.map(({ code, file }) => `${file} ${code}`)).toEqual([
    'content/courses/alpha/quizzes/check/en.mdx EB-ID-REMOVED',
  ]);
});

test('a quiz that takes the id of a module is told, though only facts remember the module', async () => {
  const found = await told({}, [fact('module', 'check', 4)]);
  expect(found).toMatchObject([{ file: 'content/courses/alpha/quizzes/check/en.mdx', code: 'EB-ID-REUSED' }]);
  expect(found[0]?.found).toContain('which a module had until now, and on which facts of 4 people hang');
});

test('a module that was moved by hand is warned of until its old course is named, for what was published alone', async () => {
  const three = 'courses/alpha/modules/three/en.mdx';
  const byHand = (movedFrom: string): Example['change'] => ({
    'courses/beta': null,
    [three]: `---\nid: three\ntitle: Three\nsummary: T.\n${movedFrom}minutes: 5\nobjectives: [{text: A, measure: B, by: 1}]\n---\n\nT.\n`,
    'courses/alpha/modules/three/ja.mdx':
      '---\ntitle: 三つ目\nsummary: 要約。\nobjectives: [{text: 甲, measure: 乙}]\n---\n\n本文。\n',
    'courses/alpha/en.mdx': [['check]', 'check, three]']],
    'paths/start/en.mdx': [['  - {id: beta, required: false}\n', '']],
    'courses/alpha/modules/one/en.mdx': [['[the beta course](course:beta)', 'the beta course']],
    'retired.yaml': 'retired: [{id: beta, kind: course, title: Beta, when: 2026-03-01}]\n',
  });
  expect(await told(byHand(''))).toMatchObject([
    {
      file: `content/${three}`,
      code: 'EB-ID-MOVED',
      severity: 'warning',
      fix: expect.stringContaining('movedFrom: [beta]'),
    },
  ]);
  expect(await told(byHand('movedFrom: [beta]\n'))).toEqual([]);
});
