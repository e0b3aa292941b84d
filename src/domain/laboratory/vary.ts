import type { Criterion } from '../criteria/criterion.ts';

/** A number in a criterion that can be tried at another value. */
export interface Knob {
  /** Where it stands: `0.2.share` is the share in the third part of the first. */
  readonly name: string;
  /** The part that it is of. */
  readonly criterion: Criterion;
  readonly field: 'share' | 'times' | 'days' | 'n';
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

const MOST_TIMES = 100_000;
const MOST_DAYS = 3650;

/** All numbers of a criterion, in the order written. */
export function knobsOf(criterion: Criterion, place = ''): Knob[] {
  const knob = (field: Knob['field'], value: number, max: number): Knob => {
    return { name: `${place}${field}`, criterion, field, value, min: 1, max };
  };
  switch (criterion.kind) {
    case 'path':
    case 'quiz':
    case 'signed-in':
      return [knob('share', criterion.share, 100)];
    case 'event':
      return [knob('times', criterion.times, MOST_TIMES)];
    case 'seats':
      return [knob('share', criterion.share, 100), knob('days', criterion.days, MOST_DAYS)];
    case 'days':
      return [knob('days', criterion.days, MOST_DAYS)];
    case 'at-least':
      return [knob('n', criterion.n, criterion.of.length), ...within(criterion.of, place)];
    case 'all':
    case 'any':
      return within(criterion.of, place);
    default:
      return [];
  }
}

function within(parts: readonly Criterion[], place: string): Knob[] {
  return parts.flatMap((part, index) => knobsOf(part, `${place}${index}.`));
}

/** Whether a number can be tried at a value: a whole one in range. */
export function canBe({ min, max }: Pick<Knob, 'min' | 'max'>, value: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** The criterion with some of its numbers at other values, by knob name; a value that is no whole number in range is left aside. */
export function vary(criterion: Criterion, values: ReadonlyMap<string, number>, place = ''): Criterion {
  const changed = knobsOf(criterion, place)
    .filter((knob) => knob.criterion === criterion)
    .flatMap(({ name, field, min, max }) => {
      const value = values.get(name);
      return value !== undefined && canBe({ min, max }, value) ? [[field, value]] : [];
    });
  const varied: Criterion = { ...criterion, ...Object.fromEntries(changed) };
  return 'of' in varied
    ? { ...varied, of: varied.of.map((part, index) => vary(part, values, `${place}${index}.`)) }
    : varied;
}

/** The criterion without one of its parts, by the part's place (`2`, `0.1`); as it is when there is no such part, or only that. */
export function without(criterion: Criterion, places: ReadonlySet<string>, place = ''): Criterion {
  if (!('of' in criterion)) return criterion;
  const of = criterion.of.flatMap((part, index) =>
    places.has(`${place}${index}`) ? [] : [without(part, places, `${place}${index}.`)],
  );
  if (of.length === 0) return criterion;
  return criterion.kind === 'at-least'
    ? { ...criterion, of, n: Math.min(criterion.n, of.length) }
    : { ...criterion, of };
}
