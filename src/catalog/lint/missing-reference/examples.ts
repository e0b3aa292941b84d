import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    name: 'misspells a course in a path is told at its line',
    change: { 'paths/start/en.mdx': [['- id: alpha', '- id: alhpa']] },
    finds: ['paths/start/en.mdx:9 EB-REF-MISSING'],
  },
  {
    name: 'lists a module that is not there is told at its place in the list',
    change: { 'courses/alpha/en.mdx': [['[one, two, check]', '[one, two, check, thre3]']] },
    finds: ['courses/alpha/en.mdx:5 EB-REF-MISSING'],
  },
  {
    name: 'names prerequisites that are not there is told of each',
    change: {
      'courses/beta/en.mdx': [['prerequisites: [alpha]', 'prerequisites:\n  - alpha\n  - alfa']],
      'courses/alpha/modules/two/en.mdx': [['prerequisites: [one]', 'prerequisites: [three]']],
    },
    finds: ['courses/alpha/modules/two/en.mdx:10 EB-REF-MISSING', 'courses/beta/en.mdx:9 EB-REF-MISSING'],
  },
  {
    name: 'links to what is not there is told at the link, in every language',
    change: {
      'courses/alpha/modules/one/ja.mdx': [
        ['請求書には', '[次](course:alpha/tow)へ。[道](path:strat)。請求書には'],
      ],
      'courses/alpha/modules/two/en.mdx': [['Compare the', '[Compare](#look-twise) the']],
    },
    finds: [
      'courses/alpha/modules/one/ja.mdx:10 EB-REF-MISSING',
      'courses/alpha/modules/one/ja.mdx:10 EB-REF-MISSING',
      'courses/alpha/modules/two/en.mdx:15 EB-REF-MISSING',
    ],
  },
  {
    name: 'asks in a criterion for a path or a quiz that is not there is told, however deep it stands',
    change: {
      'journeys/way/en.mdx': [
        ['path: {share: 60}', 'path: {share: 60, paths: [start, strat]}'],
        ['{event: {name: report_viewed}}', '{all: [{quiz: {id: chekc}}]}'],
      ],
      'definitions/first/en.mdx': [['{plan: confirmed}', '{path: {paths: [none]}}']],
    },
    finds: [
      'definitions/first/en.mdx:8 EB-REF-MISSING',
      'journeys/way/en.mdx:21 EB-REF-MISSING',
      'journeys/way/en.mdx:23 EB-REF-MISSING',
    ],
  },
  {
    name: 'names a course that never was as one that a quiz was in is told, and not one that was retired in writing',
    change: {
      'courses/alpha/quizzes/check/en.mdx': [['passMark: 50', 'passMark: 50\nmovedFrom: [beta, old, odl]']],
      'retired.yaml': 'retired: [{id: old, kind: course, title: Old, when: 2026-03-01}]\n',
    },
    finds: ['courses/alpha/quizzes/check/en.mdx:6 EB-REF-MISSING'],
  },
  {
    name: 'breaks the front matter of one module is told of that alone, not of those who name it',
    change: { 'courses/alpha/modules/one/en.mdx': [['minutes: 5', 'minutes: [5']] },
    finds: ['courses/alpha/modules/one/en.mdx:6 EB-YAML-SYNTAX'],
  },
  {
    name: 'links to a module, a path and a heading that are there is left alone',
    change: {
      'courses/alpha/modules/two/en.mdx': [
        ['Compare the', '[One](course:alpha/one), [path](path:start), [above](#look-twice). Compare the'],
      ],
    },
    finds: [],
  },
  {
    name: 'writes a footnote is told that there are none, and of no link to it or heading above it',
    change: {
      'courses/alpha/modules/two/en.mdx': [
        ['Compare the amount', 'Compare[^1] the amount'],
        ['order.', 'order.\n\n[^1]: Twice.'],
      ],
    },
    finds: ['courses/alpha/modules/two/en.mdx:15 EB-MDX-FOOTNOTE'],
  },
];
