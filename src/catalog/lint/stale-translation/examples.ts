import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two/en.mdx';
const ja = 'courses/alpha/modules/two/ja.mdx';

export const examples: readonly Example[] = [
  {
    name: 'raises the revision and leaves the translation as it was is warned there',
    change: { [two]: [['minutes: 10', 'minutes: 10\nrevision: 2']] },
    finds: [`${ja}:2 EB-LANG-STALE`],
  },
  {
    name: 'says that the translation renders the new revision is left alone',
    change: {
      [two]: [['minutes: 10', 'minutes: 10\nrevision: 2']],
      [ja]: [['---\n', '---\ntranslates: 2\n']],
    },
    finds: [],
  },
  {
    name: 'translates a revision that is not written yet is warned',
    change: { [ja]: [['---\n', '---\ntranslates: 2\n']] },
    finds: [`${ja}:2 EB-LANG-STALE`],
  },
  {
    name: 'writes `translates` in the base language is told that nothing reads it',
    change: { [two]: [['minutes: 10', 'minutes: 10\ntranslates: 1']] },
    finds: [`${two}:6 EB-FIELD-UNKNOWN`],
  },
];
