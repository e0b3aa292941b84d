import type { Example } from '../example.ts';

const quiz = 'courses/alpha/quizzes/check/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'marks no option as right is told that nobody can answer',
    change: { [quiz]: [['        text: The owner\n        correct: true', '        text: The owner']] },
    finds: [`${quiz}:10 EB-QUIZ-CORRECT`],
  },
  {
    name: 'marks every option as right is told, also where the form asks for one',
    change: {
      [quiz]: [
        ['text: The sender', 'text: The sender\n        correct: true'],
        ['text: True', 'text: True, correct: true'],
      ],
    },
    finds: [`${quiz}:10 EB-QUIZ-CORRECT`, `${quiz}:27 EB-QUIZ-CORRECT`],
  },
  {
    name: 'draws more questions than there are is told how many there are',
    change: { [quiz]: [['passMark: 50', 'passMark: 50\ndraw: 8']] },
    finds: [`${quiz}:6 EB-QUIZ-DRAW`],
  },
  {
    name: 'asks for more than 100 percent is told',
    change: { [quiz]: [['passMark: 50', 'passMark: 101']] },
    finds: [`${quiz}:5 EB-FIELD-VALUE`],
  },
  {
    name: 'repeats a question’s id, an option’s id or an option’s words is told of each',
    change: {
      [quiz]: [
        ['id: date, text: The date', 'id: amount, text: The date'],
        ['text: The colour', 'text: The date'],
        ['- id: days', '- id: button'],
      ],
      'courses/alpha/quizzes/check/ja.mdx': [
        ['      - {id: date, text: 日付}\n', ''],
        ['  - id: days\n    prompt: 何日ですか。\n', ''],
      ],
    },
    finds: [`${quiz}:21 EB-QUIZ-DUPLICATE`, `${quiz}:22 EB-QUIZ-DUPLICATE`, `${quiz}:33 EB-QUIZ-DUPLICATE`],
  },
  {
    name: 'leaves too little to choose, order or match is told of each',
    change: {
      [quiz]: [
        [
          '{id: no, text: False, correct: true}',
          '{id: no, text: False, correct: true}\n      - {id: maybe, text: Maybe}',
        ],
        [', {id: pay, text: Pay}', ''],
        ['      - {id: r2, left: Approver, right: Decides}\n', ''],
      ],
      'courses/alpha/quizzes/check/ja.mdx': [
        ['{id: no, text: いいえ}', '{id: no, text: いいえ}\n      - {id: maybe, text: 不明}'],
        [', {id: pay, text: 支払い}', ''],
        ['      - {id: r2, left: 承認者, right: 決める}\n', ''],
      ],
    },
    finds: [`${quiz}:26 EB-QUIZ-ITEMS`, `${quiz}:42 EB-QUIZ-ITEMS`, `${quiz}:46 EB-QUIZ-ITEMS`],
  },
  {
    name: 'writes a tolerance below zero is told',
    change: { [quiz]: [['tolerance: 0.1', 'tolerance: -0.1']] },
    finds: [`${quiz}:37 EB-QUIZ-TOLERANCE`],
  },
  {
    name: 'leaves a text question without answers is told',
    change: { [quiz]: [['answers: [Approve]', 'answers: []']] },
    finds: [`${quiz}:32 EB-FIELD-VALUE`],
  },
  {
    name: 'corrects an answer and does not raise the revision is told',
    change: { [quiz]: [['    tolerance: 0.1', '    tolerance: 0.1\n    corrected: 2']] },
    finds: [`${quiz}:38 EB-QUIZ-CORRECTED`],
  },
  {
    name: 'corrects an answer and raises the revision is reminded of the translation alone',
    change: {
      [quiz]: [
        ['    tolerance: 0.1', '    tolerance: 0.1\n    corrected: 2'],
        ['passMark: 50', 'passMark: 50\nrevision: 2'],
      ],
    },
    finds: ['courses/alpha/quizzes/check/ja.mdx:2 EB-LANG-STALE'],
  },
  {
    name: 'draws all of the questions and asks for every point is left alone',
    change: { [quiz]: [['passMark: 50', 'passMark: 100\ndraw: 7']] },
    finds: [],
  },
];
