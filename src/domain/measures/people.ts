import type { AccountHistory, Day, Days, PersonHistory } from '../history.ts';
import { timeOf } from './moments.ts';

/** Of each person, in the account's order: when they were invited, first signed in, and were disabled; in ms, Infinity for never. */
type PeopleTimes = Float64Array;
const TIMES = 3;

/** Times are read once: every report asks them of everybody. */
const known = new WeakMap<AccountHistory, PeopleTimes>();

function timesOfPeople(history: AccountHistory): PeopleTimes {
  let times = known.get(history);
  if (times === undefined) {
    times = Float64Array.from(
      history.people.flatMap(({ invitedAt, firstSignInAt, disabledAt }) => [
        timeOf(invitedAt),
        timeOf(firstSignInAt),
        timeOf(disabledAt),
      ]),
    );
    known.set(history, times);
  }
  return times;
}

/** Whether the one at a place in the order of an account's people was invited by a moment and not disabled by then. */
export function thereAt(history: AccountHistory, at: number): (place: number) => boolean {
  const times = timesOfPeople(history);
  return (place) => (times[place * TIMES] ?? NEVER) <= at && (times[place * TIMES + 2] ?? NEVER) > at;
}

const NEVER = Number.POSITIVE_INFINITY;

/** How many there were at a moment, and how many of them `counts` says so of. @param counts signedIn in ms; Infinity = never */
export function countPeopleAt(
  history: AccountHistory,
  at: number,
  counts: (person: PersonHistory, signedIn: number) => boolean,
): { readonly counted: number; readonly there: number } {
  const times = timesOfPeople(history);
  const isThere = thereAt(history, at);
  let [counted, there] = [0, 0];
  for (const [place, person] of history.people.entries()) {
    if (!isThere(place)) continue;
    there += 1;
    if (counts(person, times[place * TIMES + 1] ?? NEVER)) counted += 1;
  }
  return { counted, there };
}

/** Whether any of the days lies from one day to another, both included. */
export function anyDay(days: Days, from: Day, to: Day): boolean {
  const last = lastDayBy(days, to);
  return last !== null && last >= from;
}

/** The last of the days that is not after one; null where all are. */
export function lastDayBy(days: Days, to: Day): Day | null {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= to) low = middle + 1;
    else high = middle;
  }
  return days[low - 1] ?? null;
}
