import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildCatalog, type Places } from '../../../src/catalog/build.ts';
import { mendContent } from '../../../src/catalog/change/mend.ts';
import { printedAll } from '../../../src/catalog/problem.ts';
import { academy } from './academy.ts';
import { content } from './run-content.ts';

vi.setConfig({ testTimeout: 60_000 });

const two = 'courses/alpha/modules/two/en.mdx';
const BODY = 'Compare the amount with the order.';

const withBody = (body: string) => academy({ [two]: [[BODY, body]] });
const text = ({ root }: Places) => readFile(join(root, 'content', two), 'utf8');

async function told(body: string): Promise<string> {
  return printedAll((await buildCatalog(await withBody(body))).problems);
}

test('a curly quote in a tag is named, with the tag as it should be', async () => {
  expect(await told('<Callout kind=“tip”>\n\nAsk.\n\n</Callout>')).toMatchInlineSnapshot(`
    "content/courses/alpha/modules/two/en.mdx:15:1  EB-MDX-SYNTAX
      found    curly quotes (\`“\`, \`”\`) in the tag \`<Callout kind=“tip”>\`
      expected plain signs in a tag: \`"\`, \`=\`, \`<\`, \`>\` and \`/\`
      do       Write \`<Callout kind="tip">\`, or run \`npm run content -- check --fix\`."
  `);
});

test('a full-width equals sign in a tag is named, with the tag as it should be', async () => {
  expect(await told('<Callout kind＝"tip">\n\nAsk.\n\n</Callout>')).toMatchInlineSnapshot(`
    "content/courses/alpha/modules/two/en.mdx:15:1  EB-MDX-SYNTAX
      found    a full-width sign (\`＝\`) in the tag \`<Callout kind＝"tip">\`
      expected plain signs in a tag: \`"\`, \`=\`, \`<\`, \`>\` and \`/\`
      do       Write \`<Callout kind="tip">\`, or run \`npm run content -- check --fix\`."
  `);
});

test('a comment of HTML is told as one', async () => {
  expect(await told('<!-- for later -->\n\nAsk.\n\n<!-- two\n\nlines -->')).toMatchInlineSnapshot(`
    "content/courses/alpha/modules/two/en.mdx:15:1  EB-MDX-SYNTAX
      found    a comment of HTML, \`<!-- … -->\`
      expected a comment as lessons have it, \`{/* … */}\`
      do       Write \`{/* for later */}\`, or run \`npm run content -- check --fix\`.

    content/courses/alpha/modules/two/en.mdx:19:1  EB-MDX-SYNTAX
      found    a comment of HTML, \`<!-- … -->\`
      expected a comment as lessons have it, \`{/* … */}\`
      do       Begin it with \`{/*\` and end it with \`*/}\`."
  `);
});

test.each([
  ['<Callout kind=“tip”>', '<Callout kind="tip">'],
  ['<Callout kind="tip”>', '<Callout kind="tip">'],
  ['<Callout kind=“tip">', '<Callout kind="tip">'],
  ['<Callout kind=‘tip’>', '<Callout kind="tip">'],
  ['<Callout kind=＂tip＂>', '<Callout kind="tip">'],
  ['<Callout kind＝＂tip＂＞', '<Callout kind="tip">'],
  ['＜Callout kind="tip"＞', '<Callout kind="tip">'],
  ['<Callout kind="tip" title=“It’s so”>', '<Callout kind="tip" title="It’s so">'],
  ['<Callout kind="tip" title="He said “yes”"＞', '<Callout kind="tip" title="He said “yes”">'],
  ['<Callout\n  kind=“tip”\n  title＝"A"\n>', '<Callout\n  kind="tip"\n  title="A"\n>'],
])('check --fix makes of %j what was meant', async (was, becomes) => {
  const places = await withBody(`${was}\n\nShe said “ask ＝ win” ＜today＞.\n\n</Callout>`);
  expect((await mendContent(places)).built.problems).toEqual([]);
  expect(await text(places)).toContain(`${becomes}\n\nShe said “ask ＝ win” ＜today＞.\n\n</Callout>`);
});

test('check --fix mends the closing tag too, and a comment of HTML', async () => {
  const places = await withBody('＜Callout kind="tip"＞\n\nAsk <!-- whom? --> first.\n\n<／Callout＞');
  const { code, out } = await content(places, 'check', '--fix');
  expect(out).toContain('`<!-- whom? -->` is `{/* whom? */}` now');
  expect(code).toBe(0);
  expect(await text(places)).toContain('<Callout kind="tip">\n\nAsk {/* whom? */} first.\n\n</Callout>');
});

test('a picture’s tag without its slash is named, with the tag as it should be, and what comes after it is read', async () => {
  const found = await told('<Figure src="a.png" alt="">\n\nAsk.\n\n[a](/nowhere)');
  expect(found).toContain(
    [
      'content/courses/alpha/modules/two/en.mdx:15:1  EB-MDX-SYNTAX',
      '  found    the tag `<Figure src="a.png" alt="">` without its slash',
      '  expected `/>` at its end: nothing stands inside a `<Figure>`',
      '  do       Write `<Figure src="a.png" alt="" />`, or run `npm run content -- check --fix`.',
    ].join('\n'),
  );
  expect(found).toContain('en.mdx:19:1  EB-LINK-FORM');
});

