/**
 * `done` of `total` in whole percent, rounded down; null where there is nothing to count ("nobody yet"),
 * which is neither 0 % nor 100 %. The only place where a percentage is made.
 */
export function percent(done: number, total: number): number | null {
  return total > 0 ? Math.floor((done * 100) / total) : null;
}
