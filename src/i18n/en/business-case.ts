import { plural } from '../plural.ts';

export const businessCase = {
  title: 'Business case',
  lead: 'What better onboarding is worth. Change a figure, and send the address to whoever should see it.',
  inputs: {
    customers: { label: 'New customers a year', hint: 'Contracts of the last 365 days.' },
    retention_before: {
      label: 'Retention before, in %',
      hint: 'Kept for a year, of accounts without first value within 90 days.',
    },
    retention_after: {
      label: 'Retention after, in %',
      hint: 'Kept for a year, of accounts with first value within 90 days.',
    },
    price: { label: 'Yearly price of one customer, in US dollars', hint: 'Mean over today’s customers.' },
    investment: {
      label: 'Investment, in US dollars',
      hint: 'What better onboarding costs in the first year.',
    },
    years_fast: {
      label: 'Years kept, value reached fast',
      hint: 'Years with us ÷ accounts lost, of accounts with first value within 30 days.',
    },
    years_slow: {
      label: 'Years kept, value reached slowly',
      hint: 'Years with us ÷ accounts lost, of accounts without first value within 90 days.',
    },
  },
  from: {
    asked: 'Your figure.',
    own: (accounts: string, n: number) =>
      plural('en', n, {
        one: `From the academy’s own ${accounts} account.`,
        other: `From the academy’s own ${accounts} accounts.`,
      }),
    example: 'An example: the academy’s own accounts are too few to say yet.',
    unknown: (each: string) =>
      `An example: ${each} for each new customer. The academy does not know what you invest.`,
  },
  calculate: 'Calculate',
  refused: 'Some figures make no sense',
  problems: {
    number: (label: string, written: string) =>
      `${label}: “${written}” is no number. Write digits, such as 200 or 82.5.`,
    whole: (label: string, written: string) =>
      `${label}: “${written}” is no whole number. Customers cannot be divided.`,
    negative: (label: string, written: string) => `${label}: “${written}” is below 0. Write 0 or more.`,
    tooMuch: (label: string, written: string, most: string) =>
      `${label}: “${written}” is too much. Write ${most} or less.`,
  },
  result: 'What it comes to',
  verdict: {
    pays: (revenue: string, investment: string) =>
      `With these figures better onboarding brings in ${revenue} in its first year and costs ${investment}: it pays for itself in that year.`,
    loses: (revenue: string, investment: string) =>
      `With these figures better onboarding brings in ${revenue} in its first year and costs ${investment}: it does not pay for itself in that year. It would with an investment of up to ${revenue}.`,
    nobody: 'With these figures nobody more is kept: the retention after is not above the one before.',
  },
  whose: {
    own: (labels: string) => `The academy’s own figures: ${labels}.`,
    examples: (labels: string) => `Examples: ${labels}. Put yours in before you show this to anyone.`,
  },
  kept: 'More customers kept',
  keptNote: (customers: string, n: number, before: string, after: string) =>
    `${plural('en', n, { one: `${customers} customer`, other: `${customers} customers` })} × (${after}% − ${before}%)`,
  revenue: 'Added revenue in year one',
  revenueNote: (kept: string, price: string) => `${kept} × ${price}`,
  roi: 'Return on investment (ROI)',
  roiNote: (revenue: string, investment: string) => `(${revenue} − ${investment}) ÷ ${investment}`,
  noInvestment: 'Nothing invested',
  lifetimeFast: 'Lifetime value, value reached fast',
  lifetimeSlow: 'Lifetime value, value reached slowly',
  lifetimeNote: (price: string, years: string, n: number) =>
    `${price} × ${plural('en', n, { one: `${years} year`, other: `${years} years` })}`,
  comparison: 'Lifetime value of one customer',
  comparisonText: (fast: string, slow: string) =>
    `${fast} where value is reached fast, ${slow} where it is reached slowly.`,
  fast: 'Fast',
  slow: 'Slow',
  speed: 'Value reached',
  worth: 'Lifetime value',
  explainTitle: 'How these numbers are made',
  explain: [
    'More customers kept: new customers a year × (retention after − retention before).',
    'Added revenue: more customers kept × yearly price, in the first year.',
    'ROI: (added revenue − investment) ÷ investment, rounded down.',
    'Lifetime value: yearly price × years kept.',
  ],
};
