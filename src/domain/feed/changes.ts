import type { PropertyChange, PropertyValue } from '../account.ts';
import type { Instant } from '../facts.ts';
import type { Property } from './property.ts';

/** What somebody said of an account's properties at a time. */
export interface Saying {
  readonly at: Instant;
  readonly properties: ReadonlyMap<Property, PropertyValue>;
}

export interface NewChange {
  readonly property: Property;
  readonly value: PropertyValue;
  readonly validFrom: Instant;
}

/** Dates that are true from the day they name on, whenever we hear of them. */
const TRUE_FROM_THEMSELVES: readonly Property[] = ['contractAt', 'kickoffAt'];

/**
 * What a saying changes, wherever it lands between what is known already. What was so anyway is no change. A change
 * that comes late holds until the next thing known of that property: another change, or an earlier message that
 * said it was as before, which then becomes one.
 * @param known in the order it was recorded
 * @param heard what was said before and may not have been a change then
 */
export function changesBy(
  { at, properties }: Saying,
  known: readonly PropertyChange[],
  heard: readonly Saying[],
): NewChange[] {
  return [...properties].flatMap(([property, value]) => {
    const own = known.filter((change) => change.property === property);
    const validFrom = validityOf(property, value, at, own);
    if (same(inForceAt(own, validFrom), value)) return [];
    const change = { property, value, validFrom };
    const again = saidAgain(property, validFrom, own, heard);
    return again === null || same(again.value, value) ? [change] : [change, again];
  });
}

/** The value in force at an instant; undefined where nothing is known of it. */
export function inForceAt(own: readonly PropertyChange[], at: Instant): PropertyValue | undefined {
  let latest: PropertyChange | undefined;
  for (const change of own) {
    if (isAfter(change.validFrom, at)) continue;
    if (latest === undefined || !isAfter(latest.validFrom, change.validFrom)) latest = change;
  }
  return latest?.value;
}

/** A date holds from itself on, unless another that was known to hold later would hide it. */
function validityOf(
  property: Property,
  value: PropertyValue,
  at: Instant,
  own: readonly PropertyChange[],
): Instant {
  if (!TRUE_FROM_THEMSELVES.includes(property) || typeof value !== 'string' || isAfter(value, at)) return at;
  return own.some(({ validFrom }) => isAfter(validFrom, value)) ? at : value;
}

/** The first message after `from` that spoke of the property, if no change came before it. */
function saidAgain(
  property: Property,
  from: Instant,
  own: readonly PropertyChange[],
  heard: readonly Saying[],
): NewChange | null {
  const later = heard
    .filter((saying) => saying.properties.has(property) && isAfter(saying.at, from))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const [next] = later;
  const value = next?.properties.get(property);
  if (next === undefined || value === undefined) return null;
  const changedBefore = own.some(({ validFrom }) => isAfter(validFrom, from) && !isAfter(validFrom, next.at));
  return changedBefore ? null : { property, value, validFrom: next.at };
}

export function same(one: PropertyValue | undefined, other: PropertyValue): boolean {
  const plain = (value: PropertyValue | undefined) =>
    JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  return plain(one) === plain(other);
}

function isAfter(one: Instant, other: Instant): boolean {
  return Date.parse(one) > Date.parse(other);
}
