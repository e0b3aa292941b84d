import type { Example } from '../example.ts';

const glossary = `terms:
  - id: flow
    word: {en: flow}
    means: {en: Rules in order.}
  - id: rule
    word: {en: rule}
    means: {en: A line of it.}
`;

export const examples: readonly Example[] = [
  {
    name: 'uses one word for two things, or avoids a word that is wanted, is told of each',
    change: {
      'glossary.yaml': glossary
        .replace('word: {en: rule}', 'word: {en: Flow}')
        .replace('{en: A line of it.}', '{en: A line of it.}\n    avoid: {en: [flow]}'),
    },
    finds: [
      'glossary.yaml:5 EB-TERM-CLASH',
      'glossary.yaml:5 EB-TERM-CLASH',
      'glossary.yaml:5 EB-TERM-CLASH',
    ],
  },
  {
    name: 'gives two terms, or two features, one id is told',
    change: {
      'glossary.yaml': glossary.replace('id: rule', 'id: flow'),
      'features.yaml': `features:
  - {id: one, audience: {plans: [premium]}, names: {en: [Robot]}}
  - {id: one, audience: {plans: [premium]}, names: {en: [Forecast]}}
`,
    },
    finds: ['features.yaml:3 EB-ID-DUPLICATE', 'glossary.yaml:5 EB-ID-DUPLICATE'],
  },
  {
    name: 'names one plan twice is told, though not a plan and an industry of one code',
    change: {
      'names.yaml': `names:
  - {of: plan, id: retail, name: {en: Retail, ja: 小売}}
  - {of: industry, id: retail, name: {en: Shops, ja: 小売業}}
  - {of: plan, id: retail, name: {en: Shop, ja: 店}}
`,
    },
    finds: ['names.yaml:4 EB-ID-DUPLICATE'],
  },
  {
    name: 'writes a word without the base language is told',
    change: { 'glossary.yaml': glossary.replace('word: {en: rule}', 'word: {ja: ルール}') },
    finds: ['glossary.yaml:6 EB-FIELD-VALUE'],
  },
  {
    name: 'has a word for each thing is left alone',
    change: { 'glossary.yaml': glossary },
    finds: [],
  },
];
