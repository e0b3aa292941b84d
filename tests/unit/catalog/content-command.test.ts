import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { expect, test, vi } from 'vitest';
import { migrateDatabase } from '../../../db/migrate.ts';
import { buildCatalog, type Places } from '../../../src/catalog/build.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { academy, alter } from './academy.ts';
import { content } from './run-content.ts';

// Each command is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('check on sound content says what it looked at and ends well', async () => {
  expect(await content(await academy(), 'check')).toEqual({
    code: 0,
    out: 'Checked 1 path, 2 courses, 3 modules, 1 quiz in en, ja: 0 errors, 0 warnings.\n',
    err: '',
  });
});

test('check on broken content ends with 1 and prints no colour codes into a pipe', async () => {
  const { code, out } = await content(await academy({}, 'ten-errors'), 'check');
  expect(code).toBe(1);
  expect(out).toContain('EB-QUIZ-DRAW');
  expect(out).not.toContain('\u001b');
});

test('what is marked for later keeps live content from being published, and only reminds in a draft', async () => {
  const later = [['summary: The third', 'summary: TODO The third']] as const;
  const live = await content(await academy({ 'courses/beta/modules/three/en.mdx': later }), 'check');
  expect(live.code).toBe(1);
  expect(live.out).toContain('EB-LEFTOVER\n');
  const draft = await academy({
    'courses/beta/en.mdx': [['id: beta', 'id: beta\nstatus: draft']],
    'courses/beta/modules/three/en.mdx': later,
    'courses/alpha/modules/one/en.mdx': [['[the beta course](course:beta)', 'the beta course']],
  });
  expect((await content(draft, 'check')).out).toContain('EB-LEFTOVER (warning)');
});

test('check --json is for programs', async () => {
  const { code, out } = await content(
    await academy({ 'courses/alpha/modules/two/x.csv': 'a' }),
    'check',
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    modules: 3,
    errors: 0,
    warnings: 1,
    problems: [{ code: 'EB-FILE-UNUSED' }],
  });
});

/** A database where the settings look for one, with one account whose product sent these events. */
async function database({ root }: Places, ...events: readonly string[]): Promise<void> {
  await mkdir(join(root, 'data'));
  const url = `file:${join(root, 'data/academy.db')}`;
  await migrateDatabase({ url });
  const client = createClient({ url });
  const at = '2026-01-01T00:00:00.000Z';
  await client.execute({ sql: 'INSERT INTO accounts (id, created_at) VALUES (?, ?)', args: ['mill', at] });
  const sql = `INSERT INTO product_events (message_id, account_id, name, at, properties, recorded_at)
    VALUES (?, 'mill', ?, ?, '{}', ?)`;
  for (const name of events) await client.execute({ sql, args: [name, name, at, at] });
  client.close();
}

test('check warns of an event that the product never sent, and names the most similar', async () => {
  const places = await academy();
  await database(places, 'reports_viewed', 'invoice_imported');
  const { code, out, err } = await content(places, 'check');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('content/journeys/way/en.mdx:23:41  EB-EVENT-UNSEEN (warning)');
  expect(out).toContain('Did you mean `reports_viewed`?');
  expect(out).toContain('0 errors, 1 warning.');
  const json = JSON.parse((await content(places, 'check', '--json')).out);
  expect(json).toMatchObject({ warnings: 1, problems: [{ code: 'EB-EVENT-UNSEEN' }] });
});

test('check has nothing to say of events that were sent, or while none ever was', async () => {
  const sent = await academy();
  await database(sent, 'report_viewed');
  expect((await content(sent, 'check')).out).toContain('0 errors, 0 warnings.');
  const silent = await academy();
  await database(silent);
  expect((await content(silent, 'check')).out).toContain('0 errors, 0 warnings.');
});

test('check says that a database cannot be asked, and checks the content all the same', async () => {
  const places = await academy();
  await mkdir(join(places.root, 'data'));
  await writeFile(join(places.root, 'data/academy.db'), 'this is no database'.repeat(100));
  const { code, out, err } = await content(places, 'check');
  expect(code).toBe(0);
  expect(out).toContain('0 errors, 0 warnings.');
  expect(err).toContain('cannot be told here');
});

