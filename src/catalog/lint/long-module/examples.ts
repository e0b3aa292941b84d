import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'plans 31 minutes for a module is told to split it',
    change: { [two]: [['minutes: 10', 'minutes: 31']] },
    finds: [`${two}:5 EB-MODULE-LONG`],
  },
  { name: 'plans 30 minutes is left alone', change: { [two]: [['minutes: 10', 'minutes: 30']] }, finds: [] },
];
