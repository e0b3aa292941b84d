import type { Instant, LearnerFacts } from './facts.ts';

export type AddedFacts = Partial<Pick<LearnerFacts, 'openings' | 'completions'>>;

/** The facts with these as well, by time. What happens once and had happened stays as it was. */
export function addFacts(known: LearnerFacts, { openings = [], completions = [] }: AddedFacts): LearnerFacts {
  return {
    ...known,
    openings: unite(known.openings, openings, ({ unit }) => unit),
    completions: unite(known.completions, completions, ({ module, revision }) => `${module} ${revision}`),
  };
}

function unite<Fact extends { readonly at: Instant }>(
  known: readonly Fact[],
  added: readonly Fact[],
  idOf: (fact: Fact) => string,
): readonly Fact[] {
  const ids = new Set(known.map(idOf));
  const news = added.filter((fact) => !ids.has(idOf(fact)));
  if (news.length === 0) return known;
  return [...known, ...news].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}
