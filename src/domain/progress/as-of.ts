import type { Instant, LearnerFacts } from '../facts.ts';

/** The facts as they stood at `asOf`: what happened later is left out. */
export function factsAsOf(facts: LearnerFacts, asOf: Date): LearnerFacts {
  const known = (fact: { readonly at: Instant }) => Date.parse(fact.at) <= asOf.getTime();
  return {
    enrollments: facts.enrollments.filter(known),
    openings: facts.openings.filter(known),
    completions: facts.completions.filter(known),
    attempts: facts.attempts.filter(known),
    scopes: facts.scopes.filter(known),
  };
}
