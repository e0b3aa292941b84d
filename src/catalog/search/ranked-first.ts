/** The first `count` of many in the order that `before` tells, without putting all of them in order. */
export function rankedFirst<T>(
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
