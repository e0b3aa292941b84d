import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'gives an objective more days than the path has that asks for it is told at its day',
    change: { [two]: [['by: 14', 'by: 31']] },
    finds: [`${two}:9 EB-OBJECTIVE-LATE`],
  },
  {
    name: 'gives it as many days as the path has, or more where the path only offers the course, is left alone',
    change: {
      [two]: [['by: 14', 'by: 30']],
      'courses/beta/modules/three/en.mdx': [['by: 21', 'by: 90']],
    },
    finds: [],
  },
  {
    name: 'sets no days for the path is left alone',
    change: { [two]: [['by: 14', 'by: 31']], 'paths/start/en.mdx': [['days: 30\n', '']] },
    finds: [],
  },
];
