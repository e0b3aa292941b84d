import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    name: 'copies a module and forgets to change its id is told at the copy',
    change: {
      'courses/beta/en.mdx': [['[three]', '[one]']],
      'courses/beta/modules/three/en.mdx': [['id: three', 'id: one']],
    },
    finds: ['courses/beta/modules/three/en.mdx:2 EB-ID-DUPLICATE'],
  },
  {
    name: 'gives a quiz the id of a module is told, because they share their addresses',
    change: {
      'courses/alpha/quizzes/check/en.mdx': [['id: check', 'id: two']],
      'courses/alpha/en.mdx': [[', check]', ']']],
    },
    finds: ['courses/alpha/quizzes/check/en.mdx:2 EB-ID-DUPLICATE'],
  },
  {
    name: 'copies a definition and forgets to change its id is told at the copy',
    change: {
      'definitions/second/en.mdx':
        '---\nid: first\ntitle: Second # check: EB-LANG-MISSING because one language is enough here\nsummary: More.\nsentence: They stay.\nversion: 2\neffective: 2026-03-01\ncriterion: {plan: confirmed}\n---\n\nWhy.\n',
    },
    finds: ['definitions/second/en.mdx:2 EB-ID-DUPLICATE'],
  },
  {
    name: 'gives a path the id of a course is left alone',
    change: { 'paths/start/en.mdx': [['id: start', 'id: alpha']] },
    finds: [],
  },
];
