import { isMonth, type Month, monthAfter, monthOf, monthsTo, startOf } from './months.ts';

/** What accounts can be narrowed by, as in the address. */
export const PROFILE_FILTERS = ['segment', 'plan', 'industry', 'useCase', 'csm'] as const;
export type ProfileFilter = (typeof PROFILE_FILTERS)[number];

/** How far back a trend goes, the month asked about included. */
export const TREND_MONTHS = 12;

/** What a scorecard's address asks for. */
export interface Ask {
  readonly asOf: Date;
  /** The as-of date as the address has it; null = now. */
  readonly date: string | null;
  /** `2026-05`, `2026-Q2` or `2026`; null = the twelve months to the as-of date, or all of the cohort's time. */
  readonly period: string | null;
  /** Why the period in the address was not taken: all of it is to come, or it is none; null where nothing was wrong. */
  readonly refused: 'ahead' | 'unreadable' | null;
  readonly from: Date;
  /** Never after `asOf`. */
  readonly to: Date;
  /** Accounts whose contract was signed in this month; null = all. */
  readonly cohort: Month | null;
  /** A second cohort to hold against the first. */
  readonly against: Month | null;
  readonly filters: Readonly<Record<ProfileFilter, string | null>>;
}

/** Reads an address; what makes no sense, or lies ahead, is as if it were not there; of a period it is told. */
export function readAsk(
  asked: URLSearchParams,
  asOf: { readonly at: Date; readonly date: string | null },
): Ask {
  const month = (name: string) => {
    const value = asked.get(name) ?? '';
    return isMonth(value) && startOf(value) <= asOf.at ? value : null;
  };
  const cohort = month('cohort');
  const wished = asked.get('period') ?? '';
  const span = spanOf(wished);
  const period = span === null || span.from > asOf.at ? null : span;
  const from = period?.from ?? startOf(cohort ?? monthAfter(monthOf(asOf.at), 1 - TREND_MONTHS));
  const filter = (name: ProfileFilter) => asked.get(name) || null;
  return {
    asOf: asOf.at,
    date: asOf.date,
    period: period === null ? null : wished,
    refused: period !== null || wished === '' ? null : span === null ? 'unreadable' : 'ahead',
    from,
    to: period === null || period.to > asOf.at ? asOf.at : period.to,
    cohort,
    against: cohort === null ? null : month('with'),
    filters: {
      segment: filter('segment'),
      plan: filter('plan'),
      industry: filter('industry'),
      useCase: filter('useCase'),
      csm: filter('csm'),
    },
  };
}

/** The same question of another cohort; without a period of its own, over that cohort's time. */
export function askOf(ask: Ask, cohort: Month): Ask {
  return { ...ask, cohort, from: ask.period === null ? startOf(cohort) : ask.from };
}

interface Span {
  readonly from: Date;
  readonly to: Date;
}

function spanOf(period: string): Span | null {
  const [, year = '', quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(period) ?? [];
  if (year === '') return null;
  const first = month ?? (quarter === undefined ? '01' : String(Number(quarter) * 3 - 2).padStart(2, '0'));
  const long = month !== undefined ? 1 : quarter !== undefined ? 3 : 12;
  const from = startOf(`${year}-${first}`);
  const to = new Date(startOf(monthAfter(`${year}-${first}`, long)).getTime() - 1);
  return { from, to };
}

/** The periods to choose from: the year and the one before, the quarters of a year, the months of one; latest first. */
export function periodsTo(asOf: Date): { years: string[]; quarters: string[]; months: Month[] } {
  const months = monthsTo(monthOf(asOf), TREND_MONTHS).reverse();
  const year = asOf.getUTCFullYear();
  const quarters = months.map((month) => {
    const [of, number] = month.split('-');
    return `${of}-Q${Math.ceil(Number(number) / 3)}`;
  });
  return { years: [String(year), String(year - 1)], quarters: [...new Set(quarters)], months };
}