test.each(['<Figure\n  src="a.png"\n  alt="">\n\nAsk.', 'Ask <Figure src="a.png" alt="A">\n\n</Figure>'])(
  'where a program cannot mend %j the advice is the slash too',
  async (body) => {
    expect(await told(body)).toContain('End the tag with `/>`, as in `<Figure … />`');
  },
);

test('check --fix ends the tags of pictures with their slash, and leaves those that have it', async () => {
  const places = await withBody(
    '<For plan="premium">\n\n<Figure src="a.png" alt="1 > 0">\n\n<Figure src="b.png" alt="B" />\n\n<Figure src="c.png" alt="C" >\n\n</For>',
  );
  await mendContent(places);
  const mended = await text(places);
  for (const tag of ['src="a.png" alt="1 > 0" />', 'src="b.png" alt="B" />', 'src="c.png" alt="C" />'])
    expect(mended).toContain(`\n\n<Figure ${tag}\n\n`);
});

test('what is for some stays for them where the brackets of its tags are full-width', async () => {
  expect(await told('＜For plan="premium"＞\n\nAsk.\n\n＜/For＞')).toContain('EB-MDX-SYNTAX');
});

test.each([
  'A sentence ＜with a Tour＞, and ＜Tour＞, “quotes” ＝ fine.',
  '`<Callout kind=“tip”>` and\n\n```\n<Callout kind=“tip”>\n```',
  '{/* <Callout kind=“tip”> */}\n\n<Callout kind="tip" title="So “quoted”">\n\nAsk.\n\n</Callout>',
])('in %j nothing is wrong', async (body) => {
  expect(await told(body)).toBe('');
});

test('what is wrong behind such a tag is told in the same run', async () => {
  const found = await told('<Callout kind=“tipp”>\n\nAsk <5.\n\n</Callout>\n\n[a](/nowhere)');
  expect([...found.matchAll(/en\.mdx:(\d+).*(EB-\S+)/g)].map(([, line, code]) => `${line} ${code}`)).toEqual([
    '15 EB-MDX-ATTRIBUTE',
    '15 EB-MDX-SYNTAX',
    '17 EB-MDX-SYNTAX',
    '21 EB-LINK-FORM',
  ]);
});

test('a link between full-width brackets is named, with the link as it should be', async () => {
  expect(await told('次は［図］（course:alpha/one）。')).toMatchInlineSnapshot(`
    "content/courses/alpha/modules/two/en.mdx:15:3  EB-MDX-SYNTAX
      found    a link between full-width brackets, \`［図］（course:alpha/one）\`
      expected the brackets \`[\`, \`]\`, \`(\` and \`)\` around words and address
      do       Write \`[図](course:alpha/one)\`, or run \`npm run content -- check --fix\`."
  `);
});

test.each([
  ['［words］（course:alpha/one）', '[words](course:alpha/one)'],
  ['[words]（course:alpha）', '[words](course:alpha)'],
  ['[words](course:alpha）', '[words](course:alpha)'],
  ['［words］(https://help.vendor.test/a)', '[words](https://help.vendor.test/a)'],
])('check --fix makes of the link %j what was meant', async (was, becomes) => {
  const places = await withBody(`So ${was} it is.`);
  expect((await mendContent(places)).built.problems).toEqual([]);
  expect(await text(places)).toContain(`So ${becomes} it is.`);
});

test.each([
  'よし！[words](course:alpha)（注）',
  '［注］（同じ）',
  '`［words］（course:alpha）`',
  '[1]（2026-01-01）',
])('in the sentence %j no link is missed', async (body) => {
  expect(await told(body)).toBe('');
});

test.each([
  ['beta', 'By id it is written `course:beta` or `path:beta`.'],
  ['alpha/one', 'By id it is written `course:alpha/one`.'],
  ['www.vendor.test', 'Begin an address elsewhere with `https:`: `https://www.vendor.test`.'],
  ['help.vendor.test/a', 'Begin an address elsewhere with `https:`: `https://help.vendor.test/a`.'],
])('a link to %j is told as what it was meant to be', async (target, advice) => {
  const found = await told(`[words](${target})`);
  expect(found).toContain('EB-LINK-FORM');
  expect(found).toContain(advice);
});

test('a value without quotes is named, with the tag as it should be', async () => {
  expect(await told('<For plan=premium role="csm">\n\nAsk.\n\n</For>')).toMatchInlineSnapshot(`
    "content/courses/alpha/modules/two/en.mdx:15:1  EB-MDX-SYNTAX
      found    a value without quotes in the tag \`<For plan=premium role="csm">\`
      expected each value in quotes
      do       Write \`<For plan="premium" role="csm">\`, or run \`npm run content -- check --fix\`.

    content/courses/alpha/modules/two/ja.mdx:8:1  EB-LANG-PARITY (warning)
      found    no passage for premium · csm
      expected the same \`<For …>\` as in en.mdx
      do       Put its words into a \`<For …>\` as in en.mdx: without it everyone who can open the lesson reads them."
  `);
});

test('check --fix puts values in quotes', async () => {
  const places = await withBody('<Callout kind=tip title=Ask>\n\nSo 1 = 1.\n\n</Callout>');
  expect((await mendContent(places)).built.problems).toEqual([]);
  expect(await text(places)).toContain('<Callout kind="tip" title="Ask">\n\nSo 1 = 1.');
});
