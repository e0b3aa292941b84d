import type { Concern } from '../../domain/history.ts';
import type { Evidence, Move, NeedRule } from '../../domain/week/need.ts';
import { plural } from '../plural.ts';

/** Whole days: none has gone by until a day is over. */
const days = (count: number) =>
  count === 0 ? 'less than a day' : plural('en', count, { one: 'a day', other: `${count} days` });
const events = (count: number) => plural('en', count, { one: 'one event', other: `${count} events` });

/** What there is to know for a reason; words are in the reader's language, dates written out. */
export interface NeedWords {
  readonly days: number;
  readonly count: number;
  /** Names of milestones, quizzes, people or concerns, as a list. */
  readonly names: string;
  readonly others: string;
  /** Null where it is not known, or never was. */
  readonly date: string | null;
  readonly metric: string;
  readonly score: number;
  readonly recent: number;
  readonly usual: number;
  readonly version: number;
}

const late = (whose: string, { names, count, days: n }: NeedWords) =>
  plural('en', count, {
    one: `${names} is ${whose} to do and ${days(n)} late.`,
    other: `${names} are ${whose} to do, the oldest ${days(n)} late.`,
  });

const reasons: Readonly<Record<NeedRule, (said: NeedWords) => string>> = {
  silent: ({ days: n, date }) =>
    date === null
      ? `Nobody has done anything since the invitation ${days(n)} ago.`
      : `Nothing has been heard or seen of them for ${days(n)}, the last time on ${date}.`,
  'nobody-came': ({ days: n, count }) =>
    plural('en', count, {
      one: `One person was invited ${days(n)} ago and has not signed in.`,
      other: `${count} people were invited, the first ${days(n)} ago, and nobody has signed in.`,
    }),
  'nobody-invited': ({ days: n }) => `The contract is ${days(n)} old and nobody has been invited.`,
  'homework-late': (said) => late('theirs', said),
  'ours-late': (said) => late('ours', said),
  voiced: ({ names, date }) => `At the last touch on ${date} they voiced ${names}.`,
  known: ({ names, date }) => `Late for a reason told on ${date}: ${names}.`,
  long: ({ days: n, usual }) =>
    `Onboarding is on day ${n + 1}; for an account of this size, day ${usual} would still be good.`,
  'no-plan': ({ days: n }) => `The kickoff was ${days(n)} ago and no success plan has been agreed.`,
  'no-baseline': ({ metric }) =>
    `The success plan has no baseline for “${metric}”: its value could not be shown.`,
  'plan-late': ({ metric, days: n }) =>
    `The date for “${metric}” passed ${days(n)} ago and the customer has not confirmed a result.`,
  'stuck-at-quiz': ({ names, others }) => `${names}: tried more than once without passing ${others}.`,
  'use-falling': ({ recent, usual }) =>
    `Product use fell to ${events(recent)} in four weeks; ${usual} was usual for them.`,
  'gone-quiet': ({ days: n, date }) =>
    date === null
      ? `Onboarded ${days(n)} ago and nothing seen since.`
      : `Nothing has been heard or seen of them for ${days(n)}, the last time on ${date}.`,
  unhappy: ({ names, score, date }) => `An unhappy answer on ${date}: ${names} ${score}.`,
  'tickets-open': ({ count, days: n }) =>
    plural('en', count, {
      one: `A ticket has been open for ${days(n)}.`,
      other: `${count} tickets have been open for up to ${days(n)}.`,
    }),
  'renewal-near': ({ date, days: n }) =>
    `The renewal on ${date} is ${days(n)} away and no result has been confirmed.`,
  'take-over': ({ days: n }) =>
    n === 0
      ? 'Just signed, and not handed over from sales yet.'
      : `Signed ${days(n)} ago and not handed over from sales yet.`,
  onboarded: ({ date, version }) =>
    `Onboarded on ${date} by version ${version} of the definition. Everboarding begins.`,
  reached: ({ names }) => `Reached within the week: ${names}.`,
};

