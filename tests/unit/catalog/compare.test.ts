import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { moveUnit } from '../../../src/catalog/change/move.ts';
import type { Change } from '../../../src/catalog/compare/change.ts';
import { compare } from '../../../src/catalog/compare/compare.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import type { Profile } from '../../../src/domain/audience.ts';
import { academy, alter } from './academy.ts';

const NOW = new Date('2026-11-30T09:00:00Z');
const basic: Profile = { plan: 'basic', industry: null, useCases: [] };
const premium: Profile = { ...basic, plan: 'premium' };

/** What is told once content is changed like this, by kind and id. */
async function told(change: Example['change'], first: Example['change'] = {}) {
  const [old, now] = [await academy(first), await academy(first)];
  await alter(now, change);
  const [before, after] = [await buildCatalog(old, NOW), await buildCatalog(now, NOW)];
  const sides = [
    { data: before.data, store: old.store },
    { data: after.data, store: now.store },
  ] as const;
  const changed = await compare(...sides, [basic, premium], NOW);
  return Object.fromEntries(changed.map((one) => [`${one.kind} ${one.id}`, one]));
}

const kinds = (changes: readonly Change[] | undefined) => changes?.map(({ kind }) => kind);
const two = 'courses/alpha/modules/two/en.mdx';
const check = 'courses/alpha/quizzes/check/en.mdx';

test('nothing is told of content that is as it was, or differs in spaces alone', async () => {
  expect(await told({})).toEqual({});
  expect(await told({ [two]: [['Compare the amount', 'Compare  the amount']] })).toEqual({});
});

test('what is new and what is gone is told with who sees it, or saw it', async () => {
  const all = await told({
    'courses/beta': null,
    'paths/start/en.mdx': [['  - {id: beta, required: false}\n', '']],
    'courses/alpha/en.mdx': [['two, check]', 'two, new, check]']],
    'courses/alpha/modules/new/en.mdx':
      '---\nid: new\ntitle: New\nsummary: N.\nminutes: 1\nobjectives: [{text: A, measure: B, by: 1}]\n---\n\nN.\n',
  });
  expect(all['module new']).toMatchObject({
    changes: [{ kind: 'added' }],
    profiles: [basic, premium],
    raise: false,
  });
  expect(all['module three']).toMatchObject({
    changes: [{ kind: 'removed' }],
    profiles: [premium],
    title: 'Three',
  });
  expect(all['path start']?.changes).toEqual([
    { kind: 'list', field: 'courses', added: [], removed: ['beta'], reordered: false },
  ]);
  expect(all['course alpha']?.changes).toMatchObject([{ kind: 'list', field: 'modules', added: ['new'] }]);
});

test('what there is to do in a lesson is told, and another right answer asks for a revision', async () => {
  const question = (right: 'a' | 'b') =>
    `\n\n<Practice id="who">\n\nWho?\n\n${['a', 'b']
      .map(
        (id) => `<Option id="${id}"${id === right ? ' correct' : ''}>${id} <Feedback>So.</Feedback></Option>`,
      )
      .join('\n\n')}\n\n</Practice>\n\n`;
  const end = 'Compare the amount';
  const asks: Example['change'] = { [two]: [[end, `${question('a')}${end}`]] };
  expect((await told(asks))['module two']?.changes).toContainEqual({
    kind: 'list',
    field: 'activities',
    added: ['who'],
    removed: [],
    reordered: false,
  });
  const all = await told({ [two]: [[question('a'), question('b')]] }, asks);
  expect(all['module two']).toMatchObject({ changes: [{ kind: 'key', questions: ['who'] }], raise: true });
});

test('an audience is wider or narrower by whom it opens and closes it to', async () => {
  const narrower = await told({ [two]: [['minutes', 'audience: {plans: [premium]}\nminutes']] });
  expect(narrower['module two']).toMatchObject({
    changes: [{ kind: 'audience', direction: 'narrower', opened: [], closed: [basic] }],
    profiles: [basic, premium],
  });
  const wider = await told({ 'courses/beta/en.mdx': [['audience: {plans: [premium]}\n', '']] });
  expect(wider['course beta']?.changes).toEqual([
    { kind: 'audience', direction: 'wider', opened: [basic], closed: [] },
  ]);
  const other = await told({ 'courses/beta/en.mdx': [['[premium]', '[basic]']] });
  expect(other['course beta']?.changes).toMatchObject([
    { direction: 'other', opened: [basic], closed: [premium] },
  ]);
});

