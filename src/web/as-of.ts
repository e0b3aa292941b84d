const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The moment a report speaks of. */
export interface AsOf {
  readonly at: Date;
  /** The date as the address has it; null = now. */
  readonly date: string | null;
}

/** `?asOf=2026-05-31` is the end of that day in UTC; without one, with one to come, or with none that is a date, it is now. */
export function readAsOf(url: URL, now: Date): AsOf {
  const date = url.searchParams.get('asOf') ?? '';
  const at = new Date(`${date}T23:59:59.999Z`);
  const isPast = DATE.test(date) && at.getTime() < now.getTime() && at.toISOString().startsWith(date);
  return isPast ? { at, date } : { at: now, date: null };
}
