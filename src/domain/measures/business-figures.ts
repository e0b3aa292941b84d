import { DAY_MS } from '../day.ts';
import { percent } from '../progress/percent.ts';
import type { AccountTimeline } from '../timeline.ts';
import type { BusinessCaseInput } from './business-case.ts';
import { momentsOf } from './moments.ts';
import { isCustomer, yearlyPrice } from './standing.ts';

/** Value reached within so many days is fast; later than the second, or never, is slow. */
export const FAST_DAYS = 30;
export const SLOW_DAYS = 90;
/** A share of fewer accounts says nothing. */
const LEAST = 5;
const YEAR_DAYS = 365;
const YEAR_MS = 365.25 * DAY_MS;

/** A figure from the academy's own accounts, and how many it rests on. */
export interface OwnFigure {
  readonly value: number;
  readonly accounts: number;
}

/** What an academy knows of its own business case; what nobody can tell yet is null, and no academy knows the investment. */
export type OwnFigures = Readonly<Record<Exclude<keyof BusinessCaseInput, 'investment'>, OwnFigure | null>>;

/**
 * customers: contracts of the last 365 days, without trials. price: mean yearly price of today's customers.
 * retentionAfter and retentionBefore: of accounts whose contract is at least 365 days old, the share not churned by
 * day 365 – those that reached first value within 90 days, and the others. yearsFast and yearsSlow: years with us,
 * summed ÷ accounts lost, of accounts with first value within 30 days, and of those without it within 90.
 * Of two figures that are held against each other both are known, from five accounts or more each, or neither.
 */
export function ownFigures(accounts: readonly AccountTimeline[], asOf: Date): OwnFigures {
  const now = asOf.getTime();
  const begun = accounts.filter((one) => momentsOf(one, now).started <= now);
  const customers = begun.filter((one) => isCustomer(one, now));
  const fresh = customers.filter((one) => momentsOf(one, now).started > now - YEAR_DAYS * DAY_MS);
  const prices = customers.flatMap((one) => yearlyPrice(one.history, now) ?? []);
  const grown = begun.filter((one) => momentsOf(one, now).started <= now - YEAR_DAYS * DAY_MS);
  const within = (days: number) => (one: AccountTimeline) => {
    const { started, firstValue } = momentsOf(one, now);
    return firstValue <= Math.min(now, started + days * DAY_MS);
  };
  const isSlow = (one: AccountTimeline) =>
    !within(SLOW_DAYS)(one) && momentsOf(one, now).started <= now - SLOW_DAYS * DAY_MS;
  const before = keptAYear(
    grown.filter((one) => !within(SLOW_DAYS)(one)),
    now,
  );
  const after = keptAYear(grown.filter(within(SLOW_DAYS)), now);
  const fast = yearsWithUs(begun.filter(within(FAST_DAYS)), now);
  const slow = yearsWithUs(begun.filter(isSlow), now);
  return {
    customers: fresh.length > 0 ? { value: fresh.length, accounts: fresh.length } : null,
    retentionBefore: after === null ? null : before,
    retentionAfter: before === null ? null : after,
    price: prices.length > 0 ? { value: Math.floor(mean(prices)), accounts: prices.length } : null,
    yearsFast: slow === null ? null : fast,
    yearsSlow: fast === null ? null : slow,
  };
}

function keptAYear(accounts: readonly AccountTimeline[], now: number): OwnFigure | null {
  const kept = accounts.filter((one) => {
    const { started, churned } = momentsOf(one, now);
    return churned > started + YEAR_DAYS * DAY_MS;
  });
  const value = percent(kept.length, accounts.length);
  return value === null || accounts.length < LEAST ? null : { value, accounts: accounts.length };
}

function yearsWithUs(accounts: readonly AccountTimeline[], now: number): OwnFigure | null {
  const lost = accounts.filter((one) => momentsOf(one, now).churned <= now).length;
  if (lost === 0 || accounts.length < LEAST) return null;
  const years = accounts.reduce((sum, one) => {
    const { started, churned } = momentsOf(one, now);
    return sum + (Math.min(churned, now) - started) / YEAR_MS;
  }, 0);
  return { value: Math.floor((years / lost) * 10) / 10, accounts: accounts.length };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
