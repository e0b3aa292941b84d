import type { Example } from '../example.ts';

const ja = 'courses/alpha/modules/one/ja.mdx';

export const examples: readonly Example[] = [
  {
    name: 'leaves the tags of a passage out of a translation is warned that everyone reads its words',
    change: {
      [ja]: [
        ['<For plan="premium">', ''],
        ['</For>', ''],
      ],
    },
    finds: [`${ja}:9 EB-LANG-PARITY`],
  },
  {
    name: 'gives a passage other readers in a translation is told at the passage',
    change: { [ja]: [['<For plan="premium">', '<For plan="basic">']] },
    finds: [`${ja}:9 EB-LANG-PARITY`, `${ja}:12 EB-LANG-PARITY`],
  },
  {
    name: 'takes two passages where there was one is left alone',
    change: { [ja]: [['</For>', '</For>\n\n<For plan="premium">\n\n領収書も届きます。\n\n</For>']] },
    finds: [],
  },
];
