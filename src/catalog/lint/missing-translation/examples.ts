import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two';

export const examples: readonly Example[] = [
  {
    name: 'deletes the translation of a module or quiz is warned where the base language is',
    change: { [`${two}/ja.mdx`]: null, 'courses/alpha/quizzes/check/ja.mdx': null },
    finds: [`${two}/en.mdx:3 EB-LANG-MISSING`, 'courses/alpha/quizzes/check/en.mdx:3 EB-LANG-MISSING'],
  },
  {
    name: 'has a course in a language that most of the academy is not written in is warned for what is in it alone',
    change: { 'courses/beta/de.mdx': '---\ntitle: Beta\nsummary: Der zweite Kurs.\n---\n\nWozu.\n' },
    finds: ['courses/beta/modules/three/en.mdx:3 EB-LANG-MISSING'],
  },
  {
    name: 'deletes the translation of a path, course or journey is warned, since most of the academy has that language',
    change: { 'courses/beta/ja.mdx': null, 'journeys/way/ja.mdx': null, 'paths/start/ja.mdx': null },
    finds: [
      'courses/beta/en.mdx:3 EB-LANG-MISSING',
      'journeys/way/en.mdx:3 EB-LANG-MISSING',
      'paths/start/en.mdx:3 EB-LANG-MISSING',
    ],
  },
  {
    name: 'names a plan in English alone is warned, since most of the academy has another language',
    change: { 'names.yaml': 'names:\n  - {of: plan, id: premium, name: {en: Premium}}\n' },
    finds: ['names.yaml:2 EB-LANG-MISSING'],
  },
  {
    name: 'translates one lesson into a language that nothing else has, or a draft not yet, is left alone',
    change: {
      'courses/beta/modules/three/de.mdx': `---
title: Drei
summary: Die dritte Lektion.
objectives:
  - text: Eine Zahlung planen.
    measure: Eine Zahlung steht im Plan.
---

Zahlungen warten auf ihren Tag.
`,
      'courses/alpha/quizzes/check/ja.mdx': null,
      'courses/alpha/quizzes/check/en.mdx': [['passMark: 50', 'passMark: 50\nstatus: draft']],
    },
    finds: [],
  },
  {
    name: 'gives the reason why a lesson is in one language only is left alone',
    change: {
      [`${two}/ja.mdx`]: null,
      [`${two}/en.mdx`]: [
        ['title:', '# check: EB-LANG-MISSING because only the English support team reads it\ntitle:'],
      ],
    },
    finds: [],
  },
];
