import { momentsOf } from '../../domain/measures/moments.ts';
import { standingAt } from '../../domain/measures/standing.ts';
import type { AccountTimeline } from '../../domain/timeline.ts';
import { type Ask, PROFILE_FILTERS } from './ask.ts';
import { endOf, type Month, monthOf, startOf } from './months.ts';

/** The accounts a scorecard looks at: of its cohort, and as its filters say by how they stand at the as-of date. */
export function selectTimelines(all: readonly AccountTimeline[], ask: Ask): readonly AccountTimeline[] {
  const { cohort, filters } = ask;
  const from = cohort === null ? Number.NEGATIVE_INFINITY : startOf(cohort).getTime();
  const to = cohort === null ? Number.POSITIVE_INFINITY : endOf(cohort).getTime();
  const narrowed = PROFILE_FILTERS.some((name) => filters[name] !== null);
  if (cohort === null && !narrowed) return all;
  return all.filter((timeline) => {
    const { started } = momentsOf(timeline, ask.asOf.getTime());
    if (cohort !== null && !(started >= from && started <= to)) return false;
    if (!narrowed) return true;
    const { account } = standingAt(timeline.history, ask.asOf.getTime());
    return (
      (filters.segment ?? account.segment) === account.segment &&
      (filters.plan ?? account.plan) === account.plan &&
      (filters.industry ?? account.industry) === account.industry &&
      (filters.csm ?? account.csm) === account.csm &&
      (filters.useCase === null || account.useCases.includes(filters.useCase))
    );
  });
}

/** What can be chosen: the values that occur, and the months in which contracts were signed, latest first. */
export interface Choices {
  readonly segment: readonly string[];
  readonly plan: readonly string[];
  readonly industry: readonly string[];
  readonly useCase: readonly string[];
  /** Person ids. */
  readonly csm: readonly string[];
  readonly cohorts: readonly Month[];
}

export function choicesAmong(all: readonly AccountTimeline[], asOf: Date): Choices {
  const seen = {
    segment: new Set<string>(),
    plan: new Set<string>(),
    industry: new Set<string>(),
    useCase: new Set<string>(),
    csm: new Set<string>(),
    cohorts: new Set<string>(),
  };
  for (const timeline of all) {
    const { account } = standingAt(timeline.history, asOf.getTime());
    for (const name of ['segment', 'plan', 'industry', 'csm'] as const)
      if (account[name] !== null) seen[name].add(account[name]);
    for (const useCase of account.useCases) seen.useCase.add(useCase);
    const { started } = momentsOf(timeline, asOf.getTime());
    if (started <= asOf.getTime()) seen.cohorts.add(monthOf(new Date(started)));
  }
  const sorted = (values: ReadonlySet<string>) => [...values].sort();
  return {
    segment: sorted(seen.segment),
    plan: sorted(seen.plan),
    industry: sorted(seen.industry),
    useCase: sorted(seen.useCase),
    csm: sorted(seen.csm),
    cohorts: sorted(seen.cohorts).reverse(),
  };
}
