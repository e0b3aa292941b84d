import type { AccountRecord } from './accounts.ts';

/** What can be chosen in each filter: the values that occur among these accounts. */
export interface FilterValues {
  readonly segment: readonly string[];
  readonly plan: readonly string[];
  readonly industry: readonly string[];
  readonly useCase: readonly string[];
  /** CSMs by person id, with their names. */
  readonly csm: readonly { readonly id: string; readonly name: string }[];
}

export function filterValues(records: readonly AccountRecord[]): FilterValues {
  const distinct = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].sort();
  const accounts = records.map(({ account }) => account);
  const csms = new Map(
    records.flatMap(({ account, csm }) => (account.csm && csm ? [[account.csm, csm] as const] : [])),
  );
  return {
    segment: distinct(accounts.map((account) => account.segment)),
    plan: distinct(accounts.map((account) => account.plan)),
    industry: distinct(accounts.map((account) => account.industry)),
    useCase: distinct(accounts.flatMap((account) => account.useCases)),
    csm: [...csms].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
  };
}
