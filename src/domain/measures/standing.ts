import { type Account, accountAt, type Deal, dealAt } from '../account.ts';
import type { AccountHistory } from '../history.ts';
import type { AccountTimeline } from '../timeline.ts';
import { momentsOf } from './moments.ts';

/** What an account was, and what was sold to it, from one change of its properties to the next. */
export interface Standing {
  readonly account: Account;
  readonly deal: Deal;
}

interface Stretches {
  readonly starts: readonly number[];
  readonly standings: (Standing | undefined)[];
}

const stretches = new WeakMap<AccountHistory, Stretches>();

/** An account and its deal as of a moment. */
export function standingAt(history: AccountHistory, at: number): Standing {
  const { id, changes } = history;
  let kept = stretches.get(history);
  if (kept === undefined) {
    const starts = [...new Set(changes.map(({ validFrom }) => Date.parse(validFrom)))].sort((a, b) => a - b);
    kept = { starts, standings: [] };
    stretches.set(history, kept);
  }
  const stretch = kept.starts.findLastIndex((start) => start <= at) + 1;
  const standing = kept.standings[stretch];
  if (standing !== undefined) return standing;
  const asOf = new Date(at);
  const made = { account: accountAt(id, changes, asOf), deal: dealAt(changes, asOf) };
  kept.standings[stretch] = made;
  return made;
}

/** A paying customer at a moment: started, not churned, and no trial. */
export function isCustomer(timeline: AccountTimeline, at: number): boolean {
  const { started, churned } = momentsOf(timeline, at);
  return started <= at && churned > at && standingAt(timeline.history, at).deal.status !== 'trial';
}

/** What an account pays in a year at a moment, in US dollars; null where nobody has recorded it. */
export function yearlyPrice(history: AccountHistory, at: number): number | null {
  const { mrr } = standingAt(history, at).deal;
  return mrr === null ? null : mrr * 12;
}