test('required becomes optional, a date becomes another, something is retired', async () => {
  const all = await told({
    'paths/start/en.mdx': [
      ['- id: alpha', '- {id: alpha, required: false}'],
      ['days: 30', 'days: 45'],
    ],
    [two]: [
      ['by: 14', 'by: 20'],
      ['minutes: 10', 'minutes: 12\nstatus: retired'],
    ],
  });
  expect(all['path start']?.changes).toEqual([
    { kind: 'due', objective: null, from: 30, to: 45 },
    { kind: 'required', course: 'alpha', to: false },
  ]);
  expect(all['module two']?.changes).toEqual([
    { kind: 'retired' },
    { kind: 'field', field: 'minutes', from: 10, to: 12 },
    { kind: 'due', objective: 1, from: 14, to: 20 },
  ]);
});

test('a module that went to another course is moved, and its text is the same', async () => {
  const open: Example['change'] = {
    'courses/beta/en.mdx': [['audience: {plans: [premium]}\n', '']],
    [two]: [['prerequisites: [one]\n', '']],
  };
  const [old, now] = [await academy(open), await academy(open)];
  await moveUnit(now, 'two', 'beta', NOW);
  const [before, after] = [await buildCatalog(old, NOW), await buildCatalog(now, NOW)];
  const sides = [
    { data: before.data, store: old.store },
    { data: after.data, store: now.store },
  ] as const;
  const changed = await compare(...sides, [basic], NOW);
  expect(changed.map(({ kind, id, changes }) => [`${kind} ${id}`, kinds(changes)])).toEqual([
    ['course alpha', ['list']],
    ['course beta', ['list']],
    ['module two', ['moved']],
  ]);
  expect(changed.at(-1)?.changes).toEqual([
    { kind: 'moved', from: 'alpha', to: 'beta', waitsFor: ['alpha'] },
  ]);
});

describe('the advice to raise a revision', () => {
  const raise = async (change: Example['change'], first: Example['change'] = {}) =>
    Object.values(await told(change, first)).map((one) => [one.id, one.raise]);
  const rewritten =
    'Weigh every total against that which was agreed upon with whoever sent it to you first of all.';

  test('is given where a sentence, a number or a right answer is another', async () => {
    expect(await raise({ [two]: [['Compare the amount with the order.', rewritten]] })).toEqual([
      ['two', true],
    ]);
    const told =
      'Compare 3 amounts with the order. And so on, for as long as there are words to tell in this lesson.';
    expect(
      await raise(
        { [two]: [['3 amounts', '4 amounts']] },
        { [two]: [['Compare the amount with the order.', told]] },
      ),
    ).toEqual([['two', true]]);
    expect(await raise({ [check]: [['answer: 3.6', 'answer: 6']] })).toEqual([['check', true]]);
    expect(
      await raise({
        [check]: [['{id: amount, text: The amount, correct: true}', '{id: amount, text: The amount}']],
      }),
    ).toEqual([['check', true]]);
  });

  test('is given where words alone are other ones in Japanese', async () => {
    const ja = 'courses/alpha/modules/two/ja.mdx';
    expect(
      await raise({
        [ja]: [['金額を発注と比べます。', '支払いの期日を、取引先ごとに表にまとめてから確かめます。']],
      }),
    ).toEqual([['two', true]]);
  });

  test('is not given for a typing error, a word, options in another order, a raised revision, a draft or a course', async () => {
    const long = `${'So it goes on from one thing to another. '.repeat(8)}Compare the amuont.`;
    const first = { [two]: [['Compare the amount with the order.', long]] } as const;
    expect(await raise({ [two]: [['amuont', 'amount']] }, first)).toEqual([['two', false]]);
    expect(await raise({ [two]: [['goes on', 'proceeds']] }, first)).toEqual([['two', false]]);
    expect(
      await raise({
        [check]: [
          [
            '{id: date, text: The date, correct: true}\n      - {id: colour, text: The colour}',
            '{id: colour, text: The colour}\n      - {id: date, text: The date, correct: true}',
          ],
        ],
      }),
    ).toEqual([]);
    expect(
      await raise({
        [two]: [
          ['Compare the amount with the order.', rewritten],
          ['minutes', 'revision: 2\nminutes'],
        ],
      }),
    ).toEqual([['two', false]]);
    expect(
      await raise(
        { [two]: [['Compare the amount with the order.', rewritten]] },
        {
          [two]: [['minutes', 'status: draft\nminutes']],
          'courses/alpha/modules/one/en.mdx': [['[the next module](course:alpha/two)', 'the next module']],
        },
      ),
    ).toEqual([['two', false]]);
    expect(await raise({ 'courses/alpha/en.mdx': [['What everyone needs.', rewritten]] })).toEqual([
      ['alpha', false],
    ]);
  });
});

