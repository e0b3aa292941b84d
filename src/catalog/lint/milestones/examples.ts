import type { Example } from '../example.ts';

const journey = 'journeys/way/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'gives two milestones one id is told at the second',
    change: {
      [journey]: [['- id: result', '- id: in']],
      'journeys/way/ja.mdx': [['  - id: result\n    title: 成果\n    summary: 成果を確かめます。\n', '']],
    },
    finds: [`${journey}:14 EB-MILESTONE-TWICE`],
  },
  {
    name: 'writes a milestone for accounts that the journey is not for is told',
    change: {
      [journey]: [
        ['summary: From contract to result.', 'summary: From contract to result.\ntouchModels: [high]'],
        [
          '    owner: customer\n    criterion: {signed',
          '    touchModels: [low, tech]\n    owner: customer\n    criterion: {signed',
        ],
      ],
    },
    finds: [`${journey}:12 EB-MILESTONE-NOBODY`],
  },
  {
    name: 'hides the milestone that stands for first value is told',
    change: { [journey]: [['marks: first-value', 'marks: first-value\n    internal: true']] },
    finds: [`${journey}:24 EB-MILESTONE-HIDDEN`],
  },
  {
    name: 'puts a key action into the handoff, which customers never see, is told',
    change: { [journey]: [['stage: kickoff', 'stage: handoff\n    marks: activation']] },
    finds: [`${journey}:8 EB-MILESTONE-HIDDEN`],
  },
  {
    name: 'marks two milestones as first value for the same accounts is told',
    change: {
      [journey]: [
        [
          '    owner: customer\n    criterion: {signed',
          '    marks: first-value\n    owner: customer\n    criterion: {signed',
        ],
      ],
    },
    finds: [`${journey}:25 EB-MILESTONE-VALUE`],
  },
  {
    name: 'marks none, or none for enterprises, is warned',
    change: { [journey]: [['marks: first-value', 'marks: first-value\n    segments: [smb, mid-market]']] },
    finds: [`${journey}:5 EB-MILESTONE-VALUE`],
  },
  {
    name: 'marks one for small accounts and another for the rest is left alone',
    change: {
      [journey]: [
        [
          '    owner: customer\n    criterion: {signed',
          '    marks: first-value\n    segments: [smb]\n    owner: customer\n    criterion: {signed',
        ],
        [
          '    marks: first-value\n---',
          '    marks: first-value\n    segments: [mid-market, enterprise]\n---',
        ],
      ],
    },
    finds: [],
  },
];
