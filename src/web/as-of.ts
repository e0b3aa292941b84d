const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The moment a report speaks of. */
export interface AsOf {
  readonly at: Date;
  /** The date as the address has it; null = now. */
  readonly date: string | null;
  /** Why the date in the address was not taken: it is to come, or it is none; null where nothing was wrong. */
  readonly refused: 'ahead' | 'unreadable' | null;
}

/** `?asOf=2026-05-31` is the end of that day in UTC; without one, or with today's, it is now, and with one that cannot be taken, too. */
export function readAsOf(url: URL, now: Date): AsOf {
  const date = url.searchParams.get('asOf')?.trim() ?? '';
  const at = new Date(`${date}T23:59:59.999Z`);
  const isDate = DATE.test(date) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
  if (isDate && at.getTime() < now.getTime()) return { at, date, refused: null };
  const isToday = date === now.toISOString().slice(0, 10);
  const refused = date === '' || isToday ? null : isDate ? 'ahead' : 'unreadable';
  return { at: now, date: null, refused };
}
