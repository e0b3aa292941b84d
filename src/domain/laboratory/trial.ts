import { DAY_MS } from '../day.ts';
import type { Instant } from '../facts.ts';
import { type Difference, difference, type Estimate, share } from './interval.ts';
import { type Followed, type SurvivalStep, survival } from './survival.ts';

/** A past account as a definition of "onboarded" would have judged it. */
export interface Judged {
  readonly account: string;
  readonly startedAt: Instant;
  readonly churnedAt: Instant | null;
  /** When the definition would have called it onboarded; null = never. */
  readonly completeAt: Instant | null;
}

/** Why a trial says nothing: too few accounts on one side, or too few that were lost. */
export type TooSmall = 'accounts' | 'lost' | null;

/** How well a definition separates the accounts that stayed from those that left. */
export interface Trial {
  /** Days after the contract at which accounts were sorted into complete and not complete. */
  readonly landmark: number;
  /** Accounts that were still there on that day, by how they stood then and what became of them since. */
  readonly table: {
    readonly completeKept: readonly string[];
    readonly completeLost: readonly string[];
    readonly openKept: readonly string[];
    readonly openLost: readonly string[];
  };
  /** Of those called complete, the share that stayed; of those that stayed, the share called complete. */
  readonly precision: Estimate | null;
  readonly recall: Estimate | null;
  /** Precision ÷ the share that stayed of all; 1 = the definition tells nothing. */
  readonly lift: number | null;
  /** Kept of the complete less kept of the others: what the definition is worth. */
  readonly separation: Difference | null;
  /** Share still there, by days after the landmark. */
  readonly complete: readonly SurvivalStep[];
  readonly open: readonly SurvivalStep[];
  readonly tooSmall: TooSmall;
}

/** Below these the ranges are so wide that a number would only mislead. */
const LEAST_ACCOUNTS = 10;
const LEAST_LOST = 5;

/**
 * Sorts past accounts by how the definition stood `landmark` days after their contract, and follows them from that
 * day on. Accounts younger than that, or lost before it, are left out: counting a completion that could only come to
 * those who stayed would make any definition look good (immortal time).
 */
export function trial(judged: readonly Judged[], landmark: number, asOf: Date): Trial {
  const sorted = judged.flatMap((one) => {
    const from = Date.parse(one.startedAt) + landmark * DAY_MS;
    const end = one.churnedAt === null ? Number.POSITIVE_INFINITY : Date.parse(one.churnedAt);
    if (from > asOf.getTime() || end <= from) return [];
    const lost = end <= asOf.getTime();
    const complete = one.completeAt !== null && Date.parse(one.completeAt) <= from;
    const days = Math.floor((Math.min(end, asOf.getTime()) - from) / DAY_MS);
    return [{ account: one.account, complete, lost, days }];
  });
  const of = (complete: boolean, lost: boolean) =>
    sorted.filter((one) => one.complete === complete && one.lost === lost).map(({ account }) => account);
  const table = {
    completeKept: of(true, false),
    completeLost: of(true, true),
    openKept: of(false, false),
    openLost: of(false, true),
  };
  const kept = table.completeKept.length + table.openKept.length;
  const precision = share(table.completeKept.length, table.completeKept.length + table.completeLost.length);
  const others = share(table.openKept.length, table.openKept.length + table.openLost.length);
  const all = share(kept, sorted.length);
  const curve = (complete: boolean) =>
    survival(
      sorted.filter((one) => one.complete === complete).map(({ days, lost }): Followed => ({ days, lost })),
    );
  return {
    landmark,
    table,
    precision,
    recall: share(table.completeKept.length, kept),
    lift: precision === null || all === null || all.value === 0 ? null : precision.value / all.value,
    separation: precision === null || others === null ? null : difference(precision, others),
    complete: curve(true),
    open: curve(false),
    tooSmall: tooSmall(sorted),
  };
}

function tooSmall(sorted: readonly { readonly complete: boolean; readonly lost: boolean }[]): TooSmall {
  const complete = sorted.filter((one) => one.complete).length;
  if (Math.min(complete, sorted.length - complete) < LEAST_ACCOUNTS) return 'accounts';
  return sorted.filter((one) => one.lost).length < LEAST_LOST ? 'lost' : null;
}

/** Which of two definitions separates better; `neither` where the ranges do not allow a word on it. */
export type Preference = 'first' | 'second' | 'neither';

/**
 * Prefers the definition whose worth is surely above nothing when the other's is not; of two that both are, the one
 * whose range begins above the other's value.
 */
export function prefer(first: Trial, second: Trial): Preference {
  const worth = (one: Trial) => (one.tooSmall === null && one.separation !== null ? one.separation : null);
  const [a, b] = [worth(first), worth(second)];
  const tells = (one: Difference | null): one is Difference => one !== null && one.low > 0;
  if (tells(a) && tells(b)) return a.low > b.value ? 'first' : b.low > a.value ? 'second' : 'neither';
  return tells(a) ? 'first' : tells(b) ? 'second' : 'neither';
}

/** How much earlier or later one definition speaks than another. */
export interface Timing {
  /** Accounts that both call complete, by whether the first says so earlier, on the same day, or later. */
  readonly earlier: readonly string[];
  readonly same: readonly string[];
  readonly later: readonly string[];
  /** Complete for one only. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly neither: readonly string[];
  /** Whole days, first less second, over those that both call complete; negative = the first is earlier. Null of nobody. */
  readonly medianDays: number | null;
}

/** Both lists judge the same accounts. */
export function timing(first: readonly Judged[], second: readonly Judged[]): Timing {
  const other = new Map(second.map((one) => [one.account, one.completeAt]));
  const pairs = first.map(({ account, completeAt }) => {
    const at = other.get(account) ?? null;
    const days =
      completeAt === null || at === null
        ? null
        : Math.round((Date.parse(completeAt) - Date.parse(at)) / DAY_MS);
    return { account, completeAt, at, days };
  });
  const those = (test: (pair: (typeof pairs)[number]) => boolean) =>
    pairs.filter(test).map(({ account }) => account);
  const both = pairs.flatMap(({ days }) => (days === null ? [] : [days])).sort((a, b) => a - b);
  const middle = both.length >> 1;
  const median =
    both.length === 0
      ? null
      : both.length % 2 === 1
        ? both[middle]
        : ((both[middle - 1] ?? 0) + (both[middle] ?? 0)) / 2;
  return {
    earlier: those(({ days }) => days !== null && days < 0),
    same: those(({ days }) => days === 0),
    later: those(({ days }) => days !== null && days > 0),
    onlyFirst: those(({ completeAt, at }) => completeAt !== null && at === null),
    onlySecond: those(({ completeAt, at }) => completeAt === null && at !== null),
    neither: those(({ completeAt, at }) => completeAt === null && at === null),
    medianDays: median === null || median === undefined ? null : Math.trunc(median),
  };
}
