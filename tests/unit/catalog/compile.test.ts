import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { compile } from '../../../src/catalog/compile/compile.ts';
import type { FileBeside } from '../../../src/catalog/compile/setting.ts';
import { fillIn, NO_DOINGS } from '../../../src/domain/activities/fill-in.ts';
import type { Viewer } from '../../../src/domain/audience.ts';
import { cutFor } from '../../../src/domain/passages.ts';

const picture: FileBeside = {
  digest: 'd',
  type: 'image/svg+xml',
  bytes: 900,
  size: { width: 320, height: 80 },
};
const glossary = new Map([['word match', 'How alike two invoices are.']]);
const files = new Map<string, FileBeside>([
  ['flow.svg', picture],
  ['a list.csv', { digest: 'e', type: 'text/csv', bytes: 2345, size: null }],
]);

function compiled(text: string, language = 'en') {
  return compile(text, {
    file: 'content/x/en.mdx',
    language,
    url: '/courses/c/m',
    files,
    isLesson: true,
    glossary,
  });
}

function html(text: string, language = 'en'): string {
  const { chunks, problems } = compiled(text, language);
  expect(problems).toEqual([]);
  return fillIn(cutFor({ chunks }, learner('premium')).parts, NO_DOINGS);
}

function codes(text: string): string[] {
  return compiled(text).problems.map(({ code, line }) => `${line} ${code}`);
}

function learner(plan: string, industry = 'retail'): Viewer {
  return { role: 'learner', profile: { plan, industry, useCases: ['expense-control'] } };
}

test.each([
  ['Words.', '<p>Words.</p>\n'],
  [
    '## Your limits\n\n## Your limits',
    '<h2 id="your-limits">Your limits</h2>\n<h2 id="your-limits-1">Your limits</h2>\n',
  ],
  ['## 承認の手順', '<h2 id="承認の手順">承認の手順</h2>\n'],
  [
    '<Callout kind="tip">\n\nAsk *first*.\n\n</Callout>',
    '<aside class="callout callout-tip" role="note" aria-label="Tip">\n<p class="callout-label">Tip</p>\n<p>Ask <em>first</em>.</p>\n</aside>\n',
  ],
  [
    '<Callout kind="warning" title="Money">Ask.</Callout>',
    '<aside class="callout callout-warning" role="note" aria-label="Take care: Money">\n<p class="callout-label">Take care: Money</p>\n<p>Ask.</p>\n</aside>\n',
  ],
  [
    '<Figure src="flow.svg" alt="Three boxes" caption="The steps" />',
    '<figure class="figure"><img src="/courses/c/m/flow.svg" alt="Three boxes" width="320" height="80" loading="lazy" decoding="async"><figcaption>The steps</figcaption></figure>\n',
  ],
  [
    '![Three boxes](flow.svg)',
    '<figure class="figure"><img src="/courses/c/m/flow.svg" alt="Three boxes" width="320" height="80" loading="lazy" decoding="async"></figure>\n',
  ],
  [
    '<Steps>\n\n1. One\n2. Two\n\n</Steps>',
    '<div class="steps">\n<ol>\n<li>One</li>\n<li>Two</li>\n</ol>\n</div>\n',
  ],
  [
    '<Details summary="Why?">\n\nSo.\n\n</Details>',
    '<details>\n<summary>Why?</summary>\n<p>So.</p>\n</details>\n',
  ],
  [
    'Take <Download file="a list.csv">the list</Download>.',
    '<p>Take <a class="download" href="/courses/c/m/a%20list.csv" download>the list <span class="download-about">CSV, 2.3 kB</span></a>.</p>\n',
  ],
  [
    'A <Term means="who pays">cost centre</Term>.',
    '<p>A <dfn class="term">cost centre</dfn><span class="term-means"> (who pays)</span>.</p>\n',
  ],
  [
    '[m](course:a/b) [c](course:a#x) [p](path:p)',
    '<p><a href="/courses/a/b">m</a> <a href="/courses/a#x">c</a> <a href="/paths/p">p</a></p>\n',
  ],
  [
    '[out](https://example.test/ "T")',
    '<p><a href="https://example.test/" title="T" rel="noopener">out</a></p>\n',
  ],
  ['[list](a%20list.csv)', '<p><a href="/courses/c/m/a%20list.csv">list</a></p>\n'],
  ['{/* nothing */}\n\nA \\< B \\{c\\} `{d}`', '<p>A &#x3C; B {c} <code>{d}</code></p>\n'],
])('%j is written as people and screen readers need it', (text, expected) => {
  expect(html(text)).toBe(expected);
});

