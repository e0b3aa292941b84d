import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { activitiesFrom } from '../../../src/catalog/assemble.ts';
import { compile } from '../../../src/catalog/compile/compile.ts';
import type { ActivityFact } from '../../../src/domain/activities/activity.ts';
import { fillIn } from '../../../src/domain/activities/fill-in.ts';
import type { Viewer } from '../../../src/domain/audience.ts';
import { cutFor, sectionsFor } from '../../../src/domain/passages.ts';

const learner: Viewer = { role: 'learner', profile: { plan: 'premium', industry: null, useCases: [] } };

function compiled(text: string, { language = 'en', isLesson = true } = {}) {
  return compile(text, {
    file: 'content/x/en.mdx',
    language,
    url: '/courses/c/m',
    files: new Map(),
    glossary: new Map(),
    isLesson,
  });
}

const codes = (text: string, setting?: Parameters<typeof compiled>[1]) =>
  compiled(text, setting).problems.map(({ code, line }) => `${line} ${code}`);

/** The page of someone who did these things, as item → value. */
function page(text: string, done: Readonly<Record<string, ActivityFact['value']>> = {}): string {
  const { chunks, facts, problems } = compiled(text);
  expect(problems).toEqual([]);
  const activities = activitiesFrom(facts);
  const doings = activities.flatMap(({ id }) =>
    Object.entries(done).map(([item, value]) => ({
      activity: id,
      item,
      value,
      right: null,
      revision: 1,
      at: '',
    })),
  );
  return fillIn(cutFor({ chunks }, learner).parts, { activities, facts: doings });
}

