import type { Example } from '../example.ts';

const quiz = 'courses/alpha/quizzes/check/en.mdx';
const ja = 'courses/alpha/quizzes/check/ja.mdx';

const shown = ['review: score', 'review: answers'] as const;

/** Everything but the first question says why. */
const rest = [
  ['prompt: What is checked?', 'prompt: What is checked?\n    feedback: Both say it.'],
  ['prompt: Paper is needed.', 'prompt: Paper is needed.\n    feedback: It is not.'],
  ['prompt: Which button?', 'prompt: Which button?\n    feedback: It says so.'],
  ['prompt: How many days?', 'prompt: How many days?\n    feedback: 3.6.'],
  ['prompt: In which order?', 'prompt: In which order?\n    feedback: As it goes.'],
  ['prompt: Who does what?', 'prompt: Who does what?\n    feedback: Each their own.'],
] as const;

const restJa = [
  ['prompt: 何を確かめますか。', 'prompt: 何を確かめますか。\n    feedback: どちらもです。'],
  ['prompt: 紙が必要です。', 'prompt: 紙が必要です。\n    feedback: 要りません。'],
  ['prompt: どのボタンですか。', 'prompt: どのボタンですか。\n    feedback: 書いてあります。'],
  ['prompt: 何日ですか。', 'prompt: 何日ですか。\n    feedback: 3.6日です。'],
  ['prompt: どの順ですか。', 'prompt: どの順ですか。\n    feedback: 流れのとおりです。'],
  ['prompt: 誰が何をしますか。', 'prompt: 誰が何をしますか。\n    feedback: それぞれです。'],
] as const;

export const examples: readonly Example[] = [
  {
    name: 'says nothing after a question, or only after one of its options, is warned at that question, in every language',
    change: {
      [quiz]: [shown, ...rest, ['text: The sender', 'text: The sender\n        feedback: They ask.']],
      [ja]: restJa,
    },
    finds: [`${quiz}:7 EB-QUIZ-FEEDBACK`, `${ja}:5 EB-QUIZ-FEEDBACK`],
  },
  {
    name: 'says why of the question or of each option is left alone',
    change: {
      [quiz]: [
        shown,
        ...rest,
        ['text: The sender', 'text: The sender\n        feedback: They ask.'],
        ['text: The owner', 'text: The owner\n        feedback: It is theirs.'],
      ],
      [ja]: [
        ...restJa,
        ['prompt: 誰が承認しますか。', 'prompt: 誰が承認しますか。\n    feedback: 責任者です。'],
      ],
    },
    finds: [],
  },
];
