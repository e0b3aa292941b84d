import { expect, test } from 'vitest';
import { compile } from '../../../src/catalog/compile/compile.ts';
import type { Viewer } from '../../../src/domain/audience.ts';
import { sectionsFor } from '../../../src/domain/passages.ts';

const premium: Viewer = { role: 'learner', profile: { plan: 'premium', industry: null, useCases: [] } };
const basic: Viewer = { role: 'learner', profile: { plan: 'basic', industry: null, useCases: [] } };

function sections(text: string, language = 'en') {
  const { sections: made, problems } = compile(text, {
    file: 'content/x/en.mdx',
    language,
    url: null,
    glossary: new Map(),
    files: new Map(),
    isLesson: true,
  });
  expect(problems).toEqual([]);
  return made;
}

const read = (text: string, viewer: Viewer) =>
  sectionsFor({ sections: sections(text) }, viewer).map(({ heading, text: said }) => [
    heading?.id ?? null,
    said,
  ]);

test('a text is read by its headings, as one reads it', () => {
  expect(
    read('First *of* all.\n\n## Then `this`\n\nIt goes\non.\n\n### And that\n\n- one\n- two\n\nDone.', basic),
  ).toEqual([
    [null, 'First of all.'],
    ['then-this', 'It goes on.'],
    ['and-that', 'one · two · Done.'],
  ]);
});

test('cells of a table stay apart, sentences follow each other', () => {
  expect(read('| A | B |\n| --- | --- |\n| c. | d |\n\nOne. Two.\n\nThree.', basic)).toEqual([
    [null, 'A · B · c. d · One. Two. Three.'],
  ]);
});

const PASSAGES = [
  '## Open',
  'For all.',
  '<For plan="premium">\n\nFor some.\n\n## Closed\n\nMore <Term means="a thing">of it</Term>.\n\n</For>',
  'For all again.',
].join('\n\n');

test('a passage is read by those it is for, under the heading they see above it', () => {
  const slug = sections(PASSAGES).find(({ heading }) => heading?.text === 'Closed')?.heading?.id;
  expect(read(PASSAGES, premium)).toEqual([
    ['open', 'For all.'],
    ['open', 'For some.'],
    [slug, 'More of it (a thing).'],
    [slug, 'For all again.'],
  ]);
  expect(read(PASSAGES, basic)).toEqual([
    ['open', 'For all.'],
    ['open', 'For all again.'],
  ]);
});

test('each explained word keeps its own meaning, wherever it stands', () => {
  const text =
    'A <Term means="first">one</Term>.\n\n## On <Term means="second">two</Term>\n\n<For plan="premium">\n\n<Details summary="More">\n\n<Term means="third">three</Term>\n\n</Details>\n\n</For>\n\n<Term means="fourth">four</Term>';
  expect(sections(text).flatMap(({ terms }) => terms)).toEqual([
    { word: 'one', means: 'first' },
    { word: 'two', means: 'second' },
    { word: 'three', means: 'third' },
    { word: 'four', means: 'fourth' },
  ]);
});
