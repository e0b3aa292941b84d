import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'leaves notes and filler is warned of each line',
    change: {
      [two]: [
        ['summary: The second', 'summary: TODO The second'],
        ['Compare the', 'Lorem ipsum dolor. Compare the'],
      ],
    },
    finds: [`${two}:4 EB-LEFTOVER`, `${two}:15 EB-LEFTOVER`],
  },
  {
    name: 'writes of a to-do list is left alone',
    change: { [two]: [['Compare the', 'Your todo list shows it. Compare the']] },
    finds: [],
  },
];
