import type { LearnerFacts, Scope } from '../facts.ts';
import { goneState, type UnitState } from './unit.ts';

/** What was last written down as asked of someone in a course or path; null = nothing yet. */
export function scopeOf(facts: LearnerFacts, kind: Scope['kind'], content: string): Scope | null {
  return facts.scopes.reduce<Scope | null>(
    (last, scope) =>
      scope.kind === kind && scope.content === content && scope.number > (last?.number ?? 0) ? scope : last,
    null,
  );
}

/**
 * What is asked of someone: of what was written down, all that is still there for them or that they have done.
 * What came later is never asked. Without anything written down, or when nothing of it is left, it is what is
 * there now.
 */
export function asked(
  scope: Scope | null,
  there: readonly UnitState[],
  facts: LearnerFacts,
): readonly UnitState[] {
  const byId = new Map(there.map((state) => [state.unit, state]));
  const stateOf = (id: string) => byId.get(id) ?? goneState(id, facts);
  const ids = askedIds(scope?.units ?? [], [...byId.keys()], (id) => stateOf(id).state === 'done');
  return ids.map(stateOf);
}

/** The same rule over ids alone. */
export function askedIds(
  written: readonly string[],
  there: readonly string[],
  isDone: (unit: string) => boolean,
): readonly string[] {
  const kept = written.filter((id) => there.includes(id) || isDone(id));
  return kept.length > 0 ? kept : there;
}
