import type { Criterion } from '../domain/criteria/criterion.ts';
import { eventNames } from '../domain/criteria/event-names.ts';
import { type Academy, placeIn } from './academy.ts';
import { closest, didYouMean } from './closest.ts';
import { criteriaIn } from './criteria-in.ts';
import type { Problem } from './problem.ts';
import { fields } from './raw.ts';

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

/** Where a criterion counts an event. */
export type CountedEvent = Pick<Problem, 'file' | 'line' | 'column'> & { readonly name: string };

/** Every place in journeys and definitions, but for retired ones, at which an event is counted. */
export function countedEvents({ journeys, definitions }: Academy): CountedEvent[] {
  return [...journeys, ...definitions]
    .filter(({ content }) => content.status !== 'retired')
    .flatMap((entry) =>
      criteriaIn(entry).flatMap(({ raw, path }): CountedEvent[] => {
        const { name } = fields(raw.event);
        if (typeof name !== 'string' || entry.base === null) return [];
        return [{ name, file: entry.base.file, ...placeIn(entry.base, ...path, 'event', 'name') }];
      }),
    );
}

/** A warning for each place that counts an event no product has sent. @param seen names of all that were */
export function unseenEventProblems(
  counted: readonly CountedEvent[],
  seen: readonly string[],
): readonly Problem[] {
  const known = new Set(seen);
  return counted
    .filter(({ name }) => !known.has(name))
    .map(({ name, ...place }) => ({
      ...place,
      code: 'EB-EVENT-UNSEEN',
      severity: 'warning',
      found: `the event \`${name}\`, which no product has ever sent`,
      expected: 'the name of an event as the product sends it',
      fix: `${didYouMean(name, known)}Correct the name, or see that the product sends it.`,
    }));
}
