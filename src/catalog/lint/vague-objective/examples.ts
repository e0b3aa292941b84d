import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two';

export const examples: readonly Example[] = [
  {
    name: 'wants something understood is told at the objective, in each language',
    change: {
      [`${two}/en.mdx`]: [['text: Check an invoice.', 'text: Understand how invoices are checked.']],
      [`${two}/ja.mdx`]: [['text: 請求書を確かめる。', 'text: 請求書の確かめ方を理解する。']],
    },
    finds: [`${two}/en.mdx:7 EB-OBJECTIVE-VAGUE`, `${two}/ja.mdx:5 EB-OBJECTIVE-VAGUE`],
  },
  {
    name: 'has people get to know something is told',
    change: { [`${two}/en.mdx`]: [['text: Check an invoice.', 'text: To become familiar with invoices.']] },
    finds: [`${two}/en.mdx:7 EB-OBJECTIVE-VAGUE`],
  },
  {
    name: 'speaks of knowing within something one does is left alone',
    change: {
      [`${two}/en.mdx`]: [['text: Check an invoice.', 'text: Name three things to know of an invoice.']],
      [`${two}/ja.mdx`]: [['text: 請求書を確かめる。', 'text: 学んだ手順で請求書を3件確かめる。']],
    },
    finds: [],
  },
];
