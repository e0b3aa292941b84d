import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two/en.mdx';
const ja = 'courses/alpha/modules/two/ja.mdx';

const glossary = `terms:
  - id: approval-limit
    word: {en: approval limit, ja: 承認上限額}
    means: {en: The most that one person may approve., ja: 1人が承認できる上限の金額。}
    avoid: {en: [limit, threshold], ja: [上限額, 限度額]}
`;

export const examples: readonly Example[] = [
  {
    name: 'calls a thing by a word to be avoided is told which one to use, in every language',
    change: {
      'glossary.yaml': glossary,
      [two]: [
        ['Compare the amount with the order.', 'Compare the amount with the Thresholds.'],
        ['Finds the wrong amount.', 'Finds the wrong limit.'],
      ],
      [ja]: [['---\n\n', '---\n\n限度額を見ます。\n\n']],
    },
    finds: [`${two}:8 EB-TERM-AVOID`, `${two}:15 EB-TERM-AVOID`, `${ja}:9 EB-TERM-AVOID`],
  },
  {
    name: 'uses the right word, though an avoided one is a part of it, is left alone',
    change: {
      'glossary.yaml': glossary,
      [two]: [['Compare the amount with the order.', 'Compare the approval limits, without limitation.']],
      [ja]: [['---\n\n', '---\n\n承認上限額を見ます。\n\n']],
    },
    finds: [],
  },
  {
    name: 'leaves the meaning of a term to the glossary is left alone, by its word or by its id',
    change: {
      'glossary.yaml': glossary,
      [two]: [
        [
          'Compare the amount with the order.',
          'An <Term>Approval limit</Term>, or two <Term of="approval-limit">approval limits</Term>.',
        ],
      ],
    },
    finds: [],
  },
  {
    name: 'explains a term that the glossary does not have, and says nothing of it, is told',
    change: {
      'glossary.yaml': glossary,
      [two]: [
        ['Compare the amount', 'A <Term>flow</Term> or <Term of="limit">one</Term>. Compare the amount'],
      ],
    },
    finds: [`${two}:15 EB-TERM-UNKNOWN`, `${two}:15 EB-TERM-UNKNOWN`],
  },
];
