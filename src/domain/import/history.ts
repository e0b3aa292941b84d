import type { PropertyChange } from '../account.ts';
import { inForceAt, type NewChange } from '../feed/changes.ts';
import { dayOf } from '../history.ts';

/**
 * What stands against a change that a file makes: another value from the same day on, or a history that goes on after
 * it. A file may tell what was before all that is known, and what came after it; it does not rewrite what lies between.
 * @param stands changes of all properties, without those of the file
 */
export function standsAgainst(change: NewChange, stands: readonly PropertyChange[]): PropertyChange | null {
  const own = stands.filter(({ property }) => property === change.property);
  const sameDay = own.find(
    ({ validFrom, value }) =>
      dayOf(validFrom) === dayOf(change.validFrom) && JSON.stringify(value) !== JSON.stringify(change.value),
  );
  if (sameDay !== undefined) return sameDay;
  if (inForceAt(own, change.validFrom) === undefined) return null;
  return own.find(({ validFrom }) => Date.parse(validFrom) > Date.parse(change.validFrom)) ?? null;
}