const WITHOUT_THREE: Example['change'] = {
  'courses/beta': null,
  'paths/start/en.mdx': [['  - {id: beta, required: false}\n', '']],
  'courses/alpha/modules/one/en.mdx': [['[the beta course](course:beta)', 'the beta course']],
};

test('check and publish fail where what was published is gone without a word, and what is in force stays', async () => {
  const places = await academy();
  await content(places, 'publish');
  const before = await readFile(join(places.store, 'current'), 'utf8');
  await alter(places, WITHOUT_THREE);
  for (const command of ['check', 'publish']) {
    const { code, out } = await content(places, command);
    expect(code).toBe(1);
    expect(out).toContain('content/courses/beta/modules/three/en.mdx:1:1  EB-ID-REMOVED');
    expect(out).toContain('2 errors');
  }
  expect(await readFile(join(places.store, 'current'), 'utf8')).toBe(before);
});

test('check fails where facts of customers hang on what is gone, and not for what staff opened', async () => {
  const places = await academy(WITHOUT_THREE);
  await database(places);
  const client = createClient({ url: `file:${join(places.root, 'data/academy.db')}` });
  const at = '2026-01-01T00:00:00.000Z';
  const person = 'INSERT INTO people (id, account_id, role, created_at) VALUES (?, ?, ?, ?)';
  await client.execute({ sql: person, args: ['oda', 'mill', 'learner', at] });
  await client.execute({ sql: person, args: ['cem', null, 'cem', at] });
  const opening = 'INSERT INTO openings (person_id, unit, at) VALUES (?, ?, ?)';
  await client.execute({ sql: opening, args: ['cem', 'three', at] });
  expect((await content(places, 'check')).code).toBe(0);
  await client.execute({ sql: opening, args: ['oda', 'three', at] });
  client.close();
  const { code, out } = await content(places, 'check');
  expect(code).toBe(1);
  expect(out).toContain('nothing with the id `three`, which was a module or quiz until now. One person has');
});

test('coverage shows who gets what, and ends well though something is missing', async () => {
  const places = await academy({ 'courses/beta/ja.mdx': null });
  const { code, out, err } = await content(places, 'coverage');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('start: Start');
  expect(out).toContain(
    [
      '  plan     industry  use case  modules  min  quizzes  in',
      '  premium  (none)    (none)        2+1   20        1  en ja!',
      '  (none)   (none)    (none)          2   15        1  en ja',
    ].join('\n'),
  );
  expect(out).toContain('! start lacks ja in beta\n      for premium × (none) × (none)');
  expect(out).toContain('Doubles: none');
});

test('mv and coverage say what paths make of it', async () => {
  const places = await academy({
    'courses/beta/en.mdx': [['audience: {plans: [premium]}\n', '']],
    'courses/alpha/modules/two/en.mdx': [['prerequisites: [one]\n', '']],
    'paths/start/en.mdx': [['  - {id: beta, required: false}\n', '']],
  });
  expect((await content(places, 'coverage')).out).toContain('On no path: beta.');
  const { out } = await content(places, 'mv', 'two', 'beta');
  expect(out).toContain(
    'For whoever takes a path up from now on:\n  `start` asked for it and does not hold it any more.\nWho finished it keeps that.\n',
  );
});

test('mv says that another course comes first where a module is moved to', async () => {
  const places = await academy({
    'courses/beta/en.mdx': [['audience: {plans: [premium]}\n', '']],
    'courses/alpha/modules/two/en.mdx': [['prerequisites: [one]\n', '']],
  });
  const { out } = await content(places, 'mv', 'two', 'beta');
  expect(out).toContain(
    '`alpha` comes first there. Whoever has begun `two` can go on with it, and with nothing else of that course; for everybody else it opens after that.\n',
  );
});

