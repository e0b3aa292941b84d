import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    name: 'leaves a file that nothing shows is warned',
    change: { 'courses/alpha/modules/two/old.csv': 'a,b\n' },
    finds: ['courses/alpha/modules/two/old.csv:1 EB-FILE-UNUSED'],
  },
  {
    name: 'uses a file in one language only is left alone',
    change: {
      'courses/alpha/modules/two/ja.csv': 'a,b\n',
      'courses/alpha/modules/two/ja.mdx': [
        ['金額を発注', '<Download file="ja.csv">表</Download>で金額を発注'],
      ],
    },
    finds: [],
  },
];
