import type { Change } from '../../domain/changes-since.ts';
import type { HealthPartId } from '../../domain/health.ts';
import type { StakeholderRole, TouchKind } from '../../domain/history.ts';
import { plural } from '../plural.ts';

/** What a line on a change needs; words are in the reader's language. */
export interface ChangeWords {
  /** Milestone, people, property, ticket or metric. */
  readonly what: string;
  readonly count: number;
  /** A figure with its unit, a score, a version, or who said it. */
  readonly how: string;
}

const touchKinds: Readonly<Record<TouchKind, string>> = {
  handoff: 'Handoff',
  kickoff: 'Kickoff',
  walkthrough: 'Walkthrough',
  'check-in': 'Check-in',
  'on-demand': 'On-demand meeting',
  'completion-meeting': 'Completion meeting',
  'follow-up': 'Follow-up',
};

const stakeholderRoles: Readonly<Record<StakeholderRole, string>> = {
  sponsor: 'Sponsor',
  champion: 'Champion',
  it: 'IT',
  security: 'Security',
  procurement: 'Procurement',
  'team-lead': 'Team lead',
  other: 'Other',
};

const healthParts: Readonly<Record<HealthPartId, string>> = {
  use: 'Use',
  learning: 'Learning',
  contact: 'Contact',
  satisfaction: 'Satisfaction',
  support: 'Support',
};

/** What a part is made of; `figure` is a number, or so many of so many. */
const healthMade: Readonly<Record<HealthPartId | 'useOfInvited', (figure: string) => string>> = {
  use: (figure) => `People who used the product in the last 30 days, of the seats: ${figure}`,
  useOfInvited: (figure) => `People who used the product in the last 30 days, of those invited: ${figure}`,
  learning: (figure) => `Parts of onboarding done, over everyone invited: ${figure}`,
  contact: (figure) => `Days since the customer last did anything: ${figure}`,
  satisfaction: (figure) => `The last answer of the last 180 days: ${figure}`,
  support: (figure) => `Tickets open for over two weeks: ${figure}`,
};

const healthUnknown: Readonly<Record<HealthPartId, string>> = {
  use: 'A new account that has not used the product yet.',
  learning: 'Nothing is asked of anyone yet.',
  contact: 'The customer has not done anything yet.',
  satisfaction: 'No answer in the last 180 days.',
  support: 'There never was a ticket.',
};

const changes: Readonly<Record<Change['kind'], (said: ChangeWords) => string>> = {
  milestone: ({ what }) => `Milestone reached: ${what}`,
  onboarded: ({ how }) => `Onboarded, by version ${how} of the definition`,
  invited: ({ what }) => `Invited: ${what}`,
  'signed-in': ({ what }) => `Signed in for the first time: ${what}`,
  finished: ({ what }) => `Finished the onboarding path: ${what}`,
  property: ({ what }) => `${what} was changed`,
  value: ({ what, how }) => `${what} measured: ${how}`,
  confirmed: ({ what, how }) => `${how} confirmed the result for ${what}`,
  'ticket-opened': ({ what }) => `Ticket opened: ${what}`,
  'ticket-closed': ({ what }) => `Ticket closed: ${what}`,
  answer: ({ what, how }) => `${what}: ${how}`,
};

export const account = {
  needs: 'What it needs',
  noNeeds: 'Nothing this week.',
  health: {
    title: 'Health',
    total: (score: string) => `${score} of 100.`,
    lead: 'The parts, each by its weight. A part that nothing is known of is left out and the others take its place.',
    none: 'There is no score before the contract, after leaving, or while nothing is known.',
    part: 'Part',
    score: 'Score',
    weight: 'Weight',
    madeOf: 'Made of',
    parts: healthParts,
    made: healthMade,
    unknown: healthUnknown,
  },
  record: 'Record a fact',
  handoffLink: 'Handoff',
  since: {
    title: 'Since the last touch',
    lead: (kind: string, date: string) => `What changed since the ${kind.toLowerCase()} on ${date}.`,
    never: 'No touch has been recorded yet.',
    counts: (used: number, learned: number) =>
      `${plural('en', used, { one: 'One product event', other: `${used} product events` })}, ${plural('en', learned, { one: 'one thing done in the academy', other: `${learned} things done in the academy` })}.`,
    nothing: 'Nothing else changed.',
    kinds: changes,
  },
  properties: {
    name: 'Name',
    plan: 'Plan',
    industry: 'Industry',
    useCases: 'Use cases',
    segment: 'Segment',
    csm: 'CSM',
    timeZone: 'Time zone',
    status: 'Status',
    touchModel: 'Touch model',
    seats: 'Seats',
    mrr: 'Monthly revenue',
    contractAt: 'Contract date',
    kickoffAt: 'Kickoff date',
    renewalAt: 'Renewal date',
    churnReason: 'Reason for leaving',
  } as Readonly<Record<string, string>>,
  deal: {
    title: 'Contract',
    seats: 'Seats',
    mrr: 'Monthly revenue',
    contract: 'Signed',
    kickoff: 'Kickoff',
    renewal: 'Renewal',
    status: 'Status',
    touchModel: 'Touch',
    statuses: { trial: 'Trial', customer: 'Customer', churned: 'Left' },
    touchModels: { high: 'High touch', low: 'Low touch', tech: 'Tech touch' },
    because: (reason: string) => `Left because: ${reason}`,
  },
  touches: {
    title: 'Touches and notes',
    none: 'No touch recorded yet',
    noneText: 'Record the handoff or the first call, and what was said at it.',
    kinds: touchKinds,
    by: (who: string) => `by ${who}`,
    attendance: (came: number, invited: number) => `${came} of ${invited} invited came`,
    asked: 'Asked something of them: not answered yet',
    answered: (date: string) => `Asked something of them: answered on ${date}`,
  },
  tickets: {
    title: 'Support tickets',
    none: 'No ticket recorded.',
    open: (date: string) => `open since ${date}`,
    closed: (from: string, to: string) => `${from} to ${to}`,
  },
  answers: {
    title: 'Survey answers',
    none: 'No answer yet.',
    score: (kind: 'csat' | 'nps', score: number) =>
      kind === 'csat' ? `CSAT ${score} of 5` : `NPS ${score} of 10`,
  },
  use: {
    title: 'Use and learning',
    lead: 'Product events and things done in the academy, by week.',
    used: 'Product events',
    learned: 'Done in the academy',
    week: 'Week of',
    none: 'Nothing has been sent from the product yet.',
  },
  people: {
    title: 'People on their side',
    none: 'No stakeholder recorded.',
    roles: stakeholderRoles,
  },
  handoff: {
    title: (name: string) => `Handoff: ${name}`,
    lead: 'What sales knows and the CSM must hold. For the vendor’s eyes only.',
    goals: 'Goals and problems',
    noGoals: 'No success plan recorded yet: ask what result they bought this for.',
    scope1: 'In scope now',
    scope2: 'Deferred',
    notes: 'Notes from the handoff',
    noNotes: 'No handoff recorded yet.',
    checklist: 'Still to settle',
    missing: {
      contract: 'Contract date',
      seats: 'Seats',
      sponsor: 'A sponsor on their side',
      champion: 'A champion on their side',
      plan: 'A success plan with problem and metric',
      baseline: 'A baseline for the metric',
      csm: 'A CSM who owns the account',
    },
    settled: 'Everything a kickoff needs is known.',
  },
};
