import type { Wrong } from '../../domain/record/fields.ts';
import type { FactGroup, FactKind } from '../../domain/record/kinds.ts';

const errors: Readonly<Record<Wrong, string>> = {
  missing: 'This is needed.',
  long: 'This is too long.',
  date: 'Enter a day, such as 2026-11-02.',
  ahead: 'This day has not come yet.',
  early: 'Enter a day since 2000.',
  before: 'This is before what it belongs to.',
  choice: 'Choose from the list.',
  number: 'Enter a number without unit, such as 3.6.',
  whole: 'Enter a whole number.',
  negative: 'Enter 0 or more.',
  csat: 'CSAT goes from 1 to 5.',
  nps: 'NPS goes from 0 to 10.',
  name: 'Enter a name of at most 120 characters, on one line and without invisible ones.',
  'no-plan': 'There is no success plan yet. Agree on one first.',
  churned: 'They had left by then.',
  taken: 'There is a ticket with this number already.',
  code: 'Write it in Latin letters, digits and hyphens.',
};

interface FormWords {
  readonly title: string;
  readonly submit: string;
  readonly done: string;
  /** What to say where there is nothing to choose. */
  readonly nothing?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly hints?: Readonly<Record<string, string>>;
}

const forms: Readonly<Record<FactKind, FormWords>> = {
  touch: {
    title: 'A touch: meeting, call or message',
    submit: 'Record the touch',
    done: 'The touch is recorded.',
    labels: {
      kind: 'Kind',
      at: 'Day',
      invited: 'Asked to come',
      attended: 'Came',
      concerns: 'What was voiced',
      note: 'Note',
      asks: 'Asked something of them that needs an answer',
    },
    hints: { note: 'For the vendor’s people only. The customer never sees it.' },
  },
  answer: {
    title: 'Their answer to what was asked',
    submit: 'Record the answer',
    done: 'The answer is recorded.',
    nothing: 'Nothing is waiting for an answer.',
    labels: { touch: 'Asked at', at: 'Day of the answer' },
  },
  plan: {
    title: 'Agree on a success plan, or change one',
    submit: 'Record the plan',
    done: 'The plan is recorded.',
    labels: {
      plan: 'Plan to change',
      at: 'Day of the agreement',
      useCase: 'Use case',
      problem: 'Business problem',
      metric: 'Metric',
      unit: 'Unit',
      baseline: 'Baseline',
      target: 'Target',
      proxy: 'A stand-in is measured, because the thing itself cannot be',
      due: 'Due',
      evidence: 'Evidence needed',
      stakeholders: 'Who must see the value',
      phase1: 'In scope now',
      phase2: 'Deferred',
    },
    hints: {
      plan: 'The version before stays on record.',
      useCase: 'A code, such as invoice-approval.',
      metric: 'For example: time from receipt to approval.',
      unit: 'For example: days, %, invoices a week.',
      phase1: 'One thing a line.',
      phase2: 'One thing a line.',
    },
  },
  value: {
    title: 'A measured value',
    submit: 'Record the value',
    done: 'The value is recorded.',
    nothing: 'There is no success plan to measure yet.',
    labels: { plan: 'Metric', at: 'Day', value: 'Value', evidence: 'Measured on' },
    hints: { value: 'In the unit of the plan.', evidence: 'For example: 50 invoices of October.' },
  },
  confirmation: {
    title: 'The customer confirms the result',
    submit: 'Record the confirmation',
    done: 'The confirmation is recorded.',
    nothing: 'There is no success plan to confirm yet.',
    labels: { plan: 'Metric', at: 'Day', who: 'Who said it', words: 'In their words' },
  },
  stakeholder: {
    title: 'Someone on their side',
    submit: 'Record the person',
    done: 'The person is recorded.',
    labels: { name: 'Name', role: 'Role', since: 'Since' },
  },
  'stakeholder-end': {
    title: 'Someone is no longer there',
    submit: 'Record the end',
    done: 'The end is recorded.',
    nothing: 'Nobody on their side is recorded.',
    labels: { stakeholder: 'Who', until: 'Since when' },
  },
  'stakeholder-erasure': {
    title: 'Erase someone’s name',
    submit: 'Erase the name',
    done: 'The name is erased.',
    nothing: 'No name is recorded.',
    labels: { stakeholder: 'Whose', confirm: 'Yes, take the name away for good' },
    hints: {
      confirm: 'Also where they confirmed a result. Notes are not searched: change those who name them.',
    },
  },
  ticket: {
    title: 'A support ticket',
    submit: 'Record the ticket',
    done: 'The ticket is recorded.',
    labels: { ticket: 'Number at the support desk', subject: 'Subject', opened: 'Opened' },
    hints: { ticket: 'Leave it blank to have one made.' },
  },
  'ticket-closing': {
    title: 'A ticket is closed',
    submit: 'Close the ticket',
    done: 'The ticket is closed.',
    nothing: 'No ticket is open.',
    labels: { ticket: 'Ticket', closed: 'Closed' },
  },
  survey: {
    title: 'An answer to a survey',
    submit: 'Record the answer',
    done: 'The answer is recorded.',
    labels: { kind: 'Survey', score: 'Score', at: 'Day', comment: 'In their words' },
    hints: { score: 'CSAT from 1 to 5, NPS from 0 to 10.' },
  },
  deal: {
    title: 'Contract, dates and seats',
    submit: 'Record the contract',
    done: 'The contract is recorded.',
    labels: {
      status: 'Status',
      contractAt: 'Signed, or trial begun',
      kickoffAt: 'Kickoff',
      renewalAt: 'Renewal',
      seats: 'Seats',
      mrr: 'Monthly revenue in US dollars',
      touchModel: 'Touch model',
      from: 'Holds since',
    },
    hints: { from: 'What changes here holds from this day on; what was before stays on record.' },
  },
  churn: {
    title: 'They left',
    submit: 'Record that they left',
    done: 'It is recorded that they left.',
    labels: { at: 'Last day', reason: 'Why' },
    hints: { reason: 'In their words, where you have them.' },
  },
};

const groups: Readonly<Record<FactGroup, string>> = {
  touches: 'Touches',
  plan: 'Success plan',
  people: 'People on their side',
  voices: 'Tickets and surveys',
  deal: 'Contract',
};

export const record = {
  title: 'Record a fact',
  lead: (account: string) => `What you know of ${account} and no system sends.`,
  refused: 'This was not recorded. What you typed is still there.',
  none: 'None',
  newPlan: 'None: a new plan',
  optional: (label: string) => `${label} (if known)`,
  touchOn: (kind: string, date: string) => `${kind}, ${date}`,
  surveys: { csat: 'CSAT', nps: 'NPS' },
  changePlan: (metric: string) => `Change “${metric}”`,
  groups,
  forms,
  errors,
};
