import type { Unit } from '../content.ts';
import type { Instant, LearnerFacts } from '../facts.ts';
import { earliest, latest } from './instants.ts';

/** Where one person stands with one module or quiz. */
export interface UnitState {
  readonly unit: string;
  readonly kind: Unit['kind'];
  readonly state: 'not_started' | 'in_progress' | 'done';
  /** First opening, completion or attempt. */
  readonly startedAt: Instant | null;
  readonly lastActivityAt: Instant | null;
  /** First completion (module) or first passed attempt (quiz): a later one does not move it. */
  readonly doneAt: Instant | null;
  /** The highest revision it was done at. */
  readonly doneRevision: number | null;
  /** Done, and its substance changed afterwards; it stays done. */
  readonly updatedSince: boolean;
}

/**
 * A module is done by any completion, a quiz by any passed attempt. Whether a quiz counts its best or its
 * last attempt decides the score shown, not this: what was once done stays done.
 */
export function unitState(unit: Unit, facts: LearnerFacts): UnitState {
  const attempts = unit.kind === 'quiz' ? facts.attempts.filter((a) => a.quiz === unit.id) : [];
  const doings =
    unit.kind === 'quiz'
      ? attempts.filter((a) => a.passed)
      : facts.completions.filter((c) => c.module === unit.id);
  const openings = facts.openings.filter((o) => o.unit === unit.id);
  const activity = [...openings, ...attempts, ...doings].map((fact) => fact.at);
  const doneRevision = doings.length > 0 ? Math.max(...doings.map((d) => d.revision)) : null;
  return {
    unit: unit.id,
    kind: unit.kind,
    state: doneRevision !== null ? 'done' : activity.length > 0 ? 'in_progress' : 'not_started',
    startedAt: earliest(activity),
    lastActivityAt: latest(activity),
    doneAt: earliest(doings.map((d) => d.at)),
    doneRevision,
    updatedSince: doneRevision !== null && doneRevision < unit.revision && unit.change?.kind !== 'fix',
  };
}
