import { execFileSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { expect, test, vi } from 'vitest';
import { migrateDatabase } from '../../../db/migrate.ts';
import type { Places } from '../../../src/catalog/build.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { academy, alter, write } from './academy.ts';
import { content } from './run-content.ts';

// Each command is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const git = ({ root }: Places, ...args: string[]): string => {
  const who = [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@academy.test',
    '-c',
    'init.defaultBranch=main',
    '-c',
    'commit.gpgsign=false',
  ];
  return execFileSync('git', [...who, ...args], { cwd: root, encoding: 'utf8' });
};

/** An academy whose content is committed. */
async function committed(change: Example['change'] = {}): Promise<Places> {
  const places = await academy(change);
  await write(join(places.root, '.gitignore'), '.everboard/\n');
  git(places, 'init', '-q');
  git(places, 'add', '-A');
  git(places, 'commit', '-qm', 'First');
  return places;
}

const two = 'courses/alpha/modules/two/en.mdx';

const at = '2026-11-01T00:00:00.000Z';

/** Two learners of one account, of whom one is enrolled. */
async function withLearners(places: Places): Promise<Client> {
  await mkdir(join(places.root, 'data'));
  const url = `file:${join(places.root, 'data/academy.db')}`;
  await migrateDatabase({ url });
  const client = createClient({ url });
  await client.execute({ sql: 'INSERT INTO accounts (id, created_at) VALUES (?, ?)', args: ['mill', at] });
  for (const id of ['oda', 'ben']) {
    const person =
      'INSERT INTO people (id, account_id, role, created_at, first_sign_in_at) VALUES (?, ?, ?, ?, ?)';
    await client.execute({ sql: person, args: [id, 'mill', 'learner', at, at] });
  }
  await client.execute({
    sql: 'INSERT INTO enrollments (person_id, path, at) VALUES (?, ?, ?)',
    args: ['oda', 'start', at],
  });
  return client;
}

test('diff says what changed since a commit, for whom, and whose revision should rise', async () => {
  const places = await committed();
  await alter(places, {
    [two]: [
      ['Compare the amount with the order.', 'Pay at once, whoever asks.'],
      ['by: 14', 'by: 20'],
    ],
    'courses/beta/en.mdx': [['audience: {plans: [premium]}\n', '']],
  });
  const { code, out, err } = await content(places, 'diff', 'HEAD');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^Since HEAD \([0-9a-f]{9}\), 2 things changed\.\n2 files below content\/ not committed yet: counted in\.\n/,
  );
  expect(out).toContain(
    'course beta: Beta  (content/courses/beta)\n  a wider audience; opens to (none) × (none) × (none)\n  seen by everybody',
  );
  expect(out).toContain(
    'module two: Two  (content/courses/alpha/modules/two)\n  objective 1 due after 14 days → 20 days\n  text: 6 words of en,',
  );
  expect(out).toContain('! raise `revision`');
  expect(out).toContain('There is no database here');
});

test('diff says for how many learners something is another, where there is a database', async () => {
  const places = await committed();
  const client = await withLearners(places);
  const drawn = [{ question: { id: 'days', kind: 'number', answer: 3.6, tolerance: 0.1 }, shown: [] }];
  for (const [id, answer] of [
    ['said six', '6'],
    ['said seven', '7'],
  ] as const)
    await client.execute({
      sql: `INSERT INTO attempts (id, person_id, quiz, number, revision, started_at, drawn, submitted_at, answers, score, max_score, passed)
        VALUES (?, ?, 'check', 1, 1, ?, ?, ?, ?, 0, 1, 0)`,
      args: [
        id,
        id === 'said six' ? 'oda' : 'ben',
        at,
        JSON.stringify(drawn),
        at,
        JSON.stringify({ days: answer }),
      ],
    });
  client.close();
  await alter(places, {
    'paths/start/en.mdx': [['days: 30', 'days: 60']],
    'courses/alpha/quizzes/check/en.mdx': [['answer: 3.6', 'answer: 6']],
  });
  expect((await content(places, 'publish')).out).not.toContain('corrected');
  const { code, out } = await content(places, 'diff', 'HEAD');
  expect(code).toBe(0);
  expect(out).toContain('path start: Start  (content/paths/start)\n  due after 30 days → 60 days\n');
  expect(out).toContain('  0 learners get another next step by it, 1 another date, 0 another completion\n');
  expect(out).toContain(
    [
      '  another answer is right in days',
      '  ! whoever answered days before stays marked as they were; if that was wrong, `corrected: 2` in the question, with `revision: 2` of the quiz, marks them anew',
    ].join('\n'),
  );
  expect(out).toContain('\n  1 handed-in attempt marked higher so\n');
  expect(out).toContain(
    'For 1 of 2 learners something is another: for 0 the next step, for 1 a date, for 0 a completion.',
  );

  await alter(places, {
    'courses/alpha/quizzes/check/en.mdx': [
      ['answer: 6', 'answer: 6\n    corrected: 2'],
      ['passMark: 50', 'passMark: 50\nrevision: 2'],
    ],
    'courses/alpha/quizzes/check/ja.mdx': [['title:', 'translates: 2\ntitle:']],
  });
  const told = [
    'Questions were corrected. Whoever answered them before is marked anew, and nobody loses by it:',
    '  check: days, answered before revision 2: 1 handed-in attempt marked higher so',
  ].join('\n');
  expect((await content(places, 'check')).out).toContain(`Once it is published:\n${told}`);
  expect((await content(places, 'publish')).out).toContain(`within a second.\n${told}\n`);
  expect((await content(places, 'publish')).out).not.toContain('corrected');
});