test('rename, mv and retire say for programs what was changed and what was written', async () => {
  const places = await academy({
    'courses/beta/en.mdx': [['audience: {plans: [premium]}\n', '']],
    'courses/alpha/modules/one/en.mdx': [['[the next module](course:alpha/two)', 'the next module']],
    'courses/alpha/modules/two/en.mdx': [['prerequisites: [one]\n', '']],
  });
  const said = async (...args: string[]) => {
    const { code, out, err } = await content(places, ...args, '--json');
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out);
  };
  expect(await said('rename', 'two', 'look-twice')).toEqual({
    kind: 'module',
    id: 'two',
    written: ['content/courses/alpha/modules/look-twice/'],
  });
  expect(await said('mv', 'two', 'beta')).toEqual({
    kind: 'module',
    id: 'two',
    written: expect.arrayContaining(['content/courses/beta/modules/look-twice/']),
    paths: [{ path: 'start', was: 'asked', is: 'offered' }],
    waitsFor: ['alpha'],
  });
  expect(await said('retire', 'two')).toEqual({
    kind: 'module',
    id: 'two',
    written: ['content/courses/beta/modules/look-twice/en.mdx'],
    listedIn: [],
    touched: null,
  });
  await database(places);
  expect(await said('retire', 'two')).toMatchObject({ written: [], touched: { people: 0, finished: 0 } });
});

test('coverage of content with errors shows what is right in it, and says so', async () => {
  const places = await academy({ 'courses/alpha/modules/two/en.mdx': [['minutes: 10', 'minutes: ten']] });
  const { code, out, err } = await content(places, 'coverage');
  expect([code, err]).toEqual([
    0,
    'The content has 1 error; what is wrong is shown as far as it is right.\n',
  ]);
  expect(out).toContain('start: Start');
});

test('coverage says whom a path is for that no learner is given', async () => {
  const guide = `---
id: guide
title: Guide
summary: For us.
audience: {roles: [csm, cem]}
revision: 1
status: live
goal: Know how.
outcome: It is known.
courses:
  - {id: alpha, required: true}
---
`;
  const places = await academy({ 'paths/guide/en.mdx': guide });
  expect((await content(places, 'coverage')).out).toContain('guide: Guide\n  for csm, cem alone');
});

test('what is required elsewhere is not retired, and what to do first is said', async () => {
  const { code, err } = await content(await academy(), 'retire', 'alpha');
  expect(code).toBe(1);
  expect(err).toContain('cannot be retired while something live requires it');
  expect(err).toContain('Take it out there first, or retire that.');
});

test('coverage takes the values of accounts from the database, and says so', async () => {
  const places = await academy();
  await database(places);
  const client = createClient({ url: `file:${join(places.root, 'data/academy.db')}` });
  const at = '2026-01-01T00:00:00.000Z';
  const sql = `INSERT INTO account_properties (account_id, property, value, valid_from, recorded_at)
    VALUES ('mill', ?, ?, ?, ?)`;
  await client.execute({ sql, args: ['plan', '"gold"', at, at] });
  await client.execute({ sql, args: ['useCases', '["audit"]', at, at] });
  client.close();
  expect((await content(places, 'coverage')).out).toContain('as content names them and accounts have them');
  const { values, profiles, cells } = JSON.parse((await content(places, 'coverage', '--json')).out);
  expect(values).toEqual({ plans: ['gold', 'premium'], industries: [null], useCases: ['audit', null] });
  expect(profiles).toHaveLength(4);
  expect(cells[0]).toMatchObject({
    profile: { plan: 'gold', industry: null, useCases: ['audit'] },
    path: 'start',
    required: 2,
  });
});

test('publish warns of an event that the product never sent, as the check does, and puts the content in force', async () => {
  const places = await academy();
  await database(places, 'reports_viewed');
  const { code, out } = await content(places, 'publish');
  expect(code).toBe(0);
  expect(out).toContain('EB-EVENT-UNSEEN (warning)');
  expect(out).toContain('0 errors, 1 warning.');
  expect(out).toContain('Published.');
});