test('a table can be scrolled by keyboard', () => {
  expect(html('| A | B |\n| --- | ---: |\n| 1 | 2 |')).toMatch(
    /^<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>[\s\S]*<th scope="col" class="align-right">B<\/th>/,
  );
});

test('Japanese reads without gaps where the author broke a line, and with its own labels', () => {
  expect(html('金額を\n確かめ、\n<Term means="払う部署">原価部門</Term>に\nABCを送ります。', 'ja')).toBe(
    '<p>金額を確かめ、<dfn class="term">原価部門</dfn><span class="term-means">（払う部署）</span>に\nABCを送ります。</p>\n',
  );
  expect(html('<Callout kind="tip">\n\n先に聞く。\n\n</Callout>', 'ja')).toContain(
    '<p class="callout-label">ヒント</p>',
  );
});

test.each([
  ['import X from "x"\n\nWords.', ['1 EB-MDX-CODE']],
  ['Words.\n\nexport const a = 1', ['3 EB-MDX-CODE']],
  ['Words {1 + 1}.\n\n{process.env}', ['1 EB-MDX-CODE', '3 EB-MDX-CODE']],
  ['<Callout kind={x}>\n\nA\n\n</Callout>', ['1 EB-MDX-CODE']],
  ['<Callout {...x} kind="tip">\n\nA\n\n</Callout>', ['1 EB-MDX-CODE']],
  ['<script>alert(1)</script>', ['1 EB-MDX-COMPONENT']],
  ['<constructor>a</constructor>', ['1 EB-MDX-COMPONENT']],
  [
    '<Details summary="x" onclick="alert(1)" style="a">\n\nA\n\n</Details>',
    ['1 EB-MDX-ATTRIBUTE', '1 EB-MDX-ATTRIBUTE'],
  ],
  [
    '<Callout kind="joke">\n\nA\n\n</Callout>\n\n<Callout>\n\nA\n\n</Callout>',
    ['1 EB-MDX-ATTRIBUTE', '7 EB-MDX-ATTRIBUTE'],
  ],
  ['<For>\n\nA\n\n</For>', ['1 EB-MDX-ATTRIBUTE']],
  ['<For plan="Premium">\n\nA\n\n</For>', ['1 EB-MDX-ATTRIBUTE']],
  ['<For role="boss">\n\nA\n\n</For>', ['1 EB-MDX-ATTRIBUTE']],
  ['A <For plan="premium">b</For> c', ['1 EB-MDX-PLACE']],
  ['<Steps>\n\nWords.\n\n</Steps>', ['1 EB-MDX-PLACE']],
  [
    '[a](javascript:alert(1)) [b](/admin) [c](../x.csv) [d](//e.test) [e](data:text/html,x)',
    Array(5).fill('1 EB-LINK-FORM'),
  ],
  ['[a](course:A/b) [b](path:p/q)', ['1 EB-LINK-FORM', '1 EB-LINK-FORM']],
  ['![](flow.svg)\n\n<Figure src="flow.svg" />', ['1 EB-ALT-MISSING', '3 EB-ALT-MISSING']],
  ['![.](flow.svg)\n\n<Figure src="flow.svg" alt=" – " />', ['1 EB-ALT-MISSING', '3 EB-ALT-MISSING']],
  ['![図1](flow.svg)', []],
  [
    '[](course:a) [ ](https://vendor.test) [\u200b](#a) [{/* a */}](path:p)',
    Array(4).fill('1 EB-LINK-WORDS'),
  ],
  ['[![Boxes](flow.svg)](path:p) [*a*](path:p) [<Term means="b">a</Term>](path:p)', []],
  [
    'A <Download file="a list.csv"></Download> and <Download file="a list.csv" />',
    Array(2).fill('1 EB-LINK-WORDS'),
  ],
  [
    '<Callout kind="tip">\n\n</Callout>\n\n<Callout kind="tip"></Callout>\n\n<Details summary="Why?" />',
    ['1 EB-MDX-EMPTY', '5 EB-MDX-EMPTY', '7 EB-MDX-EMPTY'],
  ],
  ['<Callout kind="tip">\n\n![Boxes](flow.svg)\n\n</Callout>', []],
  [
    '| a | b |\n| - | - |\n| 1 | 2 |\n| 1 |\n| `1|2` | 3 |\n| 1 | 2 | 3 | 4 |',
    ['5 EB-TABLE-CELLS', '6 EB-TABLE-CELLS'],
  ],
  ['A[^1]\n\n[^1]: B', ['1 EB-MDX-FOOTNOTE']],
  ['<Callout kind="tip">\n\nA', ['1 EB-MDX-SYNTAX']],
  ['5 <6', ['1 EB-MDX-SYNTAX']],
  ['これは**「重要」**です。', ['1 EB-MDX-EMPHASIS']],
])('%j is told, with its line', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test('whatever is refused does not reach the page', () => {
  const { chunks } = compiled(
    '<script>alert(1)</script>\n\n[a](javascript:alert(1))\n\n<Details summary="x" onclick="b">\n\nA\n\n</Details>',
  );
  const made = fillIn(cutFor({ chunks }, learner('basic')).parts, NO_DOINGS);
  expect(made).not.toMatch(/<script|javascript:|onclick/);
});

test('a lesson with everything in it is valid HTML', async () => {
  const body = html(
    '## A\n\n<Callout kind="note">\n\nB\n\n</Callout>\n\n![C](flow.svg)\n\n| D | E |\n| :-- | --: |\n| 1 | 2 |\n\n- [x] F\n\n```js\nG()\n```\n\n<Details summary="H">\n\nI <Term means="J">K</Term>\n\n</Details>\n\n<Download file="a list.csv">L</Download>',
  );
  const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
    `<!doctype html><html lang="en"><head><title>T</title></head><body><main><h1>T</h1>${body}</main></body></html>`,
  );
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

const passage = fc.record({
  plan: fc.constantFrom('basic', 'premium'),
  secret: fc.integer({ min: 1000, max: 9999 }).map((n) => `secret${n}x`),
  inside: fc.constantFrom(
    (s: string) => s,
    (s: string) => `## ${s}`,
    (s: string) => `> - ${s}`,
    (s: string) => `<Callout kind="tip" title="${s}">\n\nA\n\n</Callout>`,
    (s: string) => `| a |\n| - |\n| ${s} |`,
    (s: string) => `[a](#${s}) and ![${s}](flow.svg)`,
  ),
  around: fc.constantFrom(
    (s: string) => s,
    (s: string) => `<Details summary="more">\n\n${s}\n\n</Details>`,
    (s: string) => `<For industry="retail">\n\n${s}\n\n</For>`,
    (s: string) => `- item\n\n${s.replace(/^(?=.)/gm, '  ')}\n`,
  ),
});

test('nothing of a passage reaches those it is not for, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 5 }), (passages) => {
      const text = passages.map(({ plan, secret, inside, around }) =>
        around(`<For plan="${plan}">\n\n${inside(secret)}\n\n</For>`),
      );
      const { chunks, problems } = compiled(text.join('\n\nWords between.\n\n'));
      expect(problems).toEqual([]);
      for (const plan of ['basic', 'premium']) {
        const cut = JSON.stringify(cutFor({ chunks }, learner(plan)));
        for (const one of passages)
          if (one.plan === plan) expect(cut).toContain(one.secret);
          else if (!passages.some((other) => other.plan === plan && other.secret === one.secret))
            expect(cut).not.toContain(one.secret);
      }
    }),
  );
});

