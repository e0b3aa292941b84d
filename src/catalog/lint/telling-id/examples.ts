import type { Example } from '../example.ts';

const quiz = 'courses/alpha/quizzes/check/en.mdx';
const ja = 'courses/alpha/quizzes/check/ja.mdx';

export const examples: readonly Example[] = [
  {
    name: 'calls an option right is told that its id gives it away',
    change: { [quiz]: [['- id: owner', '- id: correct']], [ja]: [['id: owner', 'id: correct']] },
    finds: [`${quiz}:11 EB-QUIZ-TELLING`],
  },
  {
    name: 'numbers what is to be put in order is told so',
    change: {
      [quiz]: [['{id: capture, text: Capture}, {id: pay', '{id: step-1, text: Capture}, {id: step-2']],
      [ja]: [['{id: capture, text: 取り込み}, {id: pay', '{id: step-1, text: 取り込み}, {id: step-2']],
    },
    finds: [`${quiz}:41 EB-QUIZ-TELLING`],
  },
];
