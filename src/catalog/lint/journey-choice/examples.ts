import type { Example } from '../example.ts';

const other = (id: string, more: string) => `---
id: ${id}
title: Another way # check: EB-LANG-MISSING because one language is enough here
summary: For some.
${more}milestones:
  - id: result
    stage: adopt
    title: Result
    summary: See a result.
    owner: customer
    criterion: {plan: confirmed}
    marks: first-value
---

Another way.
`;

export const examples: readonly Example[] = [
  {
    name: 'writes a journey after one for everyone is told that no account will have it',
    change: { 'journeys/zeal/en.mdx': other('zeal', 'touchModels: [high]\n') },
    finds: ['journeys/zeal/en.mdx:2 EB-JOURNEY-SHADOWED'],
  },
  {
    name: 'leaves the more particular one behind the wider is told',
    change: {
      'journeys/way/en.mdx': [['summary: From', 'touchModels: [high, low]\nsummary: From']],
      'journeys/zeal/en.mdx': other('zeal', 'touchModels: [high]\naudience: {plans: [premium]}\n'),
    },
    finds: ['journeys/zeal/en.mdx:2 EB-JOURNEY-SHADOWED'],
  },
  {
    name: 'writes a particular journey before one for everyone, or a draft behind it, is left alone',
    change: {
      'journeys/able/en.mdx': other('able', 'touchModels: [high]\naudience: {plans: [premium]}\n'),
      'journeys/zeal/en.mdx': other('zeal', 'status: draft\n').replace(/ # check: .*/, ''),
    },
    finds: [],
  },
];
