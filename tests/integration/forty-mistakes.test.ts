import { globSync } from 'node:fs';
import { cp, lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { digestOf } from '../../src/catalog/digest.ts';
import { write } from '../unit/catalog/academy.ts';
import { content, type Ran } from '../unit/catalog/run-content.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A copy of a fixture would be too small to hold them all. */
const sample = join(import.meta.dirname, '../../content');

/** A slip an author may make: what it does to a file, and the line and code it is told by. */
interface Mistake {
  readonly code: string;
  readonly file: string;
  /** Words of the line it is told at, as the file is afterwards; left out = the first line. */
  readonly at?: string;
  /** What becomes of the words; a new file where there was none. */
  readonly was?: string;
  readonly becomes?: string | Uint8Array;
}

const module = (course: string, name: string, language = 'en') =>
  `courses/${course}/modules/${name}/${language}.mdx`;
const quiz = (course: string, language = 'en') => `courses/${course}/quizzes/${course}-quiz/${language}.mdx`;

const MISTAKES: readonly Mistake[] = [
  // How a file is saved.
  { code: 'EB-FILE-BOM', file: 'courses/approval-flows/ja.mdx', was: '---\n', becomes: '\uFEFF---\n' },
  { code: 'EB-FILE-LINES', file: 'courses/audit-trail/ja.mdx', was: '---\n', becomes: '---\r\n' },
  {
    code: 'EB-FILE-SIZE',
    file: module('month-end', 'clear-the-queue', 'ja'),
    becomes: 'long '.repeat(2 ** 21),
  },
  {
    code: 'EB-FILE-ENCODING',
    file: module('audit-trail', 'rehearse-an-audit', 'ja'),
    becomes: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  },
  {
    code: 'EB-FILE-CONFLICT',
    file: module('first-invoice', 'approve-from-the-inbox', 'ja'),
    at: '<<<<<<< HEAD',
    was: '\n## ',
    becomes: '\n<<<<<<< HEAD\n## A\n=======\n## B\n>>>>>>> theirs\n## ',
  },
  { code: 'EB-FILE-TYPE', file: 'courses/erp-sync/modules/first-sync/setup.exe', becomes: 'MZ' },
  { code: 'EB-FILE-UNUSED', file: 'courses/erp-sync/modules/first-sync/left.csv', becomes: 'a,b\n' },
  { code: 'EB-FILE-PLACE', file: 'paths/readme.txt', becomes: 'Read me.' },
  { code: 'EB-FILE-PLACE', file: 'glosary.yaml', becomes: 'terms: []\n' },
  { code: 'EB-LANG-CODE', file: 'courses/erp-sync/jp.mdx', becomes: '---\ntitle: A\n---\n' },
  { code: 'EB-LANG-BASE', file: 'courses/erp-sync/modules/nowhere/en.mdx' },
  { code: 'EB-FM-MISSING', file: 'paths/audit-readiness/ja.mdx', becomes: '監査に備えます。\n' },

  // Fields.
  {
    code: 'EB-YAML-SYNTAX',
    file: module('first-invoice', 'send-in-an-invoice'),
    at: '\t- one real invoice',
    was: '  - one real invoice',
    becomes: '\t- one real invoice',
  },
  {
    code: 'EB-YAML-SYNTAX',
    file: module('approval-flows', 'how-a-flow-decides'),
    at: 'title：',
    was: 'title: ',
    becomes: 'title：',
  },
  {
    code: 'EB-YAML-SYNTAX',
    file: module('first-value', 'take-a-baseline', 'ja'),
    at: 'title:',
    was: 'title: ',
    becomes: 'title: "',
  },
  {
    code: 'EB-FIELD-UNKNOWN',
    file: module('approval-flows', 'set-limits'),
    at: 'prerequisite:',
    was: 'prerequisites:',
    becomes: 'prerequisite:',
  },
  {
    code: 'EB-FIELD-TYPE',
    file: 'paths/onboarding-basic/en.mdx',
    at: 'days:',
    was: 'days: ',
    becomes: 'days: about ',
  },
  {
    code: 'EB-FIELD-VALUE',
    file: 'courses/train-your-team/en.mdx',
    at: 'status:',
    was: 'status: live',
    becomes: 'status: published',
  },
  {
    code: 'EB-FIELD-MISSING',
    file: module('train-your-team', 'show-not-tell', 'ja'),
    was: 'summary:',
    becomes: '# summary:',
  },
  {
    code: 'EB-LANG-STRUCTURE',
    file: module('approval-flows', 'cover-an-absence', 'ja'),
    at: 'minutes: 5',
    was: 'summary:',
    becomes: 'minutes: 5\nsummary:',
  },
  {
    code: 'EB-LANG-PARITY',
    file: quiz('first-invoice', 'ja'),
    at: 'id: something-else',
    was: '  - id: ',
    becomes: '  - id: something-else\n    prompt: 何ですか。\n    feedback: そうです。\n  - id: ',
  },
  {
    code: 'EB-LANG-STALE',
    file: 'paths/everboarding/ja.mdx',
    at: 'title:',
  },
  {
    code: 'EB-MODULE-LONG',
    file: module('month-end', 'close-on-day-two'),
    at: 'minutes:',
    was: 'minutes: ',
    becomes: 'minutes: 4',
  },
  {
    code: 'EB-OBJECTIVE-VAGUE',
    file: module('train-your-team', 'plan-a-short-session'),
    at: '- text:',
    was: '- text: ',
    becomes: '- text: Understand how to ',
  },

  // What stands in relation to something else.
  {
    code: 'EB-REF-MISSING',
    file: 'paths/onboarding-basic/en.mdx',
    at: 'id: first-invoise',
    was: 'id: first-invoice',
    becomes: 'id: first-invoise',
  },
  {
    code: 'EB-LIST-TWICE',
    file: 'courses/audit-trail/en.mdx',
    at: '- what-auditors-ask # again',
    was: '  - audit-trail-quiz',
    becomes: '  - what-auditors-ask # again\n  - audit-trail-quiz',
  },
  {
    code: 'EB-LIST-UNLISTED',
    file: module('first-value', 'run-fifty-invoices'),
    at: 'id:',
  },
  {
    code: 'EB-REF-CYCLE',
    file: 'courses/first-invoice/en.mdx',
    at: 'prerequisites:',
    was: 'prerequisites: []',
    becomes: 'prerequisites: [erp-sync]',
  },
  { code: 'EB-ID-DUPLICATE', file: module('first-invoice', 'look-around'), at: 'id:' },
  {
    code: 'EB-LINK-CLOSED',
    file: module('first-invoice', 'look-around', 'ja'),
    at: 'course:erp-sync',
    was: '\n## ',
    becomes: '\n[連携](course:erp-sync)を見ます。\n\n## ',
  },
  {
    code: 'EB-MILESTONE-TWICE',
    file: 'journeys/standard/en.mdx',
    at: 'id: first-login # again',
    was: 'id: plan-agreed',
    becomes: 'id: first-login # again',
  },
  {
    code: 'EB-FOR-NOBODY',
    file: module('erp-sync', 'before-you-connect'),
    at: '<For plan="basic">',
    was: '\n## ',
    becomes: '\n<For plan="basic">\n\nNot for you.\n\n</For>\n\n## ',
  },
  {
    code: 'EB-FEATURE-CLOSED',
    file: module('approval-flows', 'test-your-flow'),
    at: 'Smart routing does it',
    was: '\n## ',
    becomes: '\nSmart routing does it too.\n\n## ',
  },
  {
    code: 'EB-TERM-AVOID',
    file: module('approval-flows', 'test-your-flow', 'ja'),
    at: 'コストセンター',
    was: '\n## ',
    becomes: '\nコストセンターごとに試します。\n\n## ',
  },

  // Texts.
  {
    code: 'EB-MDX-SYNTAX',
    file: module('first-value', 'read-the-cycle-time-report'),
    at: 'values <3.14',
    was: '\n## ',
    becomes: '\nTake values <3.14 and no others.\n\n## ',
  },
  {
    code: 'EB-MDX-CODE',
    file: module('approval-flows', 'smart-routing'),
    at: 'import Chart',
    was: '\n## ',
    becomes: "\nimport Chart from './chart.js'\n\n## ",
  },
  {
    code: 'EB-MDX-CODE',
    file: module('approval-flows', 'smart-routing', 'ja'),
    at: '{process.env.HOME}',
    was: '\n## ',
    becomes: '\n今日は{process.env.HOME}です。\n\n## ',
  },
  {
    code: 'EB-MDX-COMPONENT',
    file: module('first-value', 'confirm-your-result'),
    at: '<Calout',
    was: '\n## ',
    becomes: '\n<Calout kind="tip">\n\nSo.\n\n</Calout>\n\n## ',
  },
  {
    code: 'EB-MDX-ATTRIBUTE',
    file: module('first-value', 'confirm-your-result', 'ja'),
    at: 'kind="tipp"',
    was: '\n## ',
    becomes: '\n<Callout kind="tipp">\n\nはい。\n\n</Callout>\n\n## ',
  },
  {
    code: 'EB-MDX-SYNTAX',
    file: module('month-end', 'accrue-what-is-missing', 'ja'),
    at: '<Details summary="開きます">',
    was: '\n## ',
    becomes: '\n<Details summary="開きます">\n\n閉じません。\n\n## ',
  },
  {
    code: 'EB-HEADING-ORDER',
    file: module('train-your-team', 'answer-the-first-questions'),
    at: '#### Deep',
    was: '\n## ',
    becomes: '\n#### Deep\n\nToo deep.\n\n## ',
  },
  {
    code: 'EB-LINK-FORM',
    file: module('train-your-team', 'answer-the-first-questions', 'ja'),
    at: '/courses/first-invoice',
    was: '\n## ',
    becomes: '\n[最初のコース](/courses/first-invoice)へ。\n\n## ',
  },
  {
    code: 'EB-FILE-MISSING',
    file: module('erp-sync', 'map-your-accounts'),
    at: 'maping.en.svg',
    was: 'src="mapping.en.svg"',
    becomes: 'src="maping.en.svg"',
  },
  {
    code: 'EB-ALT-MISSING',
    file: module('erp-sync', 'mend-a-failed-sync', 'ja'),
    at: '![](decide.ja.svg)',
    was: '\n## ',
    becomes: '\n![](decide.ja.svg)\n\n## ',
  },
  {
    code: 'EB-LEFTOVER',
    file: module('erp-sync', 'mend-a-failed-sync'),
    at: 'TODO',
    was: '\n## ',
    becomes: '\nTODO: the second case.\n\n## ',
  },
  {
    code: 'EB-TERM-UNKNOWN',
    file: module('first-invoice', 'approve-from-the-inbox'),
    at: '<Term>voucher</Term>',
    was: '\n## ',
    becomes: '\nA <Term>voucher</Term> is not an invoice.\n\n## ',
  },
  {
    code: 'EB-EXCEPTION-REASON',
    file: module('audit-trail', 'keep-and-export'),
    at: '{/* check:',
    was: '\n## ',
    becomes: '\n{/* check: EB-TERM-AVOID */}\n\n## ',
  },

  // Quizzes.
  {
    code: 'EB-QUIZ-CORRECT',
    file: quiz('approval-flows'),
    at: 'options:',
    was: '        correct: true\n',
    becomes: '',
  },
  { code: 'EB-QUIZ-DRAW', file: quiz('erp-sync'), at: 'draw:', was: 'draw: 5', becomes: 'draw: 50' },
  {
    code: 'EB-QUIZ-PASSMARK',
    file: quiz('first-value'),
    at: 'passMark:',
    was: 'passMark: 80',
    becomes: 'passMark: 95',
  },
];

let root: string;
let ran: Ran;

/** A copy of the sample with every mistake in it, checked once. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'forty-'));
  await cp(sample, join(root, 'content'), { recursive: true });
  for (const { file, was, becomes } of MISTAKES) {
    const path = join(root, 'content', file);
    if (becomes === undefined) continue;
    if (was === undefined) await write(path, becomes);
    else {
      const text = await readFile(path, 'utf8');
      if (!text.includes(was)) throw new Error(`${file} does not contain “${was}”.`);
      await writeFile(
        path,
        text.replace(was, () => String(becomes)),
      );
    }
  }
  await symlink('..', join(root, 'content/courses/first-value/modules/loop'));
  await write(
    join(root, 'content/courses/erp-sync/modules/nowhere/ja.mdx'),
    '---\ntitle: A\nsummary: B\n---\n',
  );
  await edit(module('audit-trail', 'who-may-do-what'), 'id: who-may-do-what', 'id: look-around');
  await edit('paths/everboarding/en.mdx', 'revision: 1', 'revision: 2');
  await edit('courses/first-value/en.mdx', '  - run-fifty-invoices\n', '');
  ran = await content({ root, store: join(root, '.everboard') }, 'check');
  return () => rm(root, { recursive: true });
});

async function edit(file: string, was: string, becomes: string): Promise<void> {
  const path = join(root, 'content', file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(was)) throw new Error(`${file} does not contain “${was}”.`);
  await writeFile(path, text.replace(was, becomes));
}

async function lineOf({ file, at }: Mistake): Promise<number> {
  if (at === undefined) return 1;
  const lines = (await readFile(join(root, 'content', file), 'utf8')).split('\n');
  const line = lines.findIndex((text) => text.includes(at)) + 1;
  if (line === 0) throw new Error(`${file} does not contain “${at}”.`);
  return line;
}

test('forty mistakes and more lie in one copy of the sample', () => {
  expect(MISTAKES.length + 1).toBeGreaterThanOrEqual(40);
  expect(new Set(MISTAKES.map(({ code }) => code)).size).toBeGreaterThanOrEqual(40);
});

test.each(MISTAKES)(
  '$code in $file is told at its line, with what was found, what was expected and what to do',
  async (mistake) => {
    const place = `content/${mistake.file}:${await lineOf(mistake)}:`;
    const told = ran.out.split('\n\n').filter((one) => one.startsWith(place) && one.includes(mistake.code));
    expect(told.length).toBeGreaterThan(0);
    for (const one of told)
      expect(one).toMatch(
        /^.+:\d+:\d+ {2}EB-\S+(?: \(warning\))?\n {2}found {4}\S.*\n {2}expected \S.*\n {2}do {7}\S.*$/,
      );
  },
);

test('a folder that leads back into itself is told and not followed', () => {
  expect(ran.out).toContain('content/courses/first-value/modules/loop:1:1  EB-FILE-SYMLINK');
});

test('what the mistakes drag along is little: each is told, and next to nothing besides', async () => {
  const expected = new Set(
    await Promise.all(MISTAKES.map(async (one) => `content/${one.file}:${await lineOf(one)} ${one.code}`)),
  );
  const told = [...ran.out.matchAll(/^(content\/.+?:\d+):\d+ {2}(EB-\S+)/gm)].map(
    ([, at, code]) => `${at} ${code}`,
  );
  const besides = told.filter((one) => !expected.has(one));
  expect(besides).toMatchInlineSnapshot(`
    [
      "content/courses/audit-trail/en.mdx:11 EB-REF-MISSING",
      "content/courses/audit-trail/modules/rehearse-an-audit/en.mdx:86 EB-REF-MISSING",
      "content/courses/audit-trail/modules/who-may-do-what/en.mdx:2 EB-LIST-UNLISTED",
      "content/courses/erp-sync/modules/before-you-connect/ja.mdx:11 EB-LANG-PARITY",
      "content/courses/erp-sync/modules/map-your-accounts/mapping.en.svg:1 EB-FILE-UNUSED",
      "content/courses/erp-sync/modules/nowhere/ja.mdx:1 EB-FIELD-MISSING",
      "content/courses/first-invoice/en.mdx:14 EB-PREREQUISITE-CLOSED",
      "content/courses/first-value/modules/loop:1 EB-FILE-SYMLINK",
      "content/courses/month-end/modules/close-on-day-two/en.mdx:11 EB-MODULE-MINUTES",
      "content/journeys/standard/ja.mdx:15 EB-LANG-PARITY",
    ]
  `);
});

test('everything else is checked all the same, the run ends with 1, and not a byte of the content is another', async () => {
  expect(ran.code).toBe(1);
  expect(ran.err).toBe('');
  const modules = globSync('courses/*/modules/*/', { cwd: join(root, 'content') }).length;
  expect(modules).toBeGreaterThan(20);
  expect(ran.out).toMatch(
    new RegExp(
      `Checked \\d+ paths, \\d+ courses, ${modules} modules, \\d+ quizzes in en, ja: \\d+ errors, \\d+ warnings\\.`,
    ),
  );
  const before = await digests();
  await content({ root, store: join(root, '.everboard') }, 'check');
  expect(await digests()).toEqual(before);
});

async function digests(): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(join(root, 'content'), { recursive: true });
  const found: Record<string, string> = {};
  for (const name of names.sort()) {
    const path = join(root, 'content', name);
    const itself = await lstat(path);
    if (itself.isFile()) found[name] = digestOf(await readFile(path));
  }
  return found;
}
