import type { Example } from '../example.ts';

const quiz = 'courses/alpha/quizzes/check/ja.mdx';

export const examples: readonly Example[] = [
  {
    name: 'leaves out a question and an option, and misspells another, is told of each',
    change: {
      [quiz]: [
        ['  - id: days\n    prompt: 何日ですか。\n', ''],
        ['      - {id: date, text: 日付}\n', ''],
        ['id: sender', 'id: sendr'],
      ],
    },
    finds: [
      `${quiz}:4 EB-LANG-PARITY`,
      `${quiz}:7 EB-LANG-PARITY`,
      `${quiz}:9 EB-LANG-PARITY`,
      `${quiz}:12 EB-LANG-PARITY`,
    ],
  },
  {
    name: 'translates one objective of two is told',
    change: {
      'courses/alpha/modules/one/en.mdx': [
        ['    by: 7\n', '    by: 7\n  - text: Draw them.\n    measure: Three boxes.\n    by: 7\n'],
      ],
    },
    finds: ['courses/alpha/modules/one/ja.mdx:4 EB-LANG-PARITY'],
  },
  {
    name: 'leaves out the materials, or has some that the base language lacks, is told',
    change: {
      'courses/alpha/modules/one/ja.mdx': [['materials: [紙の請求書。]\n', '']],
      'courses/alpha/modules/two/ja.mdx': [['summary:', 'materials: [紙。]\nsummary:']],
    },
    finds: [
      'courses/alpha/modules/one/ja.mdx:1 EB-LANG-PARITY',
      'courses/alpha/modules/two/ja.mdx:3 EB-LANG-PARITY',
    ],
  },
  {
    name: 'repeats structure in a translation is told what to delete',
    change: {
      [quiz]: [
        ['summary:', 'passMark: 60\nsummary:'],
        ['text: 責任者', 'text: 責任者, correct: true'],
      ],
    },
    finds: [`${quiz}:3 EB-LANG-STRUCTURE`, `${quiz}:9 EB-LANG-STRUCTURE`],
  },
  {
    name: 'leaves out a milestone, misspells another, or celebrates in one language only is told of each',
    change: {
      'journeys/way/ja.mdx': [
        ['  - id: in\n', '  - id: inn\n'],
        [
          '    summary: 成果を確かめます。',
          '    summary: 成果を確かめます。\n    celebrate: おめでとうございます。',
        ],
      ],
    },
    finds: [
      'journeys/way/ja.mdx:4 EB-LANG-PARITY',
      'journeys/way/ja.mdx:5 EB-LANG-PARITY',
      'journeys/way/ja.mdx:12 EB-LANG-PARITY',
    ],
  },
  {
    name: 'repeats a milestone’s or a definition’s structure is told what to delete',
    change: {
      'journeys/way/ja.mdx': [['    summary: 成果', '    marks: first-value\n    summary: 成果']],
      'definitions/first/ja.mdx': [['summary:', 'version: 1\nsummary:']],
    },
    finds: ['definitions/first/ja.mdx:3 EB-LANG-STRUCTURE', 'journeys/way/ja.mdx:11 EB-LANG-STRUCTURE'],
  },
  {
    name: 'gives accepted answers to a question that is no text question is told',
    change: { [quiz]: [['prompt: 何日ですか。', 'prompt: 何日ですか。\n    answers: [3]']] },
    finds: [`${quiz}:26 EB-LANG-PARITY`],
  },
];
