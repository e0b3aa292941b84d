import type { Unit } from '../content.ts';
import type { Instant, LearnerFacts } from '../facts.ts';
import { earliest, latest } from './instants.ts';

/** Where one person stands with one module or quiz. */
export interface UnitState {
  readonly unit: string;
  readonly kind: Unit['kind'];
  /** Stated time needed; 0 for a quiz. */
  readonly minutes: number;
  /** It came here from another course, where it may have been begun. */
  readonly movedIn: boolean;
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
  /** Done and asked for again, by a date (ISO) or without one; null = it is not. It stays done. */
  readonly again: { readonly by: string | null } | null;
}

/**
 * A module is done by any completion, a quiz by any passed attempt. Whether a quiz counts its best or its
 * last attempt decides the score shown, not this: what was once done stays done.
 */
export function unitState(unit: Unit, facts: LearnerFacts): UnitState {
  const record = recordOf(unit.id, facts);
  const updatedSince =
    record.doneRevision !== null && record.doneRevision < unit.revision && unit.change?.kind !== 'fix';
  return {
    ...record,
    kind: unit.kind,
    minutes: unit.kind === 'module' ? unit.minutes : 0,
    movedIn: unit.movedFrom.length > 0,
    updatedSince,
    again: updatedSince && unit.change?.kind === 'redo' ? { by: unit.change.by } : null,
  };
}

/** The same for a module or quiz that is not there any more, from the facts alone. */
export function goneState(id: string, facts: LearnerFacts): UnitState {
  const kind = facts.attempts.some((attempt) => attempt.quiz === id) ? 'quiz' : 'module';
  return { ...recordOf(id, facts), kind, minutes: 0, movedIn: false, updatedSince: false, again: null };
}

function recordOf(id: string, facts: LearnerFacts) {
  const attempts = facts.attempts.filter((attempt) => attempt.quiz === id);
  const doings = [
    ...facts.completions.filter((completion) => completion.module === id),
    ...attempts.filter((attempt) => attempt.passed),
  ];
  const openings = facts.openings.filter((opening) => opening.unit === id);
  const activity = [...openings, ...attempts, ...doings].map((fact) => fact.at);
  const doneRevision = doings.length > 0 ? Math.max(...doings.map((d) => d.revision)) : null;
  return {
    unit: id,
    state:
      doneRevision !== null
        ? ('done' as const)
        : activity.length > 0
          ? ('in_progress' as const)
          : ('not_started' as const),
    startedAt: earliest(activity),
    lastActivityAt: latest(activity),
    doneAt: earliest(doings.map((d) => d.at)),
    doneRevision,
  };
}
