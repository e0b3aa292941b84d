import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two/en.mdx';

const retired = (id: string, kind: string) =>
  `# What was taken away.\nretired:\n  - id: ${id}\n    kind: ${kind}\n    title: The old one\n    when: 2026-03-01\n`;

export const examples: readonly Example[] = [
  {
    name: 'gives a module the id of one that was taken away is told at the id',
    change: { 'retired.yaml': retired('two', 'module') },
    finds: [`${two}:2 EB-ID-REUSED`],
  },
  {
    name: 'gives a quiz the id of a module that was taken away is told, because they share their ids',
    change: { 'retired.yaml': retired('check', 'module') },
    finds: ['courses/alpha/quizzes/check/en.mdx:2 EB-ID-REUSED'],
  },
  {
    name: 'gives a path the id that a course had is left alone, and so is what is retired where it lies',
    change: {
      'retired.yaml': `${retired('start', 'course')}  - {id: three, kind: module, title: Three, when: 2026-03-01}\n`,
      'courses/beta/modules/three/en.mdx': [['minutes: 5', 'status: retired\nminutes: 5']],
      'courses/beta/en.mdx': [['title: Beta', 'status: retired\ntitle: Beta']],
      'courses/alpha/modules/one/en.mdx': [['[the beta course](course:beta)', 'the beta course']],
    },
    finds: [],
  },
  {
    name: 'writes down what was taken away with a date that is none or a kind that is none is told at its line',
    change: {
      'retired.yaml': retired('gone', 'lesson')
        .replace('2026-03-01', 'last spring')
        .replace('title', 'tilte'),
    },
    finds: [
      'retired.yaml:3 EB-FIELD-MISSING',
      'retired.yaml:4 EB-FIELD-VALUE',
      'retired.yaml:5 EB-FIELD-UNKNOWN',
      'retired.yaml:6 EB-FIELD-VALUE',
    ],
  },
  {
    name: 'writes down what was taken away in something else than YAML is told',
    change: { 'retired.yaml': 'retired: [one' },
    finds: ['retired.yaml:1 EB-YAML-SYNTAX'],
  },
];