const advice: Readonly<Record<NeedRule, string>> = {
  silent: 'Call the champion; if nobody answers, write to the sponsor.',
  'nobody-came': 'Ask the champion what stands in the way: access, time, or the wrong people.',
  'nobody-invited': 'Settle with the champion who needs access, and invite them.',
  'homework-late': 'Agree on a new date with whoever owns it, and on what they need from you.',
  'ours-late': 'Do it or hand it to someone who can this week, and tell the customer when.',
  voiced: 'Hear them out in person, and bring in whoever can decide.',
  known: 'Move the dates by agreement and note until when.',
  long: 'Hold an on-demand meeting: what is left, who does it, by when.',
  'no-plan': 'Agree on one metric with a baseline, a target and a date.',
  'no-baseline': 'Measure today, or agree on a stand-in.',
  'plan-late': 'Measure together and ask for their word, or set a date that holds.',
  'stuck-at-quiz': 'Go through the questions with them; tell the CEM if the lesson misleads.',
  'use-falling': 'Find out who stopped and why before the renewal does.',
  'gone-quiet': 'Offer the follow-up meeting, with something new for their use case.',
  unhappy: 'Answer the person within two days.',
  'tickets-open': 'Ask support for a date and pass it on.',
  'renewal-near': 'Bring the sponsor a result they can see, or a plan for one.',
  'take-over': 'Read what sales knows and hold the handoff.',
  onboarded: 'Hold the completion meeting, and show what comes next.',
  reached: 'Say so to the person who did it.',
};

const moves: Readonly<Record<Move, string>> = {
  escalate: 'Escalate',
  extend: 'Extend',
  'hand-over': 'Hand over',
  celebrate: 'Celebrate',
};

const evidence: Readonly<Record<Evidence, string>> = {
  journey: 'the journey',
  plan: 'the success plan',
  people: 'the people',
  use: 'their use',
  touches: 'the touches',
  tickets: 'the tickets',
  answers: 'the answers',
};

const concerns: Readonly<Record<Concern, string>> = {
  doubt: 'doubt',
  scope: 'disagreement on scope',
  contract: 'disagreement on the contract',
  blocker: 'a technical blocker',
  waiting: 'waiting on something outside their control',
  busy: 'busy for a known reason',
  'scope-added': 'scope added by agreement',
};

export const week = {
  title: 'This week',
  lead: 'Who needs you, why, and what to do. The gravest first.',
  mine: (count: number) => `Mine (${count})`,
  all: (count: number) => `Everyone’s (${count})`,
  whose: 'Whose accounts',
  someone: 'someone who was erased',
  nobody: 'Nobody needs you this week',
  nobodyText: 'Every account is on its way or has arrived. Look in on one all the same.',
  reasons,
  advice,
  moves,
  evidence,
  concerns,
  see: (what: string) => `See ${what}`,
  onboardingDay: (day: number) => `In onboarding, day ${day}`,
  onboardedOn: (date: string) => `Onboarded on ${date}`,
  churnedOn: (date: string) => `Left on ${date}`,
  noContract: 'No contract date recorded',
  aside: {
    put: 'Put aside',
    why: 'Why',
    whyHint: 'Kept with your name; others will read it.',
    dismiss: 'Dismiss until it begins anew',
    snooze: (count: number) => `Snooze for ${days(count)}`,
    dismissed: (who: string, date: string) => `Dismissed by ${who} on ${date}`,
    snoozed: (who: string, until: string) => `Snoozed by ${who} until ${until}`,
    list: 'Put aside',
    altogether: (count: number) =>
      plural('en', count, {
        one: 'One account more, put aside altogether',
        other: `${count} accounts more, put aside altogether`,
      }),
    done: 'Put aside. The reason is kept.',
    whyMissing: 'Write a reason of up to 500 characters.',
  },
  explainTitle: 'How this list is made',
  counts: 'Accounts by their gravest move',
  explain: [
    'A sign of life: the product used, something done in the academy, a touch attended or answered, a result confirmed. At it: a sign of life within two weeks.',
    'Escalate, in onboarding: over two weeks without a sign of life; nobody invited a week after the contract; nobody signed in two weeks after the first invitation; work of ours late; no success plan two weeks after the kickoff, or one without a baseline; a renewal within 90 days.',
    'Escalate or extend, in onboarding: the customer’s work late, onboarding longer than is good for its segment, a success plan past its date. Extend while they are at it, escalate while they are not.',
    'Extend, in onboarding: late for a reason told at the last touch (waiting, busy, scope added); at least half of those who learn stuck at a quiz.',
    'Escalate, at any time: doubt, disagreement or a blocker voiced at the last touch; the last answer within 30 days unhappy (NPS up to 6, CSAT up to 2); a ticket open for over two weeks.',
    'Escalate, after onboarding: over 30 days without a sign of life; use below half of the account’s own usual.',
    'Hand over: signed within two weeks and not handed over from sales, unless it has tech touch; onboarding complete within two weeks.',
    'Celebrate: a milestone reached within the last seven days.',
    'The counts at the top count each account once, by its gravest move. Accounts without a contract and those that have left are not listed.',
    'Order: the gravest move first, then the account with more such reasons, then the one with the higher monthly revenue.',
    'Put aside: dismissed until the same thing begins anew, or snoozed until a day. It stays on the account’s page, with who and why.',
  ],
};
