export interface Limit {
  /** How many failures in the window before waiting begins. */
  readonly failures: number;
  readonly windowMs: number;
}

/** Milliseconds until the window holds fewer failures than the limit; 0 = may try now. `times` in epoch ms. */
export function waitBeforeNext(times: readonly number[], limit: Limit, now: Date): number {
  const inWindow = times.filter((at) => at > now.getTime() - limit.windowMs).sort((a, b) => a - b);
  const deciding = inWindow.at(-limit.failures);
  return deciding === undefined ? 0 : deciding + limit.windowMs - now.getTime();
}
