import type { AccountHistory, Day, Days, PersonHistory } from '../history.ts';
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

/** Whether someone was invited by a moment (in ms) and not disabled by then. */
export function isThere(
  { invitedAt, disabledAt }: Pick<PersonHistory, 'invitedAt' | 'disabledAt'>,
  at: number,
): boolean {
  return timeOf(invitedAt) <= at && timeOf(disabledAt) > at;
}

/** Those invited by a moment and not disabled by then. */
export function peopleAt(history: AccountHistory, at: number): PersonMoments[] {
  return momentsOfPeople(history).filter((person) => isThereBy(person, at));
}

/** The same of moments that are read already: every report asks it of everybody. */
export function isThereBy({ invited, disabled }: PersonMoments, at: number): boolean {
  return invited <= at && disabled > at;
}

/** All people of an account, in its order. */
export function momentsOfPeople(history: AccountHistory): readonly PersonMoments[] {
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
