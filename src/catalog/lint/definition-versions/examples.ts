import type { Example } from '../example.ts';

const first = 'definitions/first/en.mdx';
const second = 'definitions/second/en.mdx';

const next = (version: number, effective: string, criterion = '{plan: confirmed}') => `---
id: second
title: Second # check: EB-LANG-MISSING because one language is enough here
summary: What counts now.
sentence: The customer stays.
version: ${version}
effective: ${effective}
criterion: ${criterion}
---

Why.
`;

export const examples: readonly Example[] = [
  {
    name: 'gives two definitions one version is told at the one that comes later',
    change: { [second]: next(1, '2026-03-01') },
    finds: [`${second}:6 EB-DEFINITION-TWICE`],
  },
  {
    name: 'lets two definitions come into force on one day is told',
    change: { [second]: next(2, '2026-01-01') },
    finds: [`${second}:7 EB-DEFINITION-ORDER`],
  },
  {
    name: 'lets a later version come into force before an earlier one is told',
    change: { [second]: next(2, '2025-12-31') },
    finds: [`${second}:7 EB-DEFINITION-ORDER`],
  },
  {
    name: 'leaves today without a definition is warned',
    change: { [first]: [['effective: 2026-01-01', 'effective: 2999-01-01']] },
    finds: [`${first}:7 EB-DEFINITION-NONE`],
  },
  {
    name: 'lets onboarding end because time ran out is told',
    change: {
      [first]: [['{plan: confirmed}', '{any: [{plan: confirmed}, {days: {since: contract, days: 90}}]}']],
      [second]: next(2, '2026-03-01', '{days: {since: kickoff, days: 60}}'),
    },
    finds: [`${first}:8 EB-DEFINITION-TIME`, `${second}:8 EB-DEFINITION-TIME`],
  },
  {
    name: 'asks for time beside a fact, or drafts a version with the date of another, is left alone',
    change: {
      [first]: [['{plan: confirmed}', '{all: [{plan: confirmed}, {days: {since: contract, days: 14}}]}']],
      [second]: next(2, '2026-01-01')
        .replace(/ # check: .*/, '')
        .replace('version: 2', 'version: 2\nstatus: draft'),
    },
    finds: [],
  },
];
