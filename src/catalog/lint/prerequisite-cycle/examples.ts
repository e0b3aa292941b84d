import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    name: 'makes two courses wait for each other is told once, with the circle',
    change: { 'courses/alpha/en.mdx': [['modules:', 'prerequisites: [beta]\nmodules:']] },
    finds: ['courses/alpha/en.mdx:5 EB-PREREQUISITE-CLOSED', 'courses/alpha/en.mdx:5 EB-REF-CYCLE'],
  },
  {
    name: 'makes a module wait for itself is told',
    change: { 'courses/alpha/modules/two/en.mdx': [['[one]', '[two]']] },
    finds: ['courses/alpha/modules/two/en.mdx:10 EB-REF-CYCLE'],
  },
];
