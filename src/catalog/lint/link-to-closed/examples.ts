import type { Example } from '../example.ts';

const two = 'courses/alpha/modules/two/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'links from a lesson for everyone to a course for Premium is told that the link gives it away',
    change: { [two]: [['Compare the', 'See [beta](course:beta/three). Compare the']] },
    finds: [`${two}:15 EB-LINK-CLOSED`],
  },
  {
    name: 'links to a draft from a live lesson is told',
    change: {
      [two]: [['Compare the', 'See [one](course:alpha/one). Compare the']],
      'courses/alpha/modules/one/en.mdx': [['minutes: 5', 'minutes: 5\nstatus: draft']],
    },
    finds: [`${two}:15 EB-LINK-CLOSED`],
  },
  {
    name: 'links to what opens later than the lesson is told',
    change: {
      [two]: [['Compare the', 'See [one](course:alpha/one). Compare the']],
      'courses/alpha/modules/one/en.mdx': [['minutes: 5', 'minutes: 5\npublishAt: 2030-01-01']],
    },
    finds: [`${two}:15 EB-LINK-CLOSED`],
  },
  {
    name: 'links for two industries to what is for one of them is told',
    change: {
      [two]: [
        ['prerequisites: [one]', 'prerequisites: []'],
        [
          'Compare the',
          '<For industry="retail healthcare">\n\n[one](course:alpha/one)\n\n</For>\n\nCompare the',
        ],
      ],
      'courses/alpha/modules/one/en.mdx': [['minutes: 5', 'minutes: 5\naudience: {industries: [retail]}']],
      'courses/alpha/modules/two/ja.mdx': [
        ['金額を発注', '<For industry="retail healthcare">\n\n前の話。\n\n</For>\n\n金額を発注'],
      ],
    },
    finds: [`${two}:17 EB-LINK-CLOSED`],
  },
  {
    name: 'links from a course whose audience cannot be relied on is told of the audience alone',
    change: {
      'courses/beta/en.mdx': [['{plans: [premium]}', '{plan: [premium]}']],
      'courses/beta/modules/three/en.mdx': [['Payments wait', 'See [beta](course:gamma). Payments wait']],
      'courses/gamma/en.mdx':
        '---\nid: gamma\ntitle: G # check: EB-LANG-MISSING because one language is enough here\nsummary: G.\naudience: {plans: [premium]}\nmodules: [g1]\n---\n\nG.\n',
      'courses/gamma/modules/g1/en.mdx':
        '---\nid: g1\ntitle: G # check: EB-LANG-MISSING because one language is enough here\nsummary: G.\nminutes: 1\nobjectives: [{text: A, measure: B, by: 1}]\n---\n\nG.\n',
    },
    finds: ['courses/beta/en.mdx:5 EB-FIELD-UNKNOWN'],
  },
  {
    name: 'links to it in a passage for the same audience is left alone',
    change: {
      [two]: [
        ['Compare the', '<For plan="premium">\n\nSee [beta](course:beta/three).\n\n</For>\n\nCompare the'],
      ],
      'courses/alpha/modules/two/ja.mdx': [
        ['金額を発注', '<For plan="premium">\n\n次の話。\n\n</For>\n\n金額を発注'],
      ],
    },
    finds: [],
  },
];
