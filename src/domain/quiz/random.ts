import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A source of chance that says the same again for the same seed. */
export interface Chance {
  /** `items` in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** The same, but never as they came where there are two or more; items must differ. */
  disorder<T>(items: readonly T[]): T[];
}

export function chanceFrom(seed: string): Chance {
  const source = xoroshiro128plusFromState([0, 1, 2, 3].map((lane) => hash(`${lane}:${seed}`)));

  function shuffle<T>(items: readonly T[]): T[] {
    const rest = [...items];
    const taken: T[] = [];
    while (rest.length > 0) taken.push(...rest.splice(uniformInt(source, 0, rest.length - 1), 1));
    return taken;
  }

  function disorder<T>(items: readonly T[]): T[] {
    const shuffled = shuffle(items);
    const unchanged = shuffled.every((item, i) => item === items[i]);
    return unchanged ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
  }

  return { shuffle, disorder };
}

/** FNV-1a over the code units, finished with murmur3's mixer so that near seeds land far apart; 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
