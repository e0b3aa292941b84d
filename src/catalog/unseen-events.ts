import type { Criterion } from '../domain/criteria/criterion.ts';
import { eventNames } from '../domain/criteria/event-names.ts';
import { closest } from './closest.ts';

export interface UnseenEvent {
  readonly name: string;
  /** The name seen that is most like it; null where none is near. */
  readonly closest: string | null;
}

/** Events that criteria count and no product has ever sent: such a criterion will never hold. */
export function unseenEvents(criteria: readonly Criterion[], seen: readonly string[]): UnseenEvent[] {
  const known = new Set(seen);
  return eventNames(criteria)
    .filter((name) => !known.has(name))
    .map((name) => ({ name, closest: closest(name, known) ?? null }));
}
