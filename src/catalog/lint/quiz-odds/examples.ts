import type { Example } from '../example.ts';

const quiz = 'courses/alpha/quizzes/check/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'draws nearly all of the pool is warned that the next attempt asks the same',
    change: { [quiz]: [['passMark: 50', 'passMark: 50\ndraw: 6']] },
    finds: [`${quiz}:6 EB-QUIZ-POOL`],
  },
  {
    name: 'draws nearly all of it for a single attempt, or leaves a third undrawn, is left alone',
    change: { [quiz]: [['passMark: 50', 'passMark: 50\ndraw: 6\nattempts: 1']] },
    finds: [],
  },
  {
    name: 'draws five of seven is left alone',
    change: { [quiz]: [['passMark: 50', 'passMark: 50\ndraw: 5']] },
    finds: [],
  },
  {
    name: 'sets a mark that no mistake leaves in reach is warned what one mistake comes to',
    change: { [quiz]: [['passMark: 50', 'passMark: 80\ndraw: 4']] },
    finds: [`${quiz}:5 EB-QUIZ-PASSMARK`],
  },
  {
    name: 'asks for all, and says so, is left alone',
    change: { [quiz]: [['passMark: 50', 'passMark: 100\ndraw: 4']] },
    finds: [],
  },
  {
    name: 'gives less time than the questions take to read is warned',
    change: {
      [quiz]: [
        ['passMark: 50', 'passMark: 50\ntimeLimit: 1'],
        ['prompt: Who approves?', `prompt: ${'Who approves the invoice that nobody sent in? '.repeat(30)}`],
      ],
    },
    finds: [`${quiz}:6 EB-QUIZ-TIME`],
  },
  {
    name: 'gives time to read and to think is left alone',
    change: { [quiz]: [['passMark: 50', 'passMark: 50\ntimeLimit: 10']] },
    finds: [],
  },
];
