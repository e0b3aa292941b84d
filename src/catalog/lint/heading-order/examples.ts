import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'begins with a title of their own is told that the page has one',
    change: { [two]: [['## Look twice', '# Look twice']] },
    finds: [`${two}:13 EB-HEADING-ORDER`],
  },
  {
    name: 'skips a level is told at the heading',
    change: { [two]: [['Compare the', '#### Small print\n\nCompare the']] },
    finds: [`${two}:15 EB-HEADING-ORDER`],
  },
  {
    name: 'builds on a heading that only some readers have is told',
    change: {
      [two]: [['## Look twice', '<For plan="basic">\n\n## Look twice\n\n</For>\n\n### Amounts']],
      'courses/alpha/modules/two/ja.mdx': [['## 2度見る', '<For plan="basic">\n\n## 2度見る\n\n</For>']],
    },
    finds: [`${two}:19 EB-HEADING-ORDER`],
  },
  {
    name: 'goes back up a level is left alone',
    change: { [two]: [['Compare the', '### Amounts\n\nText.\n\n## Dates\n\nCompare the']] },
    finds: [],
  },
];
