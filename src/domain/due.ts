import type { Module } from './content.ts';
import { DAY_MS } from './day.ts';
import type { Instant } from './facts.ts';

/**
 * The last millisecond of the calendar day that lies `days` days after the day of enrolment, both days as
 * the calendar in `timeZone` (IANA) has them. Throws a RangeError for an unknown zone or a bad instant.
 */
export function dueAt(enrolledAt: Instant, days: number, timeZone: string): Instant {
  const day = dayNumber(Date.parse(enrolledAt), timeZone) + days;
  return new Date(startOfDay(day + 1, timeZone) - 1).toISOString();
}

/** When a module should be done: with the earliest of its objectives; null when it has none. */
export function moduleDueAt(module: Module, enrolledAt: Instant, timeZone: string): Instant | null {
  return module.objectivesBy.length > 0
    ? dueAt(enrolledAt, Math.min(...module.objectivesBy), timeZone)
    : null;
}

/** The last millisecond of a calendar day (ISO date) in `timeZone`; throws a RangeError for an unknown zone. */
export function endOfDate(date: string, timeZone: string): Instant {
  const day = Math.floor(Date.parse(date) / DAY_MS);
  return new Date(startOfDay(day + 1, timeZone) - 1).toISOString();
}

export interface DueState {
  readonly state: 'overdue' | 'today' | 'soon' | 'later';
  /** Calendar days from today to the due day; negative once it is past. */
  readonly daysLeft: number;
}

/** How near a due date is on the calendar of `timeZone`; `soon` is within seven days. */
export function dueState(due: Instant, now: Date, timeZone: string): DueState {
  const daysLeft = daysUntil(due, now, timeZone);
  if (now.getTime() > Date.parse(due)) return { state: 'overdue', daysLeft };
  return { state: daysLeft === 0 ? 'today' : daysLeft <= 7 ? 'soon' : 'later', daysLeft };
}

/** Calendar days in `timeZone` from today to the day of `at`; negative once it is past. */
export function daysUntil(at: Instant, now: Date, timeZone: string): number {
  return dayNumber(Date.parse(at), timeZone) - dayNumber(now.getTime(), timeZone);
}

/** Calendar days in `timeZone` since the day of `due`; 0 until that day is over. */
export function daysLate(due: Instant, now: Date, timeZone: string): number {
  return Math.max(0, -daysUntil(due, now, timeZone));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** What the clock on the wall in `timeZone` reads at `time`, as if it were UTC, to the second. */
function wallClock(time: number, timeZone: string): number {
  const day = Math.floor(time / DAY_MS);
  const before = offsetAtStart(day, timeZone);
  // No zone has ever put its clocks there and back within one day.
  if (before !== offsetAtStart(day + 1, timeZone)) return readClock(time, timeZone);
  return Math.floor(time / SECOND) * SECOND + before;
}

const SECOND = 1000;
const knownOffsets = new Map<string, Map<number, number>>();
const DAYS_KEPT = 20_000;

/** How far clocks in `timeZone` are ahead of UTC, in ms, when a day of UTC begins; read once, since reading is slow. */
function offsetAtStart(day: number, timeZone: string): number {
  const ofZone = knownOffsets.get(timeZone) ?? new Map<number, number>();
  const known = ofZone.get(day);
  if (known !== undefined) return known;
  const offset = readClock(day * DAY_MS, timeZone) - day * DAY_MS;
  if (ofZone.size >= DAYS_KEPT) ofZone.clear();
  knownOffsets.set(timeZone, ofZone.set(day, offset));
  return offset;
}

function readClock(time: number, timeZone: string): number {
  const parts = clockIn(timeZone).formatToParts(time);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
}

/** The calendar day in `timeZone`, counted from 1970-01-01. */
function dayNumber(time: number, timeZone: string): number {
  return Math.floor(wallClock(time, timeZone) / DAY_MS);
}

/**
 * The first instant of a calendar day. Where clocks change near midnight the offsets before and after
 * disagree: the earlier reading holds if the day has begun by then.
 */
function startOfDay(day: number, timeZone: string): number {
  const midnight = day * DAY_MS;
  const offsets = [midnight - DAY_MS, midnight + DAY_MS].map((time) => wallClock(time, timeZone) - time);
  const early = midnight - Math.max(...offsets);
  return dayNumber(early, timeZone) >= day ? early : midnight - Math.min(...offsets);
}
