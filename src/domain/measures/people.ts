import type { AccountHistory, Day, Days } from '../history.ts';
import { timeOf } from './moments.ts';

/** One person of an account, moments in ms since 1970; Infinity for what has not happened. */
export interface PersonMoments {
  readonly invited: number;
  readonly signedIn: number;
  readonly disabled: number;
  readonly usedOn: Days;
  readonly learnedOn: Days;
}

const known = new WeakMap<AccountHistory, readonly PersonMoments[]>();

/** Those invited by a moment and not disabled by then. */
export function peopleAt(history: AccountHistory, at: number): PersonMoments[] {
  return momentsOfPeople(history).filter((person) => isThereBy(person, at));
}

/** The same for what stands in the order of an account's people: whether the one at a place is among them. */
export function thereAt(history: AccountHistory, at: number): (place: number) => boolean {
  const people = momentsOfPeople(history);
  return (place) => {
    const person = people[place];
    return person !== undefined && isThereBy(person, at);
  };
}

function isThereBy({ invited, disabled }: PersonMoments, at: number): boolean {
  return invited <= at && disabled > at;
}

/** All people of an account, in its order. Moments are read once: every report asks them of everybody. */
function momentsOfPeople(history: AccountHistory): readonly PersonMoments[] {
  let people = known.get(history);
  if (people === undefined) {
    people = history.people.map(({ invitedAt, firstSignInAt, disabledAt, usedOn, learnedOn }) => ({
      invited: timeOf(invitedAt),
      signedIn: timeOf(firstSignInAt),
      disabled: timeOf(disabledAt),
      usedOn,
      learnedOn,
    }));
    known.set(history, people);
  }
  return people;
}

/** Whether any of the days lies from one day to another, both included. */
export function anyDay(days: Days, from: Day, to: Day): boolean {
  const last = lastDayBy(days, to);
  return last !== null && last >= from;
}

/** The last of the days that is not after one; null where all are. */
export function lastDayBy(days: Days, to: Day): Day | null {
  for (let at = days.length - 1; at >= 0; at -= 1) {
    const day = days[at];
    if (day !== undefined && day <= to) return day;
  }
  return null;
}
