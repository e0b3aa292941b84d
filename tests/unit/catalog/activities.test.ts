import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { activitiesFrom } from '../../../src/catalog/assemble.ts';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { compile } from '../../../src/catalog/compile/compile.ts';
import { createPassageKeeper } from '../../../src/catalog/compile/passages.ts';
import type { ActivityFact } from '../../../src/domain/activities/activity.ts';
import { fillIn } from '../../../src/domain/activities/fill-in.ts';
import type { Viewer } from '../../../src/domain/audience.ts';
import { cutFor, sectionsFor } from '../../../src/domain/passages.ts';
import { academy } from './academy.ts';

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
  return fillIn(cutFor({ chunks }, learner).parts, { activities, facts: doings, whose: '' });
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

test('a viewer’s catalog has the activities that are theirs, with what is right in the base language', async () => {
  const places = await academy({
    'courses/alpha/modules/one/en.mdx': [['Payment can be', `${PRACTICE}\n\nPayment can be`]],
  });
  const { data } = await buildCatalog(places);
  const seen = (plan: string) => {
    const viewer: Viewer = { role: 'learner', profile: { plan, industry: null, useCases: [] } };
    const unit = createCatalog(data).forViewer(viewer, new Date()).unit('alpha', 'one');
    return unit?.kind === 'module' ? unit.activities.map(({ id, items }) => ({ id, items })) : null;
  };
  expect(seen('basic')).toEqual([]);
  expect(seen('premium')).toEqual([
    {
      id: 'who',
      items: [
        { id: 'a', correct: true },
        { id: 'b', correct: false },
      ],
    },
  ]);
});

test('a checklist is a form that says what is ticked, and what was', async () => {
  const html = page(CHECKLIST, { b: true });
  expect(html).toBe(
    '<div class="activity checklist" id="activity-todo" data-script="checklist" data-failed="This could not be saved. Please try again."><form method="post" action="/courses/c/m/activities" autocomplete="off" aria-labelledby="activity-todo-label"><input type="hidden" name="activity" value="todo"><p class="activity-label" id="activity-todo-label">Ready?</p>\n' +
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
      text: 'Before. Who? Ann · Bob · Ready? Do this. Do that. After it (x).',
      terms: [{ word: 'it', means: 'x' }],
    },
  ]);
});

test('a component that makes its HTML out of order is stopped: its words could get into another’s passage', () => {
  const keeper = createPassageKeeper();
  const [first, second] = ['a', 'b'].map((activity) => keeper.blank({ activity, name: 'x', item: '' }));
  const html = (...comments: (typeof first)[]) => comments.map((one) => `<!--${one?.value}-->`).join('');
  expect(keeper.split(html(first, second))).toHaveLength(2);
  expect(() => keeper.split(html(second, first))).toThrow('out of order');
});

test('what is in a reason for some alone is for these alone', () => {
  const text =
    '<Practice id="who">\n\nWho?\n\n<Option id="a" correct>Ann <Feedback>So.</Feedback></Option>\n\n<Option id="b">\n\nBob\n\n<Feedback>\n\n<For plan="premium">\n\nSecret.\n\n</For>\n\n</Feedback>\n\n</Option>\n\n</Practice>';
  const { chunks, facts, problems } = compiled(text);
  expect(problems).toEqual([]);
  const doings = {
    activities: activitiesFrom(facts),
    facts: [{ activity: 'who', item: '', value: ['b'], right: false, revision: 1, at: '' }],
    whose: '',
  };
  const basic: Viewer = { role: 'learner', profile: { plan: 'basic', industry: null, useCases: [] } };
  expect(fillIn(cutFor({ chunks }, learner).parts, doings)).toContain('Secret');
  expect(fillIn(cutFor({ chunks }, basic).parts, doings)).not.toContain('Secret');
});

test('an answer is there to be opened, and says that it was', async () => {
  const text = '<Reveal id="why" question="Why?">\n\nBecause.\n\n</Reveal>';
  expect(page(text)).toBe(
    '<details class="activity reveal" id="activity-why" data-script="reveal" data-activity="why" data-action="/courses/c/m/activities">\n' +
      '<summary><span class="activity-label" id="activity-why-label" data-nosnippet="">Think first</span> <span class="reveal-question">Why?</span></summary>\n' +
      '<div class="reveal-answer">\n<p>Because.</p>\n</div>\n</details>\n',
  );
  expect(page(text, { '': true })).toContain(
    'Think first</span> <span class="activity-mark">Opened before</span> <span',
  );
  expect(await mistakes(page(text, { '': true }))).toEqual([]);
});

test('cards have a front, a back, and two buttons that name the card', async () => {
  const text =
    '<Flashcards id="words" title="Words">\n\n<Card id="a" front="A">One.</Card>\n<Card id="b" front="B">Two, [there](#x).</Card>\n\n</Flashcards>';
  const html = page(text, { b: true });
  expect(html).toContain(
    '<li><details><summary><span>A</span></summary><div class="card-back">\n<p>One.</p>\n<p class="card-answer"><button type="submit" class="button button-quiet button-small" name="again" value="a">Not yet</button> <button type="submit" class="button button-quiet button-small" name="known" value="a">I knew it</button></p>\n</div></details></li>',
  );
  expect(html).toContain('<span>B</span> <span class="activity-mark">Known</span>');
  expect(html).toContain('<b>1</b> of 2 known');
  expect(await mistakes(html)).toEqual([]);
});

