import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { type Problem, printedAll } from '../../../src/catalog/problem.ts';
import { academy } from './academy.ts';

const quiz = 'courses/alpha/quizzes/check/en.mdx';
const three = 'courses/beta/modules/three/en.mdx';

async function found(...changes: readonly (readonly [string, string])[]): Promise<readonly Problem[]> {
  const change = { [quiz]: changes, [three]: [['minutes: 5', 'minutes: five']] as const };
  return (await buildCatalog(await academy(change))).problems;
}

const inQuiz = (problems: readonly Problem[]) =>
  problems.filter(({ file }) => file.includes('/quizzes/')).map(({ line, column }) => `${line}:${column}`);

test('of one wrong indentation in a quiz one thing is told, and other files are checked', async () => {
  const problems = await found(['      - id: owner', '     - id: owner']);
  expect(printedAll(problems)).toMatchInlineSnapshot(`
    "content/courses/alpha/quizzes/check/en.mdx:12:9  EB-YAML-SYNTAX
      found    an indentation that does not go with the lines above (Nested mappings are not allowed in compact mappings)
      expected front matter in YAML
      do       Compare the indentation with the line above: fields of one thing begin in one column, and so do the \`-\` of one list. What else is wrong in these fields is told once this is right.

    content/courses/beta/modules/three/en.mdx:5:1  EB-FIELD-TYPE
      found    \`minutes\`: "five" (words)
      expected \`minutes\`: a number. Time needed, in whole minutes, at most 30.
      do       Write the bare value, without quotes or unit."
  `);
});

test.each([
  [
    'a field too far to the right, at its own line',
    '    prompt: Who approves?',
    '      prompt: Who approves?',
    9,
  ],
  ['a field too far to the left', '    prompt: Who approves?', '   prompt: Who approves?', 9],
  [
    'an item too far to the right, at the first that differs',
    '      - id: sender',
    '       - id: sender',
    14,
  ],
  ['an item too far to the left, at its first field', '      - id: sender', '    - id: sender', 15],
  ['a list too far to the left', '    options:\n      - id: owner', '  options:\n      - id: owner', 10],
  ['a field of an item', '        text: The owner', '         text: The owner', 12],
])('%s: one thing is told', async (_what, was, becomes, line) => {
  const problems = await found([was, becomes]);
  const [one, ...more] = inQuiz(problems);
  expect(more).toEqual([]);
  expect(one?.split(':')[0]).toBe(String(line));
  const { fix } = problems.find(({ file }) => file.includes('/quizzes/')) ?? {};
  expect(fix).toContain('Compare the indentation with the line above');
});

test('fields that stand twice and texts that hold a colon are all told, each by its own advice', async () => {
  const problems = await found(
    ['title: Check', 'title: Check: again'],
    ['passMark: 50', 'passMark: 50\npassMark: 60'],
    ['prompt: What is checked?', 'prompt: Well: what is checked?'],
  );
  expect(printedAll(problems.filter(({ file }) => file.includes('/quizzes/')))).toMatchInlineSnapshot(`
    "content/courses/alpha/quizzes/check/en.mdx:3:8  EB-YAML-SYNTAX
      found    a text that holds a colon, which YAML takes for the name of a field
      expected front matter in YAML
      do       Put a text that holds a colon in quotes: \`title: "Part 2: approvals"\`.

    content/courses/alpha/quizzes/check/en.mdx:6:1  EB-YAML-SYNTAX
      found    a field that stands twice
      expected front matter in YAML
      do       Keep one of the two fields.

    content/courses/alpha/quizzes/check/en.mdx:19:13  EB-YAML-SYNTAX
      found    a text that holds a colon, which YAML takes for the name of a field
      expected front matter in YAML
      do       Put a text that holds a colon in quotes: \`title: "Part 2: approvals"\`."
  `);
});

test('a bracket that is never closed is no matter of indentation', async () => {
  const problems = await found(['answers: [Approve]', 'answers: [Approve']);
  expect(inQuiz(problems)).toHaveLength(1);
  expect(problems.find(({ file }) => file.includes('/quizzes/'))?.fix).toBe(
    'Add the closing quote or bracket.',
  );
});
