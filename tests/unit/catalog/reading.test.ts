import { rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCatalog, type Places } from '../../../src/catalog/build.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { academy, alter, write } from './academy.ts';

const two = 'courses/alpha/modules/two/en.mdx';

async function found(places: Places): Promise<string[]> {
  const { problems } = await buildCatalog(places);
  return problems.map(({ file, line, code }) => `${file.replace('content/', '')}:${line} ${code}`);
}

async function foundIn(change: Example['change']): Promise<string[]> {
  return found(await academy(change));
}

async function withBytes(bytes: Uint8Array | string): Promise<string[]> {
  const places = await academy();
  await write(join(places.root, 'content', two), bytes);
  return found(places);
}

const sound = `---\nid: two\ntitle: Two\nsummary: The second.\nminutes: 5\nobjectives:\n  - {text: A, measure: B, by: 1}\nprerequisites: [one]\n---\n\nText.\n`;

test('a file with a byte order mark and Windows line ends is read like any other, and told to be saved anew', async () => {
  expect(await withBytes(`\uFEFF${sound.replaceAll('\n', '\r\n')}`)).toEqual([
    `${two}:1 EB-FILE-BOM`,
    `${two}:1 EB-FILE-LINES`,
  ]);
});

test('a file in another encoding is told at the line of the first wrong byte', async () => {
  const bytes = Buffer.concat([Buffer.from(sound), Buffer.from([0x83, 0x65])]);
  expect(await withBytes(bytes)).toEqual([`${two}:12 EB-FILE-ENCODING`]);
});

test('a binary is told', async () => {
  expect(await withBytes('---\n\0\n---\n')).toEqual([`${two}:2 EB-FILE-ENCODING`]);
});

test('a text over one MiB is told; one of just one MiB is read', async () => {
  const filler = 'word '.repeat(300_000);
  expect(await withBytes(sound + filler)).toEqual([`${two}:1 EB-FILE-SIZE`]);
  const read = await withBytes((sound + filler).slice(0, 1024 * 1024));
  expect(read.filter((one) => one.includes('EB-FILE'))).toEqual([]);
});

test('a merge left open is told once a conflict, and a heading underlined with = is none', async () => {
  const conflict = '<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\n';
  expect(await withBytes(sound + conflict)).toEqual([`${two}:12 EB-FILE-CONFLICT`]);
  expect(await withBytes(`${sound}\nB\n=======\n`)).toEqual([`${two}:13 EB-HEADING-ORDER`]);
});

test('missing and unclosed front matter are told, and what names the file is not blamed', async () => {
  expect(await withBytes('Just text.\n')).toEqual([`${two}:1 EB-FM-MISSING`]);
  expect(await withBytes('---\nid: two\ntitle: Two\n')).toEqual([`${two}:1 EB-FM-MISSING`]);
  expect(await withBytes('')).toEqual([`${two}:1 EB-FM-MISSING`]);
});

test('tabs and doubled fields in the front matter are told where they stand', async () => {
  expect(await withBytes(sound.replace('  - {text', '\t- {text'))).toEqual([`${two}:7 EB-YAML-SYNTAX`]);
  expect(await withBytes(sound.replace('minutes: 5', 'title: Again\nminutes: 5'))).toEqual([
    `${two}:5 EB-YAML-SYNTAX`,
  ]);
});

test('a title that YAML would take for a number or a truth value stays words', async () => {
  const places = await academy({ [two]: [['title: Two', 'title: 404']] });
  const { data, problems } = await buildCatalog(places);
  expect(problems).toEqual([]);
  expect(data.modules.find(({ id }) => id === 'two')?.words.en?.title).toBe('404');
  expect(data.quizzes[0]?.words.en?.questions.paper?.options.yes?.text).toBe('True');
});

test('a list that doubles itself by aliases is told instead of filling the memory', async () => {
  const rows = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, before] of [
    ['b', 'a'],
    ['c', 'b'],
    ['d', 'c'],
    ['e', 'd'],
    ['f', 'e'],
  ])
    rows.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
  expect(await withBytes(`---\n${rows.join('\n')}\n---\n`)).toEqual([`${two}:1 EB-YAML-SYNTAX`]);
});

