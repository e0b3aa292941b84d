import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { CODES } from '../../../src/catalog/codes.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { academy } from './academy.ts';

const two = 'courses/alpha/modules/two/en.mdx';

async function found(...changes: readonly (readonly [string, string])[]): Promise<string[]> {
  const change: Example['change'] = { [two]: changes };
  const { problems } = await buildCatalog(await academy(change));
  return problems.map(({ line, code }) => `${line} ${code}`);
}

const LONG = ['minutes: 10', 'minutes: 25'] as const;

test('a rule is broken on purpose by a comment with a reason: above the line, at its end, and in a text', async () => {
  expect(await found(LONG)).toEqual(['5 EB-MODULE-MINUTES']);
  const above = 'minutes: 25'.replace(/^/, '# check: EB-MODULE-MINUTES because the sandbox is slow\n\n');
  expect(await found(['minutes: 10', above])).toEqual([]);
  expect(await found(['minutes: 10', 'minutes: 25 # check: EB-MODULE-MINUTES because it is slow'])).toEqual(
    [],
  );
  expect(
    await found(['Compare the', 'The TODO list {/* check: eb-leftover because it is called so */}']),
  ).toEqual([]);
  const alone = '{/* check: EB-LEFTOVER because a list is called so */}\n\nThe TODO list. Compare the';
  expect(await found(['Compare the', alone])).toEqual([]);
});

test('it speaks of that line and that rule alone, and several may stand above one line', async () => {
  const far = 'minutes: 25\nmaterials: [An order.] # check: EB-MODULE-MINUTES because it is slow';
  expect(await found(['minutes: 10', far])).toContain('5 EB-MODULE-MINUTES');
  const other = '# check: EB-MODULE-LONG because it is slow\nminutes: 25';
  expect(await found(['minutes: 10', other])).toEqual(['5 EB-EXCEPTION-IDLE', '6 EB-MODULE-MINUTES']);
  const both =
    '# check: EB-MODULE-LONG because it is\n# check: EB-MODULE-MINUTES because it is slow\nminutes: 45';
  expect(await found(['minutes: 10', both])).toEqual([]);
});

test.each([
  ['without a reason', 'EB-MODULE-MINUTES', ['5 EB-EXCEPTION-REASON', '6 EB-MODULE-MINUTES']],
  [
    'with “because” and nothing more',
    'EB-MODULE-MINUTES because ',
    ['5 EB-EXCEPTION-REASON', '6 EB-MODULE-MINUTES'],
  ],
  ['from a rule that is none', 'EB-MODULE-MINUETS because x', ['5 EB-EXCEPTION-CODE', '6 EB-MODULE-MINUTES']],
  ['from a rule that has none', 'EB-FIELD-TYPE because x', ['5 EB-EXCEPTION-CODE', '6 EB-MODULE-MINUTES']],
])('an exception %s is told, and excepts nothing', async (_what, words, told) => {
  expect(await found(['minutes: 10', `# check: ${words}\nminutes: 25`])).toEqual(told);
});

test('an exception that excepts nothing is told, unless the rule is not asked in every run', async () => {
  expect(await found(['minutes: 10', '# check: EB-MODULE-MINUTES because it was\nminutes: 10'])).toEqual([
    '5 EB-EXCEPTION-IDLE',
  ]);
  expect(
    await found(['Compare', '{/* check: EB-LINK-DEAD because their test site sleeps */} Compare']),
  ).toEqual([]);
});

test('what would break the build or shut somebody out is excepted by nothing', () => {
  for (const code of ['EB-MDX-CODE', 'EB-LINK-CLOSED', 'EB-ALT-MISSING', 'EB-HEADING-ORDER', 'EB-ID-REMOVED'])
    expect(CODES[code]).toBe('never');
});
