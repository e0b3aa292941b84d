import type { Count } from './count.ts';

/** Shares at which it is worth saying how far one has come, in percent. */
export type Quarter = 25 | 50 | 75;

/**
 * The quarter that the last thing done has passed; null where it passed none, or was the last of all. Where one thing
 * passes two, the higher is told.
 */
export function quarterPassed({ done, total, complete }: Count): Quarter | null {
  if (complete || done === 0) return null;
  const quarters = (of: number): number => Math.floor((4 * of) / total);
  const now = quarters(done);
  if (now === quarters(done - 1)) return null;
  return now === 1 ? 25 : now === 2 ? 50 : 75;
}
