import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two/en.mdx';
const words = (count: number) => 'Compare the amount with the order. '.repeat(count / 6);
const text = 'Compare the amount with the order.';

export const examples: readonly Example[] = [
  {
    name: 'plans less time than reading takes is told at the minutes',
    change: {
      [two]: [
        [text, words(900)],
        ['minutes: 10', 'minutes: 4'],
      ],
    },
    finds: [`${two}:5 EB-MODULE-MINUTES`],
  },
  {
    name: 'plans 11 minutes for a sentence is told',
    change: { [two]: [['minutes: 10', 'minutes: 11']] },
    finds: [`${two}:5 EB-MODULE-MINUTES`],
  },
  {
    name: 'plans ten minutes to try out each minute of reading is left alone',
    change: {
      [two]: [
        [text, words(300)],
        ['minutes: 10', 'minutes: 25'],
      ],
    },
    finds: [],
  },
  {
    name: 'has not finished a draft is left alone',
    change: {
      [two]: [['minutes: 10', 'minutes: 30\nstatus: draft']],
      'courses/alpha/modules/one/en.mdx': [['[the next module](course:alpha/two)', 'the next module']],
    },
    finds: [],
  },
  {
    name: 'writes more than a thousand words is told where the text begins',
    change: { [two]: [[text, words(1020)]] },
    finds: [`${two}:11 EB-MODULE-WIDE`],
  },
  {
    name: 'writes nine parts is told at the ninth',
    change: { [two]: [[text, '\n## Again\n\nMore.\n'.repeat(8)]] },
    finds: [`${two}:44 EB-MODULE-WIDE`],
  },
];
