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
  const kept = (scope?.units ?? []).flatMap((id) => {
    const state = there.find((one) => one.unit === id) ?? goneState(id, facts);
    return there.includes(state) || state.state === 'done' ? [state] : [];
  });
  return kept.length > 0 ? kept : there;
}
