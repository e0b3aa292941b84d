/** Every kind of fact that is written down by hand on an account, in the order of the page. */
export const FACT_KINDS = [
  'touch',
  'answer',
  'plan',
  'value',
  'confirmation',
  'stakeholder',
  'stakeholder-end',
  'stakeholder-erasure',
  'ticket',
  'ticket-closing',
  'survey',
  'deal',
  'churn',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** The kinds as they stand together on the page. */
export const FACT_GROUPS = {
  touches: ['touch', 'answer'],
  plan: ['plan', 'value', 'confirmation'],
  people: ['stakeholder', 'stakeholder-end', 'stakeholder-erasure'],
  voices: ['ticket', 'ticket-closing', 'survey'],
  deal: ['deal', 'churn'],
} as const satisfies Readonly<Record<string, readonly FactKind[]>>;
export type FactGroup = keyof typeof FACT_GROUPS;
