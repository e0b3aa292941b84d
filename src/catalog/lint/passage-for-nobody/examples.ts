import type { Example } from '../example.ts';

const three = 'courses/beta/modules/three/en.mdx';
const threeJa = 'courses/beta/modules/three/ja.mdx';

export const examples: readonly Example[] = [
  {
    name: 'writes a passage for Basic into a course for Premium is told that nobody can read it',
    change: { [three]: [['Payments wait', '<For plan="basic">\n\nNot yet.\n\n</For>\n\nPayments wait']] },
    finds: [`${three}:12 EB-FOR-NOBODY`, `${threeJa}:8 EB-LANG-PARITY`],
  },
  {
    name: 'sets passages that exclude each other into one another is told at the inner one',
    change: {
      [three]: [
        [
          'Payments wait',
          '<For industry="retail">\n\n<For industry="healthcare">\n\nNo.\n\n</For>\n\n</For>\n\nPayments wait',
        ],
      ],
    },
    finds: [`${three}:14 EB-FOR-NOBODY`, `${threeJa}:8 EB-LANG-PARITY`, `${threeJa}:8 EB-LANG-PARITY`],
  },
  {
    name: 'writes passages for two use cases into one another is left alone: an account can have both',
    change: {
      [three]: [
        [
          'Payments wait',
          '<For useCase="expense-control">\n\n<For useCase="audit-readiness">\n\nBoth.\n\n</For>\n\n</For>\n\nPayments wait',
        ],
      ],
      [threeJa]: [
        [
          '支払いは',
          '<For useCase="expense-control">\n\n<For useCase="audit-readiness">\n\n両方。\n\n</For>\n\n</For>\n\n支払いは',
        ],
      ],
    },
    finds: [],
  },
];