async function mistakes(body: string): Promise<string[]> {
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
  const { results } = await validator.validateString(
    `<!doctype html><html lang="en"><head><title>T</title></head><body><main><h1>T</h1>${body}</main></body></html>`,
  );
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

const CHECKLIST =
  '<Checklist id="todo" title="Ready?">\n\n<Item id="a">Do *this*.</Item>\n<Item id="b">Do that.</Item>\n\n</Checklist>';
const PRACTICE =
  '<Practice id="who">\n\nWho?\n\n<Option id="a" correct>Ann <Feedback>She owns it.</Feedback></Option>\n\n<Option id="b">\n\nBob\n\n<Feedback>\n\nHe only asks, and has\n\n- no budget\n\n</Feedback>\n\n</Option>\n\n</Practice>';

test('a checklist is a form that says what is ticked, and what was', async () => {
  const html = page(CHECKLIST, { b: true });
  expect(html).toBe(
    '<div class="activity checklist" id="activity-todo" data-script="checklist" data-failed="This could not be saved. Please try again."><form method="post" action="/courses/c/m/activities" autocomplete="off" aria-labelledby="activity-todo-label"><input type="hidden" name="activity" value="todo"><p class="activity-label" id="activity-todo-label" data-nosnippet="">Ready?</p>\n' +
      '<div role="group" aria-labelledby="activity-todo-label"><ul class="ticks">\n' +
      '<li><label class="choice"><input type="checkbox" name="item" value="a"><span>Do <em>this</em>.</span></label></li>\n' +
      '<li><label class="choice"><input type="hidden" name="was" value="b"><input type="checkbox" name="item" value="b" checked><span>Do that.</span></label></li>\n' +
      '</ul></div>\n' +
      '<p class="activity-foot" data-nosnippet=""><span><b>1</b> of 2 done</span> <button type="submit" class="button button-quiet button-small">Save</button></p>\n' +
      '</form></div>\n',
  );
  expect(await mistakes(html)).toEqual([]);
});

test('a practice question keeps its reasons to itself until they are earned', async () => {
  const [asked, wrong, right] = [
    page(PRACTICE),
    page(PRACTICE, { '': ['b'] }),
    page(PRACTICE, { '': ['a'] }),
  ];
  expect(asked).not.toMatch(/owns|budget|right|correct/i);
  expect(wrong).toContain('<strong class="verdict verdict-wrong">Not right</strong> <p>He only asks');
  expect(wrong).not.toContain('owns');
  expect(right).toMatch(/owns[\s\S]*budget[\s\S]*That is right/);
  for (const html of [asked, wrong, right]) expect(await mistakes(html)).toEqual([]);
});

test('the search finds what is asked, and neither reasons nor buttons', () => {
  const { sections, problems } = compiled(
    `Before.\n\n${PRACTICE}\n\n${CHECKLIST}\n\nAfter <Term means="x">it</Term>.`,
  );
  expect(problems).toEqual([]);
  expect(sectionsFor({ sections }, learner)).toEqual([
    {
      heading: null,
      text: 'Before. Who? Ann · Bob · Do this. Do that. After it (x).',
      terms: [{ word: 'it', means: 'x' }],
    },
  ]);
});

test('what is in a reason for some alone is for these alone', () => {
  const text =
    '<Practice id="who">\n\nWho?\n\n<Option id="a" correct>Ann <Feedback>So.</Feedback></Option>\n\n<Option id="b">\n\nBob\n\n<Feedback>\n\n<For plan="premium">\n\nSecret.\n\n</For>\n\n</Feedback>\n\n</Option>\n\n</Practice>';
  const { chunks, facts, problems } = compiled(text);
  expect(problems).toEqual([]);
  const doings = {
    activities: activitiesFrom(facts),
    facts: [{ activity: 'who', item: '', value: ['b'], right: false, revision: 1, at: '' }],
  };
  const basic: Viewer = { role: 'learner', profile: { plan: 'basic', industry: null, useCases: [] } };
  expect(fillIn(cutFor({ chunks }, learner).parts, doings)).toContain('Secret');
  expect(fillIn(cutFor({ chunks }, basic).parts, doings)).not.toContain('Secret');
});

const item = '<Item id="a">A</Item>';
const option = (id: string, more = '') => `<Option id="${id}"${more}>O <Feedback>F</Feedback></Option>`;

test.each([
  ['<Checklist title="T">\n\n<Item id="a">A</Item>\n\n</Checklist>', ['1 EB-MDX-ATTRIBUTE']],
  ['<Checklist id="My list" title="T">\n\n<Item id="a">A</Item>\n\n</Checklist>', ['1 EB-MDX-ATTRIBUTE']],
  ['<Checklist id="x" title="T">\n\n</Checklist>', ['1 EB-ACTIVITY-EMPTY']],
  ['<Checklist id="x" title="T">\n\n<Item id="a"></Item>\n\n</Checklist>', ['3 EB-ACTIVITY-EMPTY']],
  ['<Checklist id="x" title="T">\n\n- A\n\n</Checklist>', ['3 EB-MDX-PLACE', '1 EB-ACTIVITY-EMPTY']],
  [`<Checklist id="x" title="T">\n\n${item}\n\nWords.\n\n</Checklist>`, ['5 EB-MDX-PLACE']],
  [
    `<Checklist id="x" title="T">\n\n<For plan="premium">\n\n${item}\n\n</For>\n\n</Checklist>`,
    ['3 EB-MDX-PLACE', '1 EB-ACTIVITY-EMPTY'],
  ],
  [
    '<Checklist id="x" title="T">\n\n<Item id="a">\n\n- A\n- B\n\n</Item>\n\n</Checklist>',
    ['3 EB-MDX-PLACE'],
  ],
  [item, ['1 EB-MDX-PLACE']],
  [option('a'), ['1 EB-MDX-PLACE']],
  [
    `<Practice id="x">\n\n${option('a', ' correct')}\n\n${option('b')}\n\n</Practice>`,
    ['1 EB-ACTIVITY-EMPTY'],
  ],
  [`<Practice id="x">\n\nQ?\n\n${option('a', ' correct')}\n\n</Practice>`, ['1 EB-ACTIVITY-EMPTY']],
  [`<Practice id="x">\n\nQ?\n\n${option('a')}\n\n${option('b')}\n\n</Practice>`, ['1 EB-ACTIVITY-CORRECT']],
  [
    `<Practice id="x">\n\nQ?\n\n${option('a', ' correct')}\n\n${option('b', ' correct')}\n\n</Practice>`,
    ['1 EB-ACTIVITY-CORRECT'],
  ],
  [
    `<Practice id="x">\n\nQ?\n\n${option('a', ' correct="yes"')}\n\n${option('b')}\n\n</Practice>`,
    ['5 EB-MDX-ATTRIBUTE'],
  ],
  [
    `<Practice id="x">\n\nQ?\n\n${option('a', ' correct')}\n\n<Option id="b">B</Option>\n\n</Practice>`,
    ['7 EB-ACTIVITY-REASON'],
  ],
  [
    `<Practice id="x">\n\nQ?\n\n${option('a', ' correct')}\n\n<Option id="b">\n\nB\n\n<Feedback>\n\n## F\n\n</Feedback>\n\n</Option>\n\n</Practice>`,
    ['13 EB-MDX-PLACE'],
  ],
  [
    `<Practice id="x">\n\n<Checklist id="y" title="T">\n\n${item}\n\n</Checklist>\n\n${option('a', ' correct')}\n\n${option('b')}\n\n</Practice>`,
    ['3 EB-MDX-PLACE'],
  ],
])('%j is told, with its line', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test('a translation that says what is right, and a text that is no lesson’s, are told', () => {
  expect(codes(PRACTICE, { language: 'ja' })).toEqual(['5 EB-LANG-STRUCTURE']);
  expect(codes(PRACTICE.replace(' correct', ''), { language: 'ja' })).toEqual([]);
  expect(codes(CHECKLIST, { isLesson: false })).toEqual(['1 EB-MDX-PLACE']);
});
