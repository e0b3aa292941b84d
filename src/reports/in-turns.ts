import { setImmediate as nextTurn } from 'node:timers/promises';

/** So long, in ms, a long reckoning goes on before others are answered in between. */
const TURN_MS = 8;

/** `items.map(make)`, in turns with whatever else there is to do. */
export async function inTurns<T, R>(items: Iterable<T>, make: (item: T) => R): Promise<R[]> {
  const made: R[] = [];
  let begun = performance.now();
  for (const item of items) {
    made.push(make(item));
    if (performance.now() - begun < TURN_MS) continue;
    await nextTurn();
    begun = performance.now();
  }
  return made;
}
