import type { Example } from '../example.ts';

const one = 'courses/alpha/modules/one/en.mdx';
const ja = 'courses/alpha/modules/one/ja.mdx';
const three = 'courses/beta/modules/three/en.mdx';

const features = `features:
  - id: smart-routing
    audience: {plans: [premium]}
    names: {en: [Smart routing], ja: [スマートルーティング]}
`;

export const examples: readonly Example[] = [
  {
    name: 'tells everybody to use what only some have is told, in every language, whatever the case',
    change: {
      'features.yaml': features,
      [one]: [
        ['An invoice takes three steps.', 'An invoice takes three steps.\n\nNow open **smart routing**.'],
        ['summary: The first module.', 'summary: The first module, with Smart routing.'],
      ],
      [ja]: [['---\n\n', '---\n\nスマートルーティングを開きます。\n\n']],
    },
    finds: [`${one}:4 EB-FEATURE-CLOSED`, `${one}:15 EB-FEATURE-CLOSED`, `${ja}:10 EB-FEATURE-CLOSED`],
  },
  {
    name: 'tells it to those who have it, by a passage or by the audience of the course, is left alone',
    change: {
      'features.yaml': features,
      [one]: [['Payment can be scheduled', 'Payment can be scheduled with Smart routing']],
      [three]: [['Payments wait', 'Smart routing waits. Payments wait']],
    },
    finds: [],
  },
  {
    name: 'names a picture or an address like it, or writes a comment about it, is left alone',
    change: {
      'features.yaml': features.replace('Smart routing', 'flow'),
      [one]: [['Capture, check, pay.', 'Capture, check, pay. {/* no flow here */}']],
    },
    finds: [],
  },
  {
    name: 'breaks the fields of a course, or says whom it is for in a field that is none, is told that alone',
    change: {
      'features.yaml': features,
      'courses/alpha/en.mdx': [['title: Alpha', 'title: Alpha\ntitle: Alpha']],
      'courses/beta/en.mdx': [['{plans: [premium]}', '{plan: [premium]}']],
      [one]: [['An invoice takes', 'With smart routing an invoice takes']],
      [three]: [['Payments wait', 'Smart routing waits. Payments wait']],
    },
    finds: ['courses/alpha/en.mdx:4 EB-YAML-SYNTAX', 'courses/beta/en.mdx:5 EB-FIELD-UNKNOWN'],
  },
  {
    name: 'misspells `audience` itself is told that alone',
    change: {
      'features.yaml': features,
      'courses/beta/en.mdx': [['audience: {', 'audiences: {']],
      [three]: [['Payments wait', 'Smart routing waits. Payments wait']],
    },
    finds: ['courses/beta/en.mdx:5 EB-FIELD-UNKNOWN'],
  },
  {
    name: 'writes a feature without saying who has it is told at its place in the list',
    change: { 'features.yaml': features.replace('    audience: {plans: [premium]}\n', '') },
    finds: ['features.yaml:2 EB-FIELD-MISSING'],
  },
];