test('a right answer that is another says whether those who answered before are marked anew', async () => {
  const other = ['answer: 3.6', 'answer: 6'] as const;
  const revision = (to: number) => ['summary: What stuck.', `summary: What stuck.\nrevision: ${to}`] as const;
  const changes = async (change: Example['change'], first: Example['change'] = {}) =>
    (await told(change, first))['quiz check']?.changes;
  const raised = (to: number) => ({ kind: 'revision', from: 1, to, change: null });
  const key = { kind: 'key', questions: ['days'] };
  expect(await changes({ [check]: [other] })).toEqual([
    key,
    { kind: 'uncorrected', questions: ['days'], revision: 2 },
  ]);
  expect(await changes({ [check]: [other, revision(3)] })).toEqual([
    key,
    { kind: 'uncorrected', questions: ['days'], revision: 3 },
    raised(3),
  ]);
  const corrected = ['answer: 3.6', 'corrected: 2\n    answer: 6'] as const;
  expect(await changes({ [check]: [corrected, revision(2)] })).toEqual([
    key,
    { kind: 'corrected', questions: ['days'], revision: 2 },
    raised(2),
  ]);
  const only = ['answer: 3.6', 'corrected: 2\n    answer: 3.6'] as const;
  expect(await changes({ [check]: [only, revision(2)] })).toEqual([
    { kind: 'corrected', questions: ['days'], revision: 2 },
    raised(2),
  ]);
  const draft = ['summary: What stuck.', 'summary: What stuck.\nstatus: draft'] as const;
  expect(await changes({ [check]: [other] }, { [check]: [draft] })).toEqual([key]);
});

test('what a revision means for those who finished is told, and is no word of the text', async () => {
  const meaning = (note: string) =>
    `revision: 2\nchange: {kind: redo, note: ${note}, by: 2027-01-31}\nminutes`;
  const change = { kind: 'redo', note: 'New rules.', by: '2027-01-31' };
  const all = await told({ [two]: [['minutes', meaning('New rules.')]] });
  expect(all['module two']?.changes).toEqual([{ kind: 'revision', from: 1, to: 2, change }]);
  const first = { [two]: [['minutes', meaning('Old rules.')]] } as const;
  const again = await told({ [two]: [['Old rules.', 'New rules.']] }, first);
  expect(again['module two']?.changes).toEqual([{ kind: 'revision', from: 2, to: 2, change }]);
  const ja = {
    [two.replace('en.', 'ja.')]: [['---\n', '---\nchange: {note: 規則が変わりました。}\n']],
  } as const;
  expect((await told(ja))['module two']?.changes).toEqual([{ kind: 'note', language: 'ja' }]);
});

test('another picture and a passage for others are told though no word is another', async () => {
  const all = await told({
    'courses/alpha/modules/one/flow.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>',
    'courses/alpha/modules/one/en.mdx': [['<For plan="premium">', '<For plan="premium" role="champion">']],
  });
  expect(all['module one']?.changes).toEqual([
    { kind: 'files', language: 'en', files: ['flow.svg'] },
    { kind: 'passages', language: 'en' },
  ]);
});
