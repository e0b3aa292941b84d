import type { Example } from '../example.ts';

const [en, ja] = ['en', 'ja'].map((language) => `courses/alpha/modules/two/${language}.mdx`) as [
  string,
  string,
];

const list = (ids: readonly string[], id = 'todo') =>
  `<Checklist id="${id}" title="Ready?">\n\n${ids.map((one) => `<Item id="${one}">Do ${one}.</Item>`).join('\n\n')}\n\n</Checklist>`;
const question = (a: string, b: string) =>
  `<Practice id="who">\n\nWho?\n\n<Option id="a"${a}>A <Feedback>So.</Feedback></Option>\n\n<Option id="b"${b}>B <Feedback>So.</Feedback></Option>\n\n</Practice>`;

const screen = (becomes: string, column: string, wants = '') =>
  `<Sandbox id="screen" title="Screen" columns="${column}">\n\nTry it.\n\n<Action id="go"${becomes}>Go</Action>\n\n<Row id="one" cells="1 | 2"${wants}>Go on.</Row>\n\n</Sandbox>`;

const text = (language: 'en' | 'ja', body: string) =>
  language === 'en'
    ? `---\nid: two\ntitle: Two\nsummary: The second module.\nminutes: 5\nobjectives:\n  - {text: Say it., measure: It is said., by: 7}\nprerequisites: [one]\n---\n\n${body}\n`
    : `---\ntitle: その2\nsummary: 2つめのモジュールです。\nobjectives: [{text: 言える。, measure: 言えた。}]\n---\n\n${body}\n`;

const both = (inEn: string, inJa = inEn.replace(' correct', '')) => ({
  [en]: text('en', inEn),
  [ja]: text('ja', inJa),
});

const premium = (body: string) => `<For plan="premium">\n\n${body}\n\n</For>`;

export const examples: readonly Example[] = [
  {
    name: 'writes the same activities in both languages is left alone',
    change: both(`${list(['a', 'b'])}\n\n${premium(question(' correct', ''))}`),
    finds: [],
  },
  {
    name: 'uses an id twice, for other readers too, or for two items, is told at the second',
    change: both(`${list(['a', 'a'])}\n\n${premium(list(['c']))}`),
    finds: [
      `${en}:15 EB-ACTIVITY-TWICE`,
      `${en}:21 EB-ACTIVITY-TWICE`,
      `${ja}:11 EB-ACTIVITY-TWICE`,
      `${ja}:17 EB-ACTIVITY-TWICE`,
    ],
  },
  {
    name: 'leaves out an activity and an item, and misspells another, is told of each',
    change: both(`${list(['a', 'bee'])}\n\n${question(' correct', '')}`, list(['bea'])),
    finds: [
      `${ja}:1 EB-LANG-PARITY`,
      `${ja}:7 EB-LANG-PARITY`,
      `${ja}:7 EB-LANG-PARITY`,
      `${ja}:9 EB-LANG-PARITY`,
    ],
  },
  {
    name: 'has it do something else, or for other readers, in a translation is told',
    change: both(
      `${list(['a', 'b'], 'who')}\n\n${premium(list(['a']))}`,
      `${question('', '')}\n\n${list(['a'])}`,
    ),
    finds: [`${ja}:6 EB-LANG-PARITY`, `${ja}:7 EB-LANG-PARITY`, `${ja}:17 EB-LANG-PARITY`],
  },
  {
    name: 'says in a translation what is right is told to delete it',
    change: both(question(' correct', ''), question(' correct', '')),
    finds: [`${ja}:11 EB-LANG-STRUCTURE`],
  },
  {
    name: 'shows in a translation less of what a press does, or in another column, is told at the action',
    change: both(screen(' becomes="B: 3"', 'A | B', ' wants="go"'), screen(' becomes="あ：3"', 'あ | い')),
    finds: [`${ja}:11 EB-LANG-PARITY`],
  },
  {
    name: 'shows in a translation the same is left alone',
    change: both(screen(' becomes="B: 3"', 'A | B', ' wants="go"'), screen(' becomes="い：3"', 'あ | い')),
    finds: [],
  },
];
