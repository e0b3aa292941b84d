import { expect, test } from 'vitest';
import { activitiesFrom } from '../../../src/catalog/assemble.ts';
import { compile } from '../../../src/catalog/compile/compile.ts';
import type { FileBeside } from '../../../src/catalog/compile/setting.ts';
import { cuesIn } from '../../../src/catalog/cues.ts';
import { fillIn } from '../../../src/domain/activities/fill-in.ts';
import type { Viewer } from '../../../src/domain/audience.ts';
import { cutFor } from '../../../src/domain/passages.ts';

const learner: Viewer = { role: 'learner', profile: { plan: 'basic', industry: null, useCases: [] } };

const picture: FileBeside = {
  digest: 'p',
  type: 'image/svg+xml',
  bytes: 9,
  size: { width: 500, height: 200 },
};
const files = new Map<string, FileBeside>([
  ['screen.svg', picture],
  ['small.svg', { ...picture, size: { width: 250, height: 100 } }],
  ['clip.webm', { digest: 'v', type: 'video/webm', bytes: 9, size: null }],
  ['said.vtt', { digest: 'c', type: 'text/vtt', bytes: 9, size: null, cues: 3 }],
  ['empty.vtt', { digest: 'e', type: 'text/vtt', bytes: 9, size: null, cues: 0 }],
]);

function compiled(text: string, language = 'en') {
  const setting = { file: 'content/x/en.mdx', language, url: '/courses/c/m', files, glossary: new Map() };
  return compile(text, { ...setting, isLesson: true });
}

const codes = (text: string, language?: string) =>
  compiled(text, language).problems.map(({ code, line }) => `${line} ${code}`);

const marks = (at: string) =>
  `<AnnotatedPicture src="screen.svg" alt="A screen">\n\n<Mark at="${at}">Here.</Mark>\n\n</AnnotatedPicture>`;
const spot = (id: string, area: string, more = '') =>
  `<Spot id="${id}" area="${area}"${more}>S <Feedback>F</Feedback></Spot>`;
const hotspot = (...spots: readonly string[]) =>
  `<Hotspot id="x" src="screen.svg" alt="A screen">\n\nWhere?\n\n${spots.join('\n\n')}\n\n</Hotspot>`;
const video = (attributes: string, words = 'What is said.') =>
  `<Video id="x" title="T" ${attributes}>\n\n${words}\n\n</Video>`;
const WHOLE = 'src="clip.webm" poster="screen.svg" captions="said.vtt"';
const stop = (id: string) => `<Stop id="${id}" src="screen.svg" alt="A screen">\n\nWords.\n\n</Stop>`;
const tour = (...stops: readonly string[]) => `<Tour id="x" title="T">\n\n${stops.join('\n\n')}\n\n</Tour>`;
const row = (wants: string, cells = 'One | 1') => `<Row id="r" cells="${cells}"${wants}>Press it.</Row>`;
const sandbox = (...parts: readonly string[]) =>
  `<Sandbox id="x" title="T" columns="What | How many">\n\nDo it.\n\n<Action id="go">Go</Action>\n\n${parts.join('\n\n')}\n\n</Sandbox>`;

const effect = (becomes: string) =>
  sandbox(row(' wants="go"')).replace('id="go"', `id="go" becomes="${becomes}"`);
const compare = (one: string, other: string) =>
  `<Compare>\n\n<Side title="Before">\n\n${one}\n\n</Side>\n\n<Side title="After">\n\n${other}\n\n</Side>\n\n</Compare>`;

test.each([
  [
    'two pictures of one size',
    compare('![A](screen.svg)', '<Figure src="screen.svg" alt="B" caption="C" />'),
    true,
  ],
  ['two of different sizes', compare('![A](screen.svg)', '![B](small.svg)'), false],
  ['a picture and words', compare('![A](screen.svg)', 'Words.'), false],
  ['a picture with words below it', compare('![A](screen.svg)\n\nWords.', '![B](screen.svg)'), false],
])('between %s there is a line to move, or there is none', (_, text, hasLine) => {
  const { chunks, problems } = compiled(text);
  expect(problems).toEqual([]);
  expect(JSON.stringify(chunks).includes('data-script=')).toBe(hasLine);
});

