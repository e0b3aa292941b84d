import type { TouchKind } from '../../domain/history.ts';
import { plural } from '../plural.ts';

const people = (count: number) => plural('en', count, { one: 'one person', other: `${count} people` });
const days = (count: number) => plural('en', count, { one: 'one day', other: `${count} days` });

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
      `${share}% of the seats were in use within the last ${days(within)}.`,
    touch: held,
    plan: {
      agreed: 'A success plan has been agreed.',
      confirmed: 'The customer has confirmed the result of a success plan.',
    },
    days: {
      contract: (count: number) => `${days(count)} have gone by since the contract.`,
      kickoff: (count: number) => `${days(count)} have gone by since the kickoff.`,
    },
    all: 'All of these hold:',
    any: 'At least one of these holds:',
    atLeast: (n: number) => `At least ${n} of these hold:`,
  },
  holds: 'Holds',
  open: 'Not yet',
  since: (date: string) => `since ${date}`,
  far: {
    people: (have: number, need: number, of: number) => `${have} of ${people(of)}; ${need} needed.`,
    nobody: 'Nobody has been invited yet.',
    events: (have: number, need: number) => `Seen ${have} of ${need} times.`,
    seats: (have: number, need: number, of: number) => `${have} of ${of} seats in use; ${need} needed.`,
    noSeats: 'The number of seats has not been recorded.',
    days: (have: number, need: number) => `Day ${have} of ${need}.`,
    noDate: 'The date it counts from has not been recorded.',
    parts: (have: number, need: number) => `${have} of ${need} hold.`,
  },
  missing: (names: string) => `Still missing: ${names}.`,
};