test('a lesson without its closed passages is byte for byte the lesson that never had them', () => {
  const closed = (inner: string) => `<For plan="basic">\n\n${inner}\n\n</For>\n\n`;
  const lesson = (one: string, two: string, three: string) =>
    `${one}## Limits\n\n${two}Words.\n\n<Callout kind="tip">\n\n${two}Ask.\n\n</Callout>\n\n${one}${three}`;
  const withPassages = lesson(
    closed('## Limits\n\nA'),
    closed('![B](flow.svg)'),
    closed('<For industry="retail">\n\nC\n\n</For>'),
  );
  const cut = cutFor({ chunks: compiled(withPassages).chunks }, learner('premium'));
  expect(cut).toEqual(cutFor({ chunks: compiled(lesson('', '', '')).chunks }, learner('premium')));
});

test('an author cannot forge the end of a passage', () => {
  const forged = '<Figure src="flow.svg" alt="A <!--\u0001-->" />\n\nsecret';
  const { chunks, problems } = compiled(`<For plan="basic">\n\n${forged}\n\n</For>`);
  expect(problems).toEqual([]);
  expect(cutFor({ chunks }, learner('basic')).parts.join('')).toContain('secret');
  expect(cutFor({ chunks }, learner('premium')).parts).toEqual([]);
});
