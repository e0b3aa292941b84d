import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Places } from '../../../src/catalog/build.ts';
import { academy, alter } from './academy.ts';

// Each command is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const tool = join(import.meta.dirname, '../../../src/cli/content.ts');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function content({ root }: Places, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tool, ...args], { cwd: root }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

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
  const course = await readFile(join(places.root, 'content/courses/alpha/en.mdx'), 'utf8');
  expect(course).toContain(
    '# in this order\nmodules: [one, two, check, four, exam]\n---\n\nWhat everyone needs.\n',
  );
  const { code, out } = await content(places, 'check', '--json');
  expect(code).toBe(0);
  const { problems, ...counts } = JSON.parse(out) as { problems: { code: string }[] };
  expect(counts).toMatchObject({ paths: 2, courses: 3, modules: 5, quizzes: 2, errors: 0 });
  expect(new Set(problems.map(({ code: rule }) => rule))).toEqual(new Set(['EB-LEFTOVER']));
});

test.each([
  [['new', 'module', 'alhpa', 'four'], 1, 'Did you mean `alpha`?'],
  [['new', 'module', 'alpha', 'check'], 1, 'There is a module or quiz `check` already'],
  [['new', 'course', 'Big Course'], 1, 'lower-case letters'],
  [['new', 'course', '../../x'], 1, 'lower-case letters'],
  [['new', 'lesson', 'alpha', 'x'], 2, 'new module <course> <id>'],
  [['publihs'], 2, 'There is no command `publihs`.'],
  [['check', '--jsno'], 2, 'knows only `--json`'],
  [[], 2, 'Say what to do.'],
])('%j is refused with a sentence', async (args, code, sentence) => {
  const ran = await content(await academy(), ...args);
  expect(ran.code).toBe(code);
  expect(ran.err).toContain(sentence);
});