test.each([
  ['a mark inside', marks('0 100'), []],
  ['a mark outside', marks('101 5'), ['3 EB-MARK-OUTSIDE']],
  ['a mark nowhere', marks('left'), ['3 EB-MARK-OUTSIDE']],
  [
    'a picture without marks',
    '<AnnotatedPicture src="screen.svg" alt="A">\n\n</AnnotatedPicture>',
    ['1 EB-ACTIVITY-EMPTY'],
  ],
  ['a picture without words', marks('1 1').replace('A screen', ' '), ['1 EB-ALT-MISSING']],
  ['spots inside', hotspot(spot('a', '0 0 50 50', ' correct'), spot('b', '50 50 50 50')), []],
  [
    'a spot that sticks out',
    hotspot(spot('a', '60 0 50 50', ' correct'), spot('b', '0 0 9 9')),
    ['5 EB-MARK-OUTSIDE'],
  ],
  [
    'two right spots',
    hotspot(spot('a', '0 0 9 9', ' correct'), spot('b', '9 9 9 9', ' correct')),
    ['1 EB-ACTIVITY-CORRECT'],
  ],
  ['a video with all it needs', video(WHOLE), []],
  ['no captions', video('src="clip.webm" poster="screen.svg"'), ['1 EB-VIDEO-CAPTIONS']],
  ['captions without any', video(WHOLE.replace('said', 'empty')), ['1 EB-VIDEO-CAPTIONS']],
  ['no transcript', video(WHOLE, ''), ['1 EB-VIDEO-TRANSCRIPT']],
  ['no poster', video('src="clip.webm" captions="said.vtt"'), ['1 EB-MDX-ATTRIBUTE']],
  ['a picture as a video', video(WHOLE.replace('clip.webm', 'screen.svg')), ['1 EB-MDX-ATTRIBUTE']],
  ['a video elsewhere', video('href="https://videos.test/1"'), []],
  ['a video elsewhere, unsafely', video('href="http://videos.test/1"'), ['1 EB-LINK-FORM']],
  ['a tour', tour(stop('a'), stop('b')), []],
  ['a tour of one stop', tour(stop('a')), ['1 EB-ACTIVITY-EMPTY']],
  [
    'a stop without a picture',
    tour(stop('a'), stop('b').replace(' src="screen.svg"', '')),
    ['9 EB-MDX-ATTRIBUTE'],
  ],
  ['a question to think about', '<Reflection id="x">\n\nWhy?\n\n</Reflection>', []],
  ['no question', '<Reflection id="x">\n\n</Reflection>', ['1 EB-ACTIVITY-EMPTY']],
  ['a task', sandbox(row(' wants="go"')), []],
  ['a task that nobody can do', sandbox(row(' wants="fly"')), ['7 EB-SANDBOX-TASK']],
  ['a task that is done before it is begun', sandbox(row('')), ['1 EB-SANDBOX-TASK']],
  ['a press that changes a column', effect('How many: 0'), []],
  ['a press that changes no column', effect('State: done'), ['5 EB-SANDBOX-BECOMES']],
  ['a press that changes something to nothing', effect('How many:'), ['5 EB-SANDBOX-BECOMES']],
  ['a press that changes a column into nobody knows what', effect('0'), ['5 EB-SANDBOX-BECOMES']],
  ['a row that is too short', sandbox(row(' wants="go"', 'One')), ['7 EB-SANDBOX-CELLS']],
])('%s: %s', (_what, text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test('a translation says nothing of what is wanted', () => {
  expect(codes(sandbox(row(' wants="go"')), 'ja')).toEqual(['7 EB-LANG-STRUCTURE']);
});

test('what a task wants, and which place is right, is in no page and no search', () => {
  const { chunks, sections, facts } = compiled(
    sandbox('<Row id="r" cells="One | 1" wants="go">Only this needs it.</Row>'),
  );
  expect(activitiesFrom(facts)[0]?.items).toEqual([
    { id: 'go', correct: false, part: 'action' },
    { id: 'r', correct: false, part: 'row', wants: 'go' },
  ]);
  expect(JSON.stringify(chunks)).not.toContain('wants');
  expect(JSON.stringify(sections)).not.toContain('Only this');
  const spots = compiled(hotspot(spot('a', '0 0 9 9', ' correct'), spot('b', '9 9 9 9')));
  expect(JSON.stringify(spots.chunks)).not.toContain('correct');
});

test('a cell says what was pressed made of it, and as long as nothing did, what it said before', () => {
  const { chunks, facts, problems } = compiled(effect('How many: 0'));
  expect(problems).toEqual([]);
  const activities = activitiesFrom(facts);
  const cells = (pressed: string) => {
    const fact = { activity: 'x', item: 'r', value: pressed, right: null, revision: 1, at: '' };
    const html = fillIn(cutFor({ chunks }, learner).parts, {
      activities,
      facts: pressed ? [fact] : [],
      whose: '',
    });
    return /<td data-was[^>]*>(.*?)<\/td>/s.exec(html)?.[1];
  };
  expect(cells('')).toBe('1');
  expect(cells('go')).toBe('<span class="sandbox-became">0</span>');
});

test.each([
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n2\n01:00:01.000 --> 01:00:02.500 line:0\nTwo\nlines', 2],
  ['\ufeffWEBVTT - title\r\n\r\n00:01.000 --> 00:02.000\r\nOne', 1],
  ['WEBVTT\n\nNOTE nothing\n\n00:02.000 --> 00:01.000\nBackwards\n\n00:01.000 --> 00:02.000\n', 0],
  ['1\n00:00:01,000 --> 00:00:02,000\nOf another kind', 0],
  ['', 0],
])('%j has so many captions that can be read: %d', (file, cues) => {
  expect(cuesIn(file)).toBe(cues);
});
