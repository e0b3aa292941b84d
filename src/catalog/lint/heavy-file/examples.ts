import type { Example } from '../example.ts';

const one = 'courses/alpha/modules/one';
const picture = (bytes: number) =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'.padEnd(bytes, '\n');

export const examples: readonly Example[] = [
  {
    name: 'shows a picture over 1 MB, or offers a file over 10 MB, is warned',
    change: {
      [`${one}/flow.svg`]: picture(1_000_001),
      [`${one}/list.csv`]: 'a,b\n'.repeat(2_500_001),
    },
    finds: [`${one}/flow.svg:1 EB-FILE-SIZE`, `${one}/list.csv:1 EB-FILE-SIZE`],
  },
  {
    name: 'shows a picture of just 1 MB, or offers a file of just 10 MB, is left alone',
    change: {
      [`${one}/flow.svg`]: picture(1_000_000),
      [`${one}/list.csv`]: 'a,b\n'.repeat(2_500_000),
    },
    finds: [],
  },
];
