import { dueAt } from '../../src/domain/due.ts';
import type { Chance } from './chance.ts';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** When people of a company begin and stop working, in hours after midnight. */
const OPENS = 9;
const CLOSES = 18;

/** The past working days of a company, counted by index: the last one is the latest that is wholly over. */
export interface Calendar {
  readonly lastDay: number;
  /** The last working day that began at least `days` calendar days before the end. */
  daysAgo(days: number): number;
  /** The last working day that had begun by an instant, in ms. */
  dayAt(ms: number): number;
  /** An instant, in ms, on a working day between two hours on the company's clock. */
  moment(day: number, fromHour: number, toHour: number, chance: Chance): number;
  /** The end of the working day, in ms. */
  closing(day: number): number;
}

/** Working days (Monday to Friday) of the `days` calendar days before `end`, in an IANA time zone. */
export function calendarOf(timeZone: string, end: Date, days: number): Calendar {
  const weekday = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' });
  const isWorkday = (midnight: number) => !/^S/.test(weekday.format(midnight + 12 * HOUR));
  const midnights = Array.from({ length: days + 1 }, (_, i) => midnightBefore(end, days - i, timeZone))
    .filter(isWorkday)
    .filter((midnight) => midnight + CLOSES * HOUR <= end.getTime());
  const dayAt = (ms: number) =>
    Math.max(
      0,
      midnights.findLastIndex((midnight) => midnight <= ms),
    );
  const midnightOf = (day: number) => midnights[Math.max(0, Math.min(day, midnights.length - 1))] ?? 0;

  return {
    lastDay: midnights.length - 1,
    daysAgo: (ago) => dayAt(end.getTime() - ago * DAY),
    dayAt,
    moment: (day, fromHour, toHour, chance) =>
      midnightOf(day) + chance.int(Math.max(fromHour, OPENS) * HOUR, Math.min(toHour, CLOSES) * HOUR),
    closing: (day) => midnightOf(day) + CLOSES * HOUR,
  };
}

/** The same calendar with `day` as the last one. */
export function until(calendar: Calendar, day: number): Calendar {
  return { ...calendar, lastDay: Math.min(calendar.lastDay, day) };
}

/** The first instant of the calendar day `days` days before the one `end` lies in. */
function midnightBefore(end: Date, days: number, timeZone: string): number {
  return Date.parse(dueAt(end.toISOString(), -days - 1, timeZone)) + 1;
}
