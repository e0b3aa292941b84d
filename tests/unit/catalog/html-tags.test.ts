import { expect, test } from 'vitest';
import { compile } from '../../../src/catalog/compile/compile.ts';
import { fillIn, NO_DOINGS } from '../../../src/domain/activities/fill-in.ts';
import { cutFor } from '../../../src/domain/passages.ts';

const NOBODY = { role: 'learner', profile: { plan: null, industry: null, useCases: [] } } as const;

function compiled(text: string) {
  const setting = { file: 'content/x/en.mdx', language: 'en', url: null, isLesson: true };
  const { chunks, problems } = compile(text, { ...setting, files: new Map(), glossary: new Map() });
  return { html: fillIn(cutFor({ chunks }, NOBODY).parts, NO_DOINGS), problems };
}

const told = (text: string) =>
  compiled(text).problems.map(({ line, column, code, fix }) => `${line}:${column} ${code} ${fix}`);

const BR =
  'Leave a blank line for a new paragraph, or end the line with `\\` for a new line within it. A cell of a table holds one line: write another row.';

test.each([
  ['One line<br>and another.', [`1:9 EB-MDX-COMPONENT ${BR}`]],
  ['One line<br />and another.', [`1:9 EB-MDX-COMPONENT ${BR}`]],
  ['One line</br>and another.', [`1:9 EB-MDX-COMPONENT ${BR}`]],
  ['- One<br>two<br>three', [`1:6 EB-MDX-COMPONENT ${BR}`, `1:13 EB-MDX-COMPONENT ${BR}`]],
  ['| a |\n| - |\n| b<br>c |', [`3:4 EB-MDX-COMPONENT ${BR}`]],
  ['<For plan="basic">\n\nA<br>b\n\n</For>', [`3:2 EB-MDX-COMPONENT ${BR}`]],
  ['<Callout kind="tip">A<br>b</Callout>', [`1:22 EB-MDX-COMPONENT ${BR}`]],
  [
    'A\n\n<hr>\n\nB',
    ['3:1 EB-MDX-COMPONENT Write `---` on a line of its own, with a blank line before and after.'],
  ],
  [
    'A\n\n<img src="flow.svg" alt="The flow">\n\nB <5',
    [
      '3:1 EB-MDX-COMPONENT Write `![The flow](flow.svg)`.',
      '5:3 EB-MDX-SYNTAX Write it as `\\<`, or put it in `` `code` ``; `npm run content -- check --fix` does the first.',
    ],
  ],
  ['<img src="flow.svg" />', ['1:1 EB-MDX-COMPONENT Write `![what it shows](flow.svg)`.']],
  ['<img src=flow.svg>', ['1:1 EB-MDX-COMPONENT Write `![what it shows](flow.svg)`.']],
  ['A [<a href="/x">y</a>]', ['1:4 EB-MDX-COMPONENT Write `[words](address)`.']],
  [
    '<p>One.\n\n<p>Two.',
    [
      '1:1 EB-MDX-COMPONENT Take the tags away; a blank line begins a new paragraph.',
      '3:1 EB-MDX-COMPONENT Take the tags away; a blank line begins a new paragraph.',
    ],
  ],
])('HTML in %j is told as such, with what does the same here', (text, expected) => {
  expect(told(text).sort()).toEqual(expected.toSorted());
});

test('what is advised in its place does the same', () => {
  const { html, problems } = compiled('One line\\\nand another.\n\n---\n\n**B**, *i*, ~~s~~, `c`\n\n> Q');
  expect(problems).toEqual([]);
  expect(html).toBe(
    '<p>One line<br>\nand another.</p>\n<hr>\n<p><strong>B</strong>, <em>i</em>, <del>s</del>, <code>c</code></p>\n<blockquote>\n<p>Q</p>\n</blockquote>\n',
  );
});

test('a component that is never closed is told where it begins', () => {
  expect(told('Words <Term means="x">y and more.')).toEqual([
    '1:7 EB-MDX-SYNTAX Close the tag on a level with its beginning: both on lines of their own, with blank lines inside.',
  ]);
});
