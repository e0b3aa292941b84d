/** What one measure says of itself. `n` is what tells measures of one kind apart, such as a number of days. */
export interface MeasureWords {
  readonly name: string | ((n: string) => string);
  readonly formula: string | ((n: string) => string);
  /** What the formula leaves open. */
  readonly detail: string | ((n: string) => string);
}

/** The same words stand at the head of each measure's file; a test holds them together. */
const words = {
  completionRate: {
    name: 'Onboarding completion rate',
    formula:
      'Accounts that completed onboarding by the end of the period ÷ all accounts that were in onboarding at any time in it.',
    detail:
      'In onboarding at any time in it: started by its end, neither complete nor churned before its start. Onboarding starts at contract signature or trial start and is complete when the definition in force holds; companies are counted, not people.',
  },
  cohortCompletionRate: {
    name: 'Onboarding completion rate of a cohort',
    formula:
      'Accounts of the cohort that completed onboarding by the end of the period ÷ all accounts of the cohort.',
    detail:
      'A cohort is the accounts whose contract was signed in one month. Without one it is every account that has started.',
  },
  ttfv: {
    name: 'Time to first value (TTFV)',
    formula: 'Whole days from contract signature to first value, per account; median and quartiles.',
    detail:
      'Accounts that reached first value in the period. First value is the milestone of the account’s journey that stands for it. Accounts still on the way are not in it.',
  },
  activationRate: {
    name: 'Activation rate',
    formula:
      'Accounts that did all the key actions during onboarding ÷ all accounts that were in onboarding at any time in the period.',
    detail:
      'The key actions are the milestones of the account’s journey that stand for activation; an account whose journey names none is not in it.',
  },
  retention: {
    name: (n) => `Retention at ${n} days`,
    formula: (n) =>
      `Accounts still using the product ${n} days after their contract ÷ all accounts whose day ${n} lies in the period.`,
    detail: (n) =>
      `Still using: not churned by day ${n}, and at least one product event in the 14 days up to it (UTC days, day 0 is the day of the contract). An account is counted once it has had ${n} whole days.`,
  },
  customerChurn: {
    name: 'Customer churn rate',
    formula: 'Customers lost in the month ÷ customers at the month’s start × 100.',
    detail:
      'The month is the calendar month in which the period ends, up to its end. A customer has a contract, is not on trial and has not churned.',
  },
  revenueChurn: {
    name: 'Revenue churn rate',
    formula: 'MRR lost in the month ÷ MRR at the month’s start × 100.',
    detail:
      'The month is the calendar month in which the period ends, up to its end. Lost: all of a customer who churned, and by how much a customer who stayed pays less; growth elsewhere does not make up for it.',
  },
  lifetimeValue: {
    name: 'Lifetime value (LTV)',
    formula: 'Yearly price × years kept, summed over all customers so far ÷ customers lost so far.',
    detail:
      'Years kept run from the contract to churn, or to the end of the period for those who stayed. Without any customer lost nobody can say yet how long one stays.',
  },
  selfOnboardingShare: {
    name: 'Self-onboarding share',
    formula:
      'Accounts that completed onboarding in the period with no person-led touch ÷ all that completed in it.',
    detail:
      'Person-led: any touch between contract and completion but the handoff, which is between colleagues.',
  },
  onboardingCsat: {
    name: 'Onboarding CSAT',
    formula: 'Answers of 4 or 5 ÷ all CSAT answers given in onboarding, in the period.',
    detail: 'In onboarding: from the contract until 14 days after completion.',
  },
  csat: {
    name: 'CSAT',
    formula: 'Answers of 4 or 5 ÷ all CSAT answers in the period.',
    detail: 'Every answer counts, also several of one account.',
  },
  nps: {
    name: 'NPS',
    formula: 'Share of answers of 9 or 10 less share of answers of 0 to 6, of all NPS answers in the period.',
    detail: 'From −100 to 100. Every answer counts, also several of one account.',
  },
  health: {
    name: 'Health score',
    formula: 'Median over all accounts that have started and not churned of a score from 0 to 100.',
    detail:
      'The score weighs use (35: people who used the product in the last 30 days ÷ seats), learning (20: parts of onboarding done ÷ asked for), contact (20: days since the customer last did anything, 7, 14, 30), satisfaction (15: the last answer of 180 days) and support (10: tickets open for over two weeks). A part that nothing is known of is left out and the others take its place.',
  },
  healthAtCompletion: {
    name: 'Health score at the end of onboarding',
    formula:
      'Median of the health score at the moment onboarding was complete, of accounts that completed in the period.',
    detail: 'The score is the same as for the health score.',
  },
  ticketsShortTerm: {
    name: 'Support tickets, short term',
    formula:
      'Tickets opened in onboarding and in the period ÷ accounts that were in onboarding at any time in it.',
    detail: 'In onboarding: from the contract until completion or churn.',
  },
  ticketsLongTerm: {
    name: 'Support tickets, long term',
    formula:
      'Tickets opened after onboarding and in the period ÷ accounts past onboarding at any time in it.',
    detail: 'After onboarding: from completion until churn.',
  },
  saleToKickoff: {
    name: 'Days from sale to kickoff',
    formula: 'Whole days from contract signature to kickoff, per account; median and quartiles.',
    detail: 'Accounts with their kickoff in the period.',
  },
  firstFeatureUse: {
    name: 'Days to first feature use',
    formula: 'Whole days from contract signature to the first key action, per account; median and quartiles.',
    detail:
      'Accounts that did their first key action in the period. The key actions are the milestones that stand for activation.',
  },
  logins: {
    name: 'Logins',
    formula: 'People who have signed in to the academy ÷ people invited, of accounts in onboarding.',
    detail: 'As at the end of the period. People who were disabled by then are left out.',
  },
  learningActivity: {
    name: 'Learning activity',
    formula: 'People who learned in the last 30 days ÷ people invited, of accounts in onboarding.',
    detail:
      'As at the end of the period, its day included. Learned: opened, completed or handed in something in the academy, or did an activity of a lesson.',
  },
  homeworkDone: {
    name: 'Customer homework done',
    formula:
      'Milestones the customer owns that were reached by the end of the period ÷ those that were due in it.',
    detail:
      'A milestone is due at the end of its day in the account’s time zone. Milestones of the stage Expand come after onboarding and are left out.',
  },
  responsiveness: {
    name: 'Responsiveness',
    formula: 'Requests answered within 3 days ÷ requests made of the customer in onboarding.',
    detail:
      'Requests whose 3 days ended in the period. A request is a touch that asks something of the customer.',
  },
  attendance: {
    name: 'Attendance of stakeholders',
    formula:
      'Stakeholders who came ÷ stakeholders asked to come, over all touches in onboarding, in the period.',
    detail: 'Who came without being asked is not counted.',
  },
  everboardingActivity: {
    name: (n) => `Everboarding: learned in the last ${n} days`,
    formula: (n) =>
      `Onboarded accounts with learning activity in the last ${n} days ÷ all onboarded accounts.`,
    detail:
      'As at the end of the period, its day included. Onboarded accounts that have churned are left out.',
  },
  advancedStarts: {
    name: 'Advanced paths started',
    formula:
      'Accounts with someone who started an advanced path in the period ÷ accounts past onboarding at any time in it.',
    detail: 'An advanced path is a learning path without a timeframe.',
  },
  advancedCompletions: {
    name: 'Advanced paths completed',
    formula: 'Advanced paths completed ÷ advanced paths started, over the people of onboarded accounts.',
    detail: 'As at the end of the period; each person and path counts once.',
  },
  releaseUptake: {
    name: (n) => `Uptake of a new release within ${n} days`,
    formula: (n) =>
      `Accounts where someone opened a new course within ${n} days of its publishing ÷ onboarded accounts it was for.`,
    detail: (n) =>
      `Courses published on a date, whose ${n} days ended in the period; an account counts once for each course.`,
  },
  lessonsRefreshed: {
    name: 'Lessons refreshed after they changed',
    formula: 'Completed lessons done again since they changed ÷ completed lessons that have changed since.',
    detail:
      'Over the people of onboarded accounts, against the lessons as they stand today; a mere correction is no change.',
  },
  certificatesRenewed: {
    name: 'Certificates renewed',
    formula:
      'Certificates renewed before they expired ÷ certificates that came up for renewal in the period.',
    detail: 'The academy gives no certificates yet.',
  },
  useFalling: {
    name: 'Use falling',
    formula:
      'Onboarded accounts whose use fell to less than half of their own baseline ÷ onboarded accounts that have one.',
    detail:
      'Product events of the last 28 days against an average 28 of the 84 before. Fewer than 8 events in those are too few to be a baseline.',
  },
  enablementLevel: {
    name: 'Enablement level',
    formula: 'Median of the level, 1 to 4, over all onboarded accounts.',
    detail:
      '1: onboarding is complete. 2: someone invited since has completed their onboarding paths. 3: the value of a success plan agreed since was confirmed, with no more than two touches in between. 4: no touch and no ticket for 90 days, and the product used in the last 14. Each level needs the one before.',
  },
} satisfies Record<string, MeasureWords>;

export const measures = {
  words: words as Readonly<Record<keyof typeof words, MeasureWords>>,
  /** Heads of what a measure says of itself. */
  formula: 'Formula',
  detail: 'In detail',
  grain: 'Counts',
  window: 'Window',
  unit: 'Unit',
  owner: 'Owner',
  grains: {
    account: 'accounts',
    revenue: 'MRR in US dollars',
    person: 'people',
    ticket: 'tickets',
    answer: 'answers',
    request: 'requests',
    invitation: 'invitations',
    milestone: 'milestones',
    lesson: 'lessons',
  },
  windows: {
    period: 'the period',
    month: 'the month in which the period ends',
    end: 'as at the end of the period',
  },
  units: {
    percent: 'percent, rounded down',
    days: 'days of 24 hours',
    points: 'points',
    usd: 'US dollars',
    'per-account': 'per account',
    level: 'level',
  },
  owners: { csm: 'CSM', cem: 'CEM', leader: 'CS leader' },
};
