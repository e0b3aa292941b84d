import type { Example } from '../example.ts';

const three = 'courses/beta/modules/three/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'writes a module for others than its course is for is told at its audience',
    change: { [three]: [['minutes: 5', 'audience: {plans: [basic]}\nminutes: 5']] },
    finds: [`${three}:5 EB-AUDIENCE-NOBODY`],
  },
  {
    name: 'writes it for some of those its course is for is left alone',
    change: { [three]: [['minutes: 5', 'audience: {industries: [retail]}\nminutes: 5']] },
    finds: [],
  },
];