test('unknown fields and wrong values are told each at its own line', async () => {
  const change = {
    [two]: [
      ['minutes: 10', 'minutes: "10"\ntitel: Two'],
      [
        'prerequisites: [one]',
        'prerequisites: one\naudience: {plan: [x], roles: [boss]}\npublishAt: 2026-02-30',
      ],
      ['    by: 14', '    by: 1.5'],
    ],
  } as const;
  expect(await foundIn(change)).toEqual([
    `${two}:5 EB-FIELD-TYPE`,
    `${two}:6 EB-FIELD-UNKNOWN`,
    `${two}:10 EB-FIELD-VALUE`,
    `${two}:11 EB-FIELD-TYPE`,
    `${two}:12 EB-FIELD-UNKNOWN`,
    `${two}:12 EB-FIELD-VALUE`,
    `${two}:13 EB-FIELD-VALUE`,
  ]);
});

test('files, folders and languages that nothing reads are told', async () => {
  const change = {
    'notes.txt': 'free at the top',
    'paths/readme.txt': 'x',
    'courses/alpha/quizes/x/en.mdx': sound,
    'courses/alpha/cover.png': 'x',
    'courses/alpha/modules/two/jp.mdx': sound,
    'courses/alpha/modules/two/run.exe': 'x',
    'courses/alpha/modules/two/.DS_Store': 'x',
    'courses/beta/modules/three/en.mdx': null,
    'courses/beta/quizzes': 'x',
  };
  expect(await foundIn(change)).toEqual([
    'courses/alpha/cover.png:1 EB-FILE-PLACE',
    'courses/alpha/modules/two/jp.mdx:1 EB-LANG-CODE',
    'courses/alpha/modules/two/run.exe:1 EB-FILE-TYPE',
    'courses/alpha/quizes:1 EB-FILE-PLACE',
    'courses/beta/modules/three/en.mdx:1 EB-LANG-BASE',
    'courses/beta/quizzes:1 EB-FILE-PLACE',
    'paths/readme.txt:1 EB-FILE-PLACE',
  ]);
});

test('a text whose name only looks like that of a language is told once, with the language that is meant', async () => {
  const one = 'courses/alpha/modules/one';
  const places = await academy();
  const below = (name: string) => join(places.root, 'content', one, name);
  await rename(below('en.mdx'), below('EN.mdx'));
  const { problems } = await buildCatalog(places);
  expect(problems.map(({ file, code, fix }) => [file, code, fix])).toEqual([
    [`content/${one}/EN.mdx`, 'EB-LANG-CODE', 'Did you mean `en`? Rename the file to its language’s code.'],
  ]);
});

test.each([
  ['Ja', 'Did you mean `ja`? '],
  ['jp', 'Did you mean `ja`? '],
  ['en_us', 'Did you mean `en-US`? '],
  ['english-text', ''],
])('of a text named %s.mdx the advice begins with “%s”', async (name, advice) => {
  const { problems } = await buildCatalog(await academy({ [`courses/beta/${name}.mdx`]: sound }));
  expect(problems.map(({ code, fix }) => [code, fix])).toEqual([
    ['EB-LANG-CODE', `${advice}Rename the file to its language’s code.`],
  ]);
});

test('symbolic links are told and not followed', async () => {
  const places = await academy();
  await symlink('/etc/hostname', join(places.root, 'content/courses/alpha/modules/two/host.txt'));
  await symlink(join(places.root, 'content/courses/beta'), join(places.root, 'content/courses/gamma'));
  expect(await found(places)).toEqual([
    'courses/alpha/modules/two/host.txt:1 EB-FILE-SYMLINK',
    'courses/gamma:1 EB-FILE-SYMLINK',
  ]);
});

test('an academy without any content is no error', async () => {
  const places = await academy();
  await alter(places, { paths: null, courses: null });
  expect(await found(places)).toEqual([]);
});
