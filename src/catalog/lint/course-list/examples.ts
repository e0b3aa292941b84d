import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    name: 'forgets to list a quiz is told at the quiz',
    change: { 'courses/alpha/en.mdx': [[', check]', ']']] },
    finds: ['courses/alpha/quizzes/check/en.mdx:2 EB-LIST-UNLISTED'],
  },
  {
    name: 'lists a module of another course is told where it lives',
    change: { 'courses/alpha/en.mdx': [[', check]', ', check, three]']] },
    finds: ['courses/alpha/en.mdx:5 EB-LIST-ELSEWHERE'],
  },
  {
    name: 'lists a module twice is told at the second',
    change: {
      'courses/alpha/en.mdx': [['[one, two, check]', '\n  - one\n  - two\n  - check\n  - one']],
      'paths/start/en.mdx': [['{id: beta, required: false}', 'id: alpha']],
    },
    finds: ['courses/alpha/en.mdx:9 EB-LIST-TWICE', 'paths/start/en.mdx:10 EB-LIST-TWICE'],
  },
  {
    name: 'breaks a course’s list is not told that its modules are unlisted',
    change: { 'courses/alpha/en.mdx': [['[one, two, check]', '3']] },
    finds: ['courses/alpha/en.mdx:5 EB-FIELD-TYPE'],
  },
];
