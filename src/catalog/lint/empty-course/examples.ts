import type { Example } from '../example.ts';

const beta = 'courses/beta/en.mdx';
const three = 'courses/beta/modules/three/en.mdx';
const start = 'paths/start/en.mdx';

/** Nothing links to it any more. */
const unlinked = {
  'courses/alpha/modules/one/en.mdx': [['[the beta course](course:beta)', 'the beta course']],
} as const;

export const examples: readonly Example[] = [
  {
    name: 'leaves every module of a live course a draft is warned at its list',
    change: { [three]: [['minutes: 5', 'minutes: 5\nstatus: draft']] },
    finds: [`${beta}:6 EB-COURSE-EMPTY`],
  },
  {
    name: 'leaves the course a draft too is left alone',
    change: {
      ...unlinked,
      [three]: [['minutes: 5', 'minutes: 5\nstatus: draft']],
      [beta]: [['title: Beta', 'title: Beta\nstatus: draft']],
    },
    finds: [],
  },
  {
    name: 'opens a path before any of its courses is warned at its list',
    change: {
      ...unlinked,
      [beta]: [['title: Beta', 'title: Beta\nstatus: draft']],
      [start]: [['  - id: alpha\n', '']],
    },
    finds: [`${start}:8 EB-PATH-EMPTY`],
  },
];
