import type { Example } from '../example.ts';

const start = 'paths/start/en.mdx';
const one = 'courses/alpha/modules/one/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'asks on a path for a course that some on it cannot open is told at the course',
    change: { [start]: [['{id: beta, required: false}', 'id: beta']] },
    finds: [`${start}:10 EB-PATH-CLOSED`],
  },
  {
    name: 'asks for it on a path for the same customers is left alone',
    change: {
      [start]: [
        ['{id: beta, required: false}', 'id: beta'],
        ['days: 30', 'audience: {plans: [premium]}\ndays: 30'],
      ],
    },
    finds: [],
  },
  {
    name: 'lets something come first that some cannot open is told at the prerequisite',
    change: {
      [one]: [['minutes: 5', 'audience: {plans: [premium]}\nminutes: 5']],
      'courses/alpha/en.mdx': [['modules: [', 'prerequisites: [gamma]\nmodules: [']],
      'courses/gamma/en.mdx':
        '---\nid: gamma\ntitle: G # check: EB-LANG-MISSING because one language is enough here\nsummary: G.\naudience: {roles: [champion]}\nmodules: [g1]\n---\n\nG.\n',
      'courses/gamma/modules/g1/en.mdx':
        '---\nid: g1\ntitle: G # check: EB-LANG-MISSING because one language is enough here\nsummary: G.\nminutes: 1\nobjectives: [{text: A, measure: B, by: 1}]\n---\n\nG.\n',
    },
    finds: [
      'courses/alpha/en.mdx:5 EB-PREREQUISITE-CLOSED',
      'courses/alpha/modules/two/en.mdx:10 EB-PREREQUISITE-CLOSED',
    ],
  },
];