test('who finished a lesson that was updated is counted, as they are told of it', async () => {
  const places = await committed();
  const client = await withLearners(places);
  await client.execute({
    sql: 'INSERT INTO completions (person_id, module, revision, at) VALUES (?, ?, 1, ?)',
    args: ['oda', 'two', at],
  });
  client.close();
  await alter(places, {
    [two]: [
      ['Compare the amount with the order.', 'Pay at once, whoever asks.'],
      ['title: ', 'revision: 2\nchange: {kind: updated, note: It is another order.}\ntitle: '],
    ],
  });
  const { out } = await content(places, 'diff', 'HEAD');
  expect(out).toContain('\n  1 learner who finished it is told\n');
  expect(out).toContain('For none of 2 learners is the next step, a date or a completion another.');
});

test('of a course that is retired one is told who had begun something in it, and where it is listed still', async () => {
  const places = await academy({
    'courses/alpha/modules/one/en.mdx': [['[the beta course](course:beta)', 'the beta course']],
  });
  const client = await withLearners(places);
  for (const [person, module] of [
    ['oda', 'two'],
    ['ben', 'three'],
  ] as const)
    await client.execute({
      sql: 'INSERT INTO openings (person_id, unit, at) VALUES (?, ?, ?)',
      args: [person, module, at],
    });
  for (const person of ['oda', 'ben'])
    await client.execute({
      sql: "INSERT INTO scopes (person_id, kind, content, number, at, units) VALUES (?, 'course', 'beta', 1, ?, '[]')",
      args: [person, at],
    });
  client.close();
  const { out, err } = await content(places, 'retire', 'beta');
  expect(err).toBe('');
  expect(out).toContain('\nOne person had begun something in it. What they finished they keep.\n');
  expect(out).toContain('\nStill listed in `start`: there it is asked for no more, and can be taken out.\n');
});

test('diff --json gives the same for programs', async () => {
  const places = await committed();
  await alter(places, { [two]: [['minutes: 10', 'minutes: 12']] });
  const { code, out } = await content(places, 'diff', 'main', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    ref: 'main',
    commit: git(places, 'rev-parse', 'HEAD').trim(),
    uncommitted: 1,
    errors: { before: 0, after: 0 },
    values: { plans: ['premium', null] },
    changed: [
      { kind: 'module', id: 'two', changes: [{ kind: 'field', field: 'minutes', from: 10, to: 12 }] },
    ],
    touched: null,
  });
});

test('diff leaves the work tree, what is staged and the folder for temporary files as they were', async () => {
  const places = await committed();
  await alter(places, { [two]: [['minutes: 10', 'minutes: 12']] });
  git(places, 'add', '-A');
  await alter(places, { [two]: [['minutes: 12', 'minutes: 14']] });
  const before = git(places, 'status', '--porcelain') + git(places, 'diff', '--cached');
  const { out } = await content(places, 'diff', 'HEAD');
  expect(out).toContain('minutes 10 → 14');
  expect(git(places, 'status', '--porcelain') + git(places, 'diff', '--cached')).toBe(before);
});

test('diff since content that has errors compares what is right in it, and says so', async () => {
  const places = await committed({ [two]: [['minutes: 10', 'minutes: ten']] });
  await alter(places, { [two]: [['minutes: ten', 'minutes: 10']] });
  const { code, out } = await content(places, 'diff', 'HEAD');
  expect(code).toBe(0);
  expect(out).toContain('The content has errors at HEAD; ');
  expect(out).toContain('minutes 0 → 10');
});

test('diff works where the academy is a folder within a repository', async () => {
  const places = await academy();
  const inner = { root: join(places.root, 'content'), store: '' };
  // The fixture's own folder becomes the repository's, with the academy below it.
  execFileSync('mkdir', ['-p', join(places.root, 'site')]);
  execFileSync('mv', [inner.root, join(places.root, 'site/content')]);
  const site = { root: join(places.root, 'site'), store: join(places.root, 'site/.everboard') };
  git(places, 'init', '-q');
  git(places, 'add', '-A');
  git(places, 'commit', '-qm', 'First');
  await alter(site, { [two]: [['minutes: 10', 'minutes: 12']] });
  expect((await content(site, 'diff', 'HEAD')).out).toContain('1 thing changed');
});

test('diff says in words what keeps it from comparing', async () => {
  const bare = await academy();
  expect(await content(bare, 'diff', 'HEAD')).toMatchObject({
    code: 1,
    err: expect.stringContaining('is no git repository'),
  });
  const places = await committed();
  expect(await content(places, 'diff', 'nowhere')).toMatchObject({
    code: 1,
    err: expect.stringContaining('git knows no commit `nowhere` here.'),
  });
  expect(await content(places, 'diff', '-x')).toMatchObject({ code: 2 });
  expect(await content(places, 'diff')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Write `diff <git-ref>'),
  });
  expect((await content(places, 'diff', 'HEAD')).out).toContain(
    'nothing changed.\n\nFor nobody anything is another.',
  );
  await rm(join(places.root, 'content'), { recursive: true });
  git(places, 'commit', '-aqm', 'Gone');
  expect(await content(places, 'diff', 'HEAD')).toMatchObject({
    code: 1,
    err: expect.stringContaining('there was no content/ here'),
  });
});
