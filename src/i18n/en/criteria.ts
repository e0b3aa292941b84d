import type { TouchKind } from '../../domain/history.ts';
import { plural } from '../plural.ts';

/** `have` of `all`, with the word that goes with all. */
const of = (have: number, all: number, one: string, other: string) =>
  `${have} of ${all} ${plural('en', all, { one, other })}`;
const hold = (count: number) => plural('en', count, { one: 'holds', other: 'hold' });
const gone = (days: number) =>
  plural('en', days, { one: 'One day has gone by', other: `${days} days have gone by` });

const held: Readonly<Record<TouchKind, string>> = {
  handoff: 'The handoff has been held.',
  kickoff: 'The kickoff has been held.',
  walkthrough: 'A walkthrough has been held.',
  'check-in': 'A check-in has been held.',
  'on-demand': 'An on-demand meeting has been held.',
  'completion-meeting': 'The completion meeting has been held.',
  'follow-up': 'The follow-up has been held.',
};

/** What each kind of criterion asks, and how far an account is with it. */
export const criteria = {
  asks: {
    path: (share: number, paths: string | null) =>
      paths === null
        ? `${share}% of the people invited have completed their onboarding paths.`
        : `${share}% of the people invited have completed ${paths}.`,
    quiz: (share: number, quiz: string) => `${share}% of the people invited have passed ${quiz}.`,
    signedIn: (share: number) => `${share}% of the people invited have signed in to the academy.`,
    event: (name: string, times: number) =>
      plural('en', times, {
        one: `“${name}” has been seen once.`,
        other: `“${name}” has been seen ${times} times.`,
      }),
    /** The same for the customer: `milestone` is what it reaches, where that has a name. */
    eventReached: (milestone: string | null, times: number) =>
      milestone === null
        ? plural('en', times, {
            one: 'What onboarding asks for in the product has been done.',
            other: `What onboarding asks for in the product has been done ${times} times.`,
          })
        : `${milestone} has been reached.`,
    seats: (share: number, within: number) =>
      `${share}% of the seats were in use within the last ${plural('en', within, { one: 'day', other: `${within} days` })}.`,
    touch: held,
    plan: {
      agreed: 'A success plan has been agreed.',
      confirmed: 'The customer has confirmed the result of a success plan.',
    },
    days: {
      contract: (count: number) => `${gone(count)} since the contract.`,
      kickoff: (count: number) => `${gone(count)} since the kickoff.`,
    },
    all: 'All of these hold:',
    any: 'At least one of these holds:',
    atLeast: (n: number) => `At least ${n} of these ${hold(n)}:`,
  },
  holds: 'Holds',
  open: 'Not yet',
  since: (date: string) => `since ${date}`,
  far: {
    people: (have: number, need: number, all: number) =>
      `${of(have, all, 'person', 'people')}; ${need} needed.`,
    nobody: 'Nobody has been invited yet.',
    events: (have: number, need: number) => `Seen ${of(have, need, 'time', 'times')}.`,
    seats: (have: number, need: number, all: number) =>
      `${of(have, all, 'seat', 'seats')} in use; ${need} needed.`,
    noSeats: 'The number of seats has not been recorded.',
    days: (have: number, need: number) => `Day ${have} of ${need}.`,
    noDate: 'The date it counts from has not been recorded.',
    parts: (have: number, need: number) => `${have} of ${need} ${hold(have)}.`,
  },
  missing: (names: string) => `Still missing: ${names}.`,
};
