import { entryOf } from './shape.ts';

/**
 * The entries that hold at least so many terms in one of their texts, in order of relevance, each by its text in the
 * reader’s language or else the first.
 * @param weights for each term what it weighs in each text, by the text’s number
 * @param count how many are wanted of those that come first
 */
export function ranked(
  weights: readonly ReadonlyMap<number, number>[],
  least: number,
  isOwn: (text: number) => boolean,
  count: number,
): { readonly total: number; readonly first: readonly number[] } {
  const found = byEntry(weights, least, isOwn);
  return { total: found.size, first: rankedFirst(found.values(), count, before).map(({ text }) => text) };
}

/** An entry by the one of its texts that is shown for it. */
interface Candidate {
  readonly text: number;
  /** In the reader’s language. */
  readonly own: boolean;
  /** How many of the terms it holds. */
  readonly terms: number;
  readonly weight: number;
}

function byEntry(
  weights: readonly ReadonlyMap<number, number>[],
  least: number,
  isOwn: (text: number) => boolean,
): ReadonlyMap<number, Candidate> {
  const found = new Map<number, Candidate>();
  const all =
    least === 1 ? new Set(weights.flatMap((weight) => [...weight.keys()])) : (weights[0]?.keys() ?? []);
  for (const text of all) {
    let terms = 0;
    let weight = 0;
    for (const of of weights) {
      const one = of.get(text);
      if (one === undefined) continue;
      terms++;
      weight += one;
    }
    if (terms < least) continue;
    const entry = entryOf(text);
    const other = found.get(entry);
    const own = isOwn(text);
    if (other === undefined || (own && !other.own) || (own === other.own && text < other.text))
      found.set(entry, { text, own, terms, weight });
  }
  return found;
}

/** The reader’s language first; then what holds more of the terms, then where they weigh more, then the order of the content. */
function before(one: Candidate, other: Candidate): boolean {
  if (one.own !== other.own) return one.own;
  if (one.terms !== other.terms) return one.terms > other.terms;
  if (one.weight !== other.weight) return one.weight > other.weight;
  return one.text < other.text;
}

/** The first `count` of many in the order that `before` tells, without putting all of them in order. */
function rankedFirst<T>(
  items: Iterable<T>,
  count: number,
  before: (one: T, other: T) => boolean,
): readonly T[] {
  const first: T[] = [];
  for (const item of items) {
    const last = first.at(-1);
    if (first.length >= count && (last === undefined || !before(item, last))) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(item, first[middle] as T)) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}
