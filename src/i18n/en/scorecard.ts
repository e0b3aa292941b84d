import { plural } from '../plural.ts';

const accounts = (count: string, n: number) =>
  plural('en', n, { one: `${count} account`, other: `${count} accounts` });

/** What a value was made of, by what its measure counts. Numbers come written, and as they are for the plural: all, then some. */
const of = {
  account: (some: string, all: string, n: number) => `${some} of ${accounts(all, n)}`,
  revenue: (some: string, all: string) => `${some} of ${all} MRR`,
  person: (some: string, all: string, n: number) =>
    plural('en', n, { one: `${some} of ${all} person`, other: `${some} of ${all} people` }),
  ticket: (some: string, all: string, n: number, m: number) =>
    plural('en', m, {
      one: `${some} ticket from ${accounts(all, n)}`,
      other: `${some} tickets from ${accounts(all, n)}`,
    }),
  answer: (some: string, all: string, n: number) =>
    plural('en', n, { one: `${some} of ${all} answer`, other: `${some} of ${all} answers` }),
  request: (some: string, all: string, n: number) =>
    plural('en', n, { one: `${some} of ${all} request`, other: `${some} of ${all} requests` }),
  invitation: (some: string, all: string, n: number) =>
    plural('en', n, { one: `${some} of ${all} invitation`, other: `${some} of ${all} invitations` }),
  milestone: (some: string, all: string, n: number) =>
    plural('en', n, { one: `${some} of ${all} milestone`, other: `${some} of ${all} milestones` }),
  lesson: (some: string, all: string, n: number) =>
    plural('en', n, { one: `${some} of ${all} lesson`, other: `${some} of ${all} lessons` }),
};

export const scorecard = {
  title: 'Scorecard',
  lead: 'What onboarding and everboarding come to. Each number opens its definition and the accounts that make it.',
  groups: {
    lagging: 'Judge by these',
    leading: 'Act on these',
    everboarding: 'Everboarding',
  },
  measure: 'Measure',
  value: 'Value',
  inPeriod: 'In the period',
  made: 'Made of',
  trend: 'Month by month, the last twelve',
  trendFrom: (first: string, at: string, last: string, end: string) =>
    at === end ? `${last} in ${end}` : `${first} in ${at}, ${last} in ${end}`,
  how: 'The figure is over the whole period; the line is each month by itself, so its end need not be the figure. Where a figure looks at one month, or at how things stand on a day, that is beside its name.',
  filters: {
    label: 'Narrow the scorecard',
    period: 'Period',
    cohort: 'Cohort (contract month)',
    against: 'Compare with cohort',
    lastTwelve: 'Twelve months to date',
    refused: {
      ahead: 'The period asked for is still to come.',
      unreadable:
        'The period asked for is none: it is a year, a quarter or a month, as in 2026, 2026-Q2 or 2026-05.',
    },
    instead: (from: string, to: string) => `Shown instead: ${from} to ${to}.`,
    quarter: (quarter: string, year: string) => `${quarter} ${year}`,
  },
  looksAt: (count: number, from: string, to: string) =>
    plural('en', count, {
      one: `${count} account, ${from} to ${to}.`,
      other: `${count} accounts, ${from} to ${to}.`,
    }),
  looksAtOf: (cohort: string, looksAt: string) => `${cohort}: ${looksAt}`,
  window: {
    month: (month: string) => `In ${month}`,
    end: (date: string) => `As at ${date}`,
  },
  span: (from: string, to: string) => `${from} to ${to}`,
  nobody: 'No account fits',
  nobodyText: 'Take a filter away to see more.',
  of,
  ofAnswers: (all: string, n: number) => plural('en', n, { one: `${all} answer`, other: `${all} answers` }),
  ofAccounts: (all: string, n: number) => accounts(all, n),
  ofSpread: (all: string, n: number, low: string, high: string) =>
    `${accounts(all, n)}, the middle half ${low} to ${high}`,
  ofLost: (lost: string, all: string, n: number) => `${accounts(all, n)} so far, ${lost} lost`,
  values: {
    days: (days: string, n: number) => plural('en', n, { one: `${days} day`, other: `${days} days` }),
    points: (points: string) => points,
    'per-account': (rate: string) => `${rate} per account`,
    level: (level: string) => `level ${level}`,
  },
  bands: {
    title: 'Days to first value',
    titleOf: (cohort: string) => `Days to first value: ${cohort}`,
    lead: 'How soon accounts reached first value in the period, against what is usual for their segment.',
    names: ['World class', 'Good', 'Poor', 'On the way'],
    line: (segment: string, counts: readonly string[]) =>
      `${segment}: ${counts[0]} world class, ${counts[1]} good, ${counts[2]} poor, ${counts[3]} on the way.`,
    limits: (segment: string, best: number, good: number) =>
      `${segment}: world class up to ${plural('en', best, { one: 'one day', other: `${best} days` })}, good up to ${good}, poor later.`,
  },
  back: 'Scorecard',
  definition: 'What it says',
  overTime: 'Month by month',
  overTimeText: (name: string, first: string, at: string, last: string, end: string) =>
    `${name}: ${first} in ${at}, ${last} in ${end}.`,
  month: 'Month',
  bySegment: 'By segment',
  distribution: 'How the days are spread',
  distributionText: (count: string, n: number, median: string) =>
    plural('en', n, {
      one: `${count} account, within ${median}.`,
      other: `${count} accounts; half of them within ${median}.`,
    }),
  binDays: 'Days',
  binAccounts: 'Accounts',
  binName: (from: number, to: number) =>
    from === to ? plural('en', to, { one: `${to} day`, other: `${to} days` }) : `${from} to ${to} days`,
  binLast: (from: number) =>
    plural('en', from, { one: `${from} day and more`, other: `${from} days and more` }),
  median: (value: string) => `Median ${value}`,
  accounts: 'Accounts',
  accountsLead: (count: number) =>
    plural('en', count, {
      one: 'The account this number is made of.',
      other: `The ${count} accounts this number is made of.`,
    }),
  account: 'Account',
  segment: 'Segment',
  counts: 'Counts',
  when: 'When',
  yes: 'yes',
  no: 'no',
  show: { all: 'All', yes: 'Those that count', no: 'Those that do not' },
  showLabel: 'Accounts shown',
  csv: 'These accounts (CSV)',
  csvNone: 'No account is in this measure yet.',
  cohort: (month: string) => `Contract in ${month}`,
};