test('two sides stand beside each other, parts behind links to them, code below its title', async () => {
  const html = page(
    '<Compare>\n<Side title="Before">A</Side>\n<Side title="After">B</Side>\n</Compare>\n\n' +
      '<Tabs label="Ways">\n<Tab title="By mail">C</Tab>\n<Tab title="On paper">D</Tab>\n</Tabs>\n\n' +
      '```csv title="a.csv"\nE;F\n```\n\n```\nG\n```',
  );
  expect(html).toContain(
    '<div class="compare">\n<div role="group" aria-label="Before">\n<p class="compare-title">Before</p>\n<p>A</p>\n</div>\n',
  );
  expect(html).toContain(
    '<ul class="tab-list" aria-label="Ways" data-nosnippet="">\n<li><a href="#tab-by-mail">By mail</a></li>\n',
  );
  expect(html).toContain(
    '<div class="tab" id="tab-by-mail" role="group" aria-label="By mail">\n<p class="tab-title">By mail</p>\n<p>C</p>\n</div>\n',
  );
  expect(html).toContain(
    '<figure class="code" data-script="code" data-copy="Copy" data-copied="Copied"><figcaption>a.csv</figcaption><pre tabindex="0"><code class="language-csv">E;F\n</code></pre></figure>',
  );
  expect(html).toContain(
    '<div class="code" data-script="code" data-copy="Copy" data-copied="Copied"><pre tabindex="0"><code>G\n</code></pre></div>',
  );
  expect(await mistakes(html)).toEqual([]);
});

test('tabs in a passage are named apart: nobody can tell from theirs that there are others', () => {
  const tabs = '<Tabs label="L">\n<Tab title="A">1</Tab>\n<Tab title="B">2</Tab>\n</Tabs>';
  const closed = `<For plan="basic">\n\n${tabs}\n\n</For>\n\n`;
  expect(page(`${closed}${tabs}`)).toBe(page(tabs));
});

test('a diagram is drawn, and said in words', async () => {
  const html = page(
    '<Diagram title="The way">\n\n- Read -> Check -> Pay: under the limit\n- Check -> Ask: over it\n\n</Diagram>',
  );
  expect(html).toMatch(
    /^<figure class="diagram">\n<figcaption>The way<\/figcaption>\n<svg [^>]*aria-hidden="true"/,
  );
  for (const box of ['Read', 'Check', 'Pay', 'Ask'])
    expect(html).toMatch(new RegExp(`<text [^>]*>${box}</text>`));
  expect(html).toContain(
    '<ul class="diagram-words">\n<li>“Read” leads to “Check”</li>\n<li>“Check” leads to “Pay”: under the limit</li>\n<li>“Check” leads to “Ask”: over it</li>\n</ul>',
  );
  expect(html).not.toMatch(/style=|NaN|undefined/);
  expect(await mistakes(html)).toEqual([]);
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
  ['<Reveal id="x" question="Q?">\n\n</Reveal>', ['1 EB-ACTIVITY-EMPTY']],
  ['<Reveal question="Q?">\n\nA\n\n</Reveal>', ['1 EB-MDX-ATTRIBUTE']],
  [
    '<Flashcards id="x" title="T">\n\n<Card id="a" front="A">B</Card>\n\n</Flashcards>',
    ['1 EB-ACTIVITY-EMPTY'],
  ],
  [
    '<Flashcards id="x" title="T">\n\n<Card id="a" front="A">B</Card>\n\n<Card id="b" front="B"></Card>\n\n</Flashcards>',
    ['5 EB-ACTIVITY-EMPTY'],
  ],
  ['<Compare>\n\n<Side title="A">B</Side>\n\n</Compare>', ['1 EB-ACTIVITY-EMPTY']],
  [
    '<Compare>\n\nA\n\n<Side title="A">B</Side>\n\n<Side title="C">D</Side>\n\n</Compare>',
    ['3 EB-MDX-PLACE'],
  ],
  ['<Tabs label="L">\n\n<Tab title="A">B</Tab>\n\n</Tabs>', ['1 EB-ACTIVITY-EMPTY']],
  ['<Tab title="A">B</Tab>', ['1 EB-MDX-PLACE']],
  ['```csv a.csv\nA\n```', ['1 EB-MDX-ATTRIBUTE']],
  ['<Diagram title="T">\n\nWords.\n\n</Diagram>', ['1 EB-MDX-PLACE']],
  ['<Diagram title="T">\n\n- A -> B\n- C\n- D -> D\n\n</Diagram>', ['4 EB-MDX-PLACE', '5 EB-MDX-PLACE']],
])('%j is told, with its line', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test('a translation that says what is right, and a text that is no lesson’s, are told', () => {
  expect(codes(PRACTICE, { language: 'ja' })).toEqual(['5 EB-LANG-STRUCTURE']);
  expect(codes(PRACTICE.replace(' correct', ''), { language: 'ja' })).toEqual([]);
  expect(codes(CHECKLIST, { isLesson: false })).toEqual(['1 EB-MDX-PLACE']);
});
