import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two/en.mdx';
const text = 'Compare the amount with the order. ';

const lasting = (minutes: number) =>
  [
    ['minutes: 10', `minutes: ${minutes}`],
    [text.trim(), text.repeat(100)],
  ] as const;

export const examples: readonly Example[] = [
  {
    name: 'plans 31 minutes for a module is told to split it',
    change: { [two]: lasting(31) },
    finds: [`${two}:5 EB-MODULE-LONG`],
  },
  { name: 'plans 30 minutes is left alone', change: { [two]: lasting(30) }, finds: [] },
];
