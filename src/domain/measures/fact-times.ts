import type { AccountHistory } from '../history.ts';
import { timeOf } from './moments.ts';

/** When what stands in an account's lists happened: in ms, in the order of the list, Infinity for what has not. */
export interface FactTimes {
  readonly touches: readonly number[];
  /** When what was asked at a touch was answered. */
  readonly answered: readonly number[];
  readonly opened: readonly number[];
  readonly closed: readonly number[];
  readonly surveys: readonly number[];
}

/** Many measures ask the same of each account, for many months: what is read of it once is remembered as long as it stands. */
const known = new WeakMap<AccountHistory, FactTimes>();

export function factTimesOf(history: AccountHistory): FactTimes {
  let times = known.get(history);
  if (times === undefined) {
    const { touches, tickets, surveys } = history;
    times = {
      touches: touches.map(({ at }) => Date.parse(at)),
      answered: touches.map(({ answeredAt }) => timeOf(answeredAt)),
      opened: tickets.map(({ openedAt }) => Date.parse(openedAt)),
      closed: tickets.map(({ closedAt }) => timeOf(closedAt)),
      surveys: surveys.map(({ at }) => Date.parse(at)),
    };
    known.set(history, times);
  }
  return times;
}
