import { TIMELINE_STATES, type TimelineState } from '../domain/timeline-state.ts';
import type { AccountLine } from './account-lines.ts';

/** What can be chosen in each filter: the values that occur among these accounts. */
export interface FilterValues {
  readonly state: readonly TimelineState[];
  readonly segment: readonly string[];
  readonly plan: readonly string[];
  readonly industry: readonly string[];
  readonly useCase: readonly string[];
  /** CSMs by person id, with their names. */
  readonly csm: readonly { readonly id: string; readonly name: string }[];
}

export function filterValues(lines: readonly AccountLine[]): FilterValues {
  const distinct = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].sort();
  const accounts = lines.map(({ account }) => account);
  const csms = new Map(
    lines.flatMap(({ account, csm }) => (account.csm && csm ? [[account.csm, csm] as const] : [])),
  );
  return {
    state: TIMELINE_STATES.filter((state) => lines.some((line) => line.state === state)),
    segment: distinct(accounts.map((account) => account.segment)),
    plan: distinct(accounts.map((account) => account.plan)),
    industry: distinct(accounts.map((account) => account.industry)),
    useCase: distinct(accounts.flatMap((account) => account.useCases)),
    csm: [...csms].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
  };
}
