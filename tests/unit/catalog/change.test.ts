import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalog, type Places } from '../../../src/catalog/build.ts';
import { moveUnit } from '../../../src/catalog/change/move.ts';
import { renameFolder } from '../../../src/catalog/change/rename.ts';
import { retire } from '../../../src/catalog/change/retire.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { isError } from '../../../src/catalog/problem.ts';
import type { KnownId } from '../../../src/catalog/removed-ids.ts';
import { academy } from './academy.ts';

const NOW = new Date('2026-11-30T09:00:00Z');
/** Beta for everybody, and nothing that holds module two in alpha. */
const OPEN: Example['change'] = {
  'courses/beta/en.mdx': [['audience: {plans: [premium]}\n', '']],
  'courses/alpha/modules/two/en.mdx': [
    ['prerequisites: [one]', '# Once was first.\nchange: {kind: fix, note: More.}'],
  ],
};

const text = ({ root }: Places, file: string) => readFile(join(root, 'content', file), 'utf8');
const wrong = async (places: Places) => (await buildCatalog(places, NOW)).problems.filter(isError);

/** Every file below content/ with its text. */
async function tree({ root }: Places): Promise<Record<string, string>> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map(async (file) => [file.slice(root.length), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

describe('a folder that gets another name', () => {
  test('leaves the catalog as it was but for the folder', async () => {
    const places = await academy();
    const before = await buildCatalog(places, NOW);
    expect(await renameFolder(places, 'course:alpha', 'first-steps')).toEqual({
      kind: 'course',
      id: 'alpha',
      written: ['content/courses/first-steps/'],
    });
    expect(existsSync(join(places.root, 'content/courses/alpha'))).toBe(false);
    const after = await buildCatalog(places, NOW);
    const plain = (built: typeof before) =>
      JSON.stringify({ ...built.data, digest: '' }).replaceAll('courses/first-steps', 'courses/alpha');
    expect(JSON.parse(plain(after))).toEqual(JSON.parse(plain(before)));
    expect(after.problems).toEqual([]);
  });

  test.each([
    ['two', 'check', null],
    ['two', 'one', 'The folder content/courses/alpha/modules/one is there already'],
    ['two', 'two', 'has that name already'],
    ['two', '../x', 'lower-case letters'],
    ['tow', 'x', 'Did you mean `two`?'],
  ])('%s to %s is refused where it cannot be', async (name, folder, why) => {
    const places = await academy();
    const before = await tree(places);
    if (why === null) await renameFolder(places, name, folder);
    else {
      await expect(renameFolder(places, name, folder)).rejects.toThrow(why);
      expect(await tree(places)).toEqual(before);
    }
  });

  test('is asked for by kind where several have the id', async () => {
    const places = await academy({ 'paths/start/en.mdx': [['id: start', 'id: alpha']] });
    await expect(renameFolder(places, 'alpha', 'x')).rejects.toThrow(
      'say which: path:alpha (content/paths/start), course:alpha (content/courses/alpha)',
    );
    expect((await renameFolder(places, 'path:alpha', 'x')).written).toEqual(['content/paths/x/']);
  });
});

describe('a module that goes to another course', () => {
  test('is listed there and no more here, with its files, and everything that linked to it still does', async () => {
    const places = await academy({
      ...OPEN,
      'courses/alpha/en.mdx': [['modules: [one', '# in this order\nmodules: [one']],
      'courses/alpha/modules/two/list.csv': 'a,b\n',
      'courses/alpha/modules/two/ja.mdx': [
        ['\n## ', '\n<Download file="list.csv">表</Download>を使います。\n\n## '],
      ],
    });
    await moveUnit(places, 'two', 'beta', NOW);
    expect(await wrong(places)).toEqual([]);
    expect(await text(places, 'courses/alpha/en.mdx')).toContain('# in this order\nmodules: [one, check]\n');
    expect(await text(places, 'courses/beta/en.mdx')).toContain('modules: [three, two]\n');
    expect(await text(places, 'courses/alpha/modules/one/en.mdx')).toContain('(course:beta/two)');
    expect(await text(places, 'courses/beta/modules/two/en.mdx')).toContain(
      '# Once was first.\nchange: {kind: fix, note: More.}\nmovedFrom: [alpha]\n---\n',
    );
    expect(await text(places, 'courses/beta/modules/two/list.csv')).toBe('a,b\n');
    expect(existsSync(join(places.root, 'content/courses/alpha/modules/two'))).toBe(false);
  });

  test('can be named with its course', async () => {
    for (const name of ['two', 'module:two', 'alpha/two', 'course:alpha/two'])
      expect((await moveUnit(await academy(OPEN), name, 'beta', NOW)).written[0]).toContain(
        'beta/modules/two',
      );
    await expect(moveUnit(await academy(OPEN), 'beta/two', 'beta', NOW)).rejects.toThrow(
      'nothing with the id',
    );
  });

  test('tells which paths ask for it or offer it no more, and which do so now', async () => {
    const start = 'paths/start/en.mdx';
    const moved = async (change: Example['change']) =>
      (await moveUnit(await academy({ ...OPEN, ...change }), 'two', 'beta', NOW)).paths;
    expect(await moved({})).toEqual([{ path: 'start', was: 'asked', is: 'offered' }]);
    expect(await moved({ [start]: [['{id: beta, required: false}', 'id: beta']] })).toEqual([]);
    expect(await moved({ [start]: [['  - {id: beta, required: false}\n', '']] })).toEqual([
      { path: 'start', was: 'asked', is: null },
    ]);
    expect(await moved({ [start]: [['  - id: alpha\n', '']] })).toEqual([
      { path: 'start', was: null, is: 'offered' },
    ]);
  });

  test('and back again has no old address where it is', async () => {
    const places = await academy(OPEN);
    const before = await tree(places);
    await moveUnit(places, 'two', 'beta', NOW);
    await moveUnit(places, 'two', 'alpha', NOW);
    const { data } = await buildCatalog(places, NOW);
    expect(data.modules.find(({ id }) => id === 'two')?.movedFrom).toEqual(['beta']);
    const after = await tree(places);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['/content/courses/beta/en.mdx']).toBe(before['/content/courses/beta/en.mdx']);
  });

  test.each<[string, Example['change'], string, string, string]>([
    ['comes first for another', {}, 'one', 'beta', 'it comes first for `two`'],
    [
      'has something before it',
      { 'courses/beta/en.mdx': [['audience: {plans: [premium]}\n', '']] },
      'two',
      'beta',
      '`one` of its own course comes first',
    ],
    ['would close to some who see it', {}, 'check', 'beta', 'the audience of `beta` is narrower'],
    [
      'would go to a draft',
      { 'courses/beta/en.mdx': [['audience: {plans: [premium]}', 'status: draft']] },
      'check',
      'beta',
      '`beta` is not live',
    ],
    [
      'would be missing in a language',
      { ...OPEN, 'courses/alpha/modules/two/ja.mdx': null },
      'two',
      'beta',
      'it is not written in ja',
    ],
    [
      'would lose its readers in a language',
      { ...OPEN, 'courses/beta/ja.mdx': null },
      'two',
      'beta',
      '`beta` is not written in ja',
    ],
    [
      'is alone in its course',
      { 'courses/alpha/modules/one/en.mdx': [['[the beta course](course:beta)', 'the beta course']] },
      'three',
      'alpha',
      '`beta` has nothing else in it',
    ],
    [
      'finds its folder taken',
      { ...OPEN, 'courses/beta/modules/two/en.mdx': 'x' },
      'course:alpha/two',
      'beta',
      'content/courses/beta/modules/two is there already',
    ],
    ['is there already', {}, 'two', 'alpha', 'is in `alpha` already'],
    ['is a course', {}, 'alpha', 'beta', 'Only modules and quizzes'],
    ['is to go nowhere', {}, 'two', 'bета', 'There is no course'],
  ])('that %s is refused, and nothing is written', async (_, change, unit, course, why) => {
    const places = await academy(change);
    const before = await tree(places);
    await expect(moveUnit(places, unit, course, NOW)).rejects.toThrow(why);
    expect(await tree(places)).toEqual(before);
  });
});

describe('something that is retired', () => {
  const unlinked: Example['change'] = {
    'courses/alpha/modules/one/en.mdx': [
      ['[the next module](course:alpha/two)', 'the next module'],
      ['[the beta course](course:beta)', 'the beta course'],
    ],
  };

  test('says so in its front matter, and the content is sound', async () => {
    const itself = '[Here](course:alpha/two) compare the';
    const places = await academy({
      ...unlinked,
      'courses/alpha/modules/two/en.mdx': [['Compare the', itself]],
    });
    expect(await retire(places, 'two', [], NOW)).toEqual({
      kind: 'module',
      id: 'two',
      written: ['content/courses/alpha/modules/two/en.mdx'],
      units: [],
      listedIn: [],
    });
    expect(await text(places, 'courses/alpha/modules/two/en.mdx')).toContain('\nstatus: retired\n---\n');
    expect(await wrong(places)).toEqual([]);
    expect((await retire(places, 'two', [], NOW)).written).toEqual([]);
  });

  test('as a course may link within itself', async () => {
    const places = await academy({
      ...{ 'courses/beta/en.mdx': [['prerequisites: [alpha]\n', '']] },
      'paths/start/en.mdx': [['{id: beta, required: false}', 'id: beta']],
    });
    await retire(places, 'alpha', [], NOW);
    expect(await wrong(places)).toEqual([]);
  });

  test.each<[string, Example['change'], string, string]>([
    ['a module that another waits for', unlinked, 'one', 'the module `two` comes after it'],
    ['a module that a text links to', {}, 'two', 'content/courses/alpha/modules/one/en.mdx:19 links to it'],
    ['a course that another waits for', {}, 'alpha', 'the course `beta` comes after it'],
    ['a course that a text links to', {}, 'beta', 'content/courses/alpha/modules/one/en.mdx:25 links to it'],
    ['the last of a course', {}, 'three', 'the course `beta` has nothing else in it'],
    [
      'the last course of a path',
      { ...unlinked, 'courses/alpha/en.mdx': [['modules', 'status: retired\nmodules']] },
      'beta',
      'the path `start` has no other course',
    ],
    [
      'a quiz that a journey counts',
      { 'journeys/way/en.mdx': [['{event: {name: report_viewed}}', '{all: [{quiz: {id: check}}]}']] },
      'check',
      'content/journeys/way/en.mdx counts who has passed it',
    ],
    [
      'a path that the definition counts',
      {
        'definitions/first/en.mdx': [
          ['{plan: confirmed}', '{any: [{plan: confirmed}, {path: {paths: [start]}}]}'],
        ],
      },
      'start',
      'content/definitions/first/en.mdx counts who has completed it',
    ],
  ])('is not %s', async (_, change, name, why) => {
    const places = await academy(change);
    const before = await tree(places);
    await expect(retire(places, name, [], NOW)).rejects.toThrow(why);
    expect(await tree(places)).toEqual(before);
  });

  const met = (kind: KnownId['kind'], id: string, title: string | null = null): KnownId => {
    return { kind, id, title, folder: null, course: null, people: 3 };
  };

  test('after its folder was deleted is written down with what it was', async () => {
    const places = await academy();
    const known = [met('module', 'old', 'The old: one'), met(null, 'old'), met('course', 'gone')];
    await retire(places, 'old', known, NOW);
    await retire(places, 'gone', known, NOW);
    expect((await retire(places, 'gone', known, NOW)).written).toEqual([]);
    expect(
      await text(places, 'retired.yaml'),
    ).toBe(`# What was taken away with its folder. Its ids are never used again.
retired:
  - id: old
    kind: module
    title: "The old: one"
    when: 2026-11-30
  - id: gone
    kind: course
    title: gone
    when: 2026-11-30
`);
    const { retired } = await buildCatalog(places, NOW);
    expect(retired.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['module old', 'course gone']);
  });

  test('of which facts alone tell has to be told by kind, and what nobody met is none', async () => {
    const places = await academy();
    await expect(retire(places, 'old', [met(null, 'old')], NOW)).rejects.toThrow(
      'Say what `old` was: `module:old` or `quiz:old`.',
    );
    expect(await retire(places, 'quiz:old', [met(null, 'old')], NOW)).toMatchObject({
      kind: 'quiz',
      id: 'old',
    });
    await expect(retire(places, 'tow', [], NOW)).rejects.toThrow(
      'nobody met anything of that name. Did you mean',
    );
  });
});
