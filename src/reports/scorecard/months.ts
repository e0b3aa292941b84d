/** A calendar month in UTC, as in an address: `2026-05`. */
export type Month = string;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

export function monthOf(at: Date): Month {
  return at.toISOString().slice(0, 7);
}

/** The first millisecond of a month. */
export function startOf(month: Month): Date {
  return new Date(`${month}-01T00:00:00.000Z`);
}

/** The last millisecond of a month. */
export function endOf(month: Month): Date {
  return new Date(startOf(monthAfter(month, 1)).getTime() - 1);
}

/** So many months later; earlier where negative. */
export function monthAfter(month: Month, count: number): Month {
  const at = startOf(month);
  return monthOf(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + count, 1)));
}

/** So many months in a row, `last` being the last. */
export function monthsTo(last: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => monthAfter(last, index + 1 - count));
}