test('publish puts sound content in force and refuses broken content', async () => {
  const places = await academy();
  expect(await content(places, 'publish')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Published'),
  });
  expect(await readFile(join(places.store, 'current'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  await alter(places, { 'courses/beta/en.mdx': [['modules: [three]', 'modules: [four]']] });
  expect(await content(places, 'publish')).toMatchObject({
    code: 1,
    out: expect.stringContaining('Not published'),
  });
});

test('new module, quiz, course and path begin drafts that the check passes, listed in their course', async () => {
  const places = await academy({ 'courses/alpha/en.mdx': [['modules: [', '# in this order\nmodules: [']] });
  for (const args of ['module alpha four', 'quiz alpha exam', 'course gamma', 'path next'])
    expect(await content(places, 'new', ...args.split(' '))).toMatchObject({ code: 0 });
  const { out: said } = await content(places, 'new', 'course', 'delta');
  expect(said).toContain('status: live` of its own: the course, and every module and quiz in it');
  expect(said).toContain('`- {id: delta, required: true}`');
  await rm(join(places.root, 'content/courses/delta'), { recursive: true });
  const course = await readFile(join(places.root, 'content/courses/alpha/en.mdx'), 'utf8');
  expect(course).toContain(
    '# in this order\nmodules: [one, two, four, check, exam]\n---\n\nWhat everyone needs.\n',
  );
  const { code, out } = await content(places, 'check', '--json');
  expect(code).toBe(0);
  const { problems, ...counts } = JSON.parse(out) as { problems: { code: string }[] };
  expect(counts).toMatchObject({ paths: 2, courses: 3, modules: 5, quizzes: 2, errors: 0 });
  expect(new Set(problems.map(({ code: rule }) => rule))).toEqual(new Set(['EB-LEFTOVER']));
});

test('a new module stands before the quizzes that end its course, and after one that stands in its middle', async () => {
  const list = 'modules:\n  - check # after the first steps\n  - one\n  - two\n';
  const middle = await academy({ 'courses/alpha/en.mdx': [['modules: [one, two, check]\n', list]] });
  await content(middle, 'new', 'module', 'alpha', 'four');
  const listed = () => readFile(join(middle.root, 'content/courses/alpha/en.mdx'), 'utf8');
  expect(await listed()).toContain(`${list}  - four\n`);
  await content(middle, 'new', 'quiz', 'alpha', 'exam');
  await content(middle, 'new', 'quiz', 'alpha', 'second-exam');
  await content(middle, 'new', 'module', 'alpha', 'five');
  expect(await listed()).toContain(`${list}  - four\n  - five\n  - exam\n  - second-exam\n`);
});

test('new journey and definition begin drafts that the check passes, the definition as the next version', async () => {
  const places = await academy();
  for (const args of ['journey next', 'definition second', 'definition third'])
    expect(await content(places, 'new', ...args.split(' '))).toMatchObject({ code: 0 });
  const { code, out } = await content(places, 'check', '--json');
  expect(code).toBe(0);
  const { problems } = JSON.parse(out) as { problems: { code: string }[] };
  expect(new Set(problems.map(({ code: rule }) => rule))).toEqual(new Set(['EB-LEFTOVER']));
  const second = await readFile(join(places.root, 'content/definitions/second/en.mdx'), 'utf8');
  expect(second).toContain('version: 2');
  for (const file of ['second/en', 'second/ja', 'third/en', 'third/ja']) {
    const path = join(places.root, `content/definitions/${file}.mdx`);
    const filledIn = (await readFile(path, 'utf8')).replaceAll('TODO: ', '');
    await writeFile(path, filledIn.replace('status: draft', 'status: live'));
  }
  expect((await content(places, 'check')).code).toBe(0);
});

test('new definition takes the file that the laboratory gave: its words and criterion, under the next version', async () => {
  const places = await academy();
  const front = [
    'id: onboarded-2',
    'title: T',
    'summary: S',
    'version: 2',
    'effective: 2026-02-01',
    'sentence: W',
  ];
  const file = join(places.root, 'onboarded-2.en.mdx');
  await writeFile(
    file,
    `---\n${front.join('\n')}\ncriterion:\n  all:\n    - plan: confirmed\n---\n\nTried.\n`,
  );
  expect(await content(places, 'new', 'definition', 'kept', file)).toMatchObject({ code: 0 });
  const kept = await readFile(join(places.root, 'content/definitions/kept/en.mdx'), 'utf8');
  expect(kept).toContain('id: kept\n');
  expect(kept).toContain('version: 2\neffective: 2026-02-01\n');
  expect(kept).toContain('- plan: confirmed\nstatus: draft\n---\n\nTried.\n');
  expect((await content(places, 'check')).code).toBe(0);
});

test.each([
  [['new', 'definition', 'kept', 'nowhere.mdx'], 1, 'nowhere.mdx is no definition'],
  [['new', 'journey', 'way'], 1, 'There is a journey `way` already'],
  [['new', 'journey'], 2, 'new journey <id>'],
  [['new', 'journey', 'a', 'b'], 2, 'new journey <id>'],
  [['new', 'module', 'alpha'], 2, 'on a terminal what is missing is asked for'],
  [['new', 'module', '--titel', 'x'], 2, 'new journey <id>'],
  [['publish', 'now'], 2, 'knows only `--json`'],
  [['new', 'module', 'alhpa', 'four'], 1, 'Did you mean `alpha`?'],
  [['new', 'module', 'alpha', 'check'], 1, 'There is a module or quiz `check` already'],
  [['new', 'course', 'Big Course'], 1, 'lower-case letters'],
  [['new', 'course', '../../x'], 1, 'lower-case letters'],
  [
    ['new', 'lesson', 'alpha', 'x'],
    2,
    'There is nothing called `lesson` to begin. Write `new module <course> <id>`',
  ],
  [['rename', 'two'], 2, 'Write `rename <id> <new folder> [--json]`.'],
  [['rename', 'two', '--force'], 2, 'Write `rename <id> <new folder> [--json]`.'],
  [['mv', 'two', 'beta', 'gamma'], 2, 'Write `mv <module or quiz> <course> [--json]`.'],
  [['mv', 'tow', 'beta'], 1, 'Did you mean `two`?'],
  [['retire'], 2, 'Write `retire <id> [--json]`.'],
  [['publihs'], 2, 'There is no command `publihs`.'],
  [['check', '--jsno'], 2, 'knows only `--json`, `--links`'],
  [['coverage', 'start'], 2, 'knows only `--json`'],
  [[], 2, 'Say what to do.'],
])('%j is refused with a sentence', async (args, code, sentence) => {
  const ran = await content(await academy(), ...args);
  expect(ran.code).toBe(code);
  expect(ran.err).toContain(sentence);
});

test('new takes flags in place of words, and titles in both languages, whatever stands in them', async () => {
  const places = await academy();
  const title = 'Part 2: "what" # it is';
  const flags = [
    '--course',
    'alpha',
    '--id',
    'four',
    '--title',
    title,
    '--title-ja',
    '第2部：承認',
    '--json',
  ];
  const { code, out } = await content(places, 'new', 'module', ...flags);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    kind: 'module',
    id: 'four',
    written: [
      'content/courses/alpha/modules/four/en.mdx',
      'content/courses/alpha/modules/four/ja.mdx',
      'content/courses/alpha/en.mdx',
    ],
  });
  const { data } = await buildCatalog(places);
  const words = data.modules.find(({ id }) => id === 'four')?.words;
  expect([words?.en?.title, words?.ja?.title]).toEqual([title, '第2部：承認']);
});

test('publish --json is for programs', async () => {
  const places = await academy();
  const { code, out } = await content(places, 'publish', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ published: true, changed: true, errors: 0, problems: [] });
});

test('every command tells how it is used, and what its exit code says', async () => {
  const places = await academy();
  for (const args of [['--help'], ['new', '--help'], ['help']]) {
    const { code, out } = await content(places, ...args);
    expect(code).toBe(0);
    expect(out).toContain('Exit codes: 0 all is well');
  }
});
