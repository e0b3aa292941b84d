import { DAY_MS } from '../day.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/** Nothing an academy counts is older; a time in seconds, taken for milliseconds, is. */
const EARLIEST_MS = Date.UTC(2000, 0, 1);

/**
 * A time as others write it, in epoch ms: ISO 8601 with `Z` or an offset, or a date, which means its midnight in
 * UTC. Null for all else, a 30 February included: guessing would put a fact on the wrong day.
 */
export function readInstant(text: unknown): number | null {
  const [, year, month, day] = (typeof text === 'string' && ISO.exec(text)) || [];
  if (typeof text !== 'string' || year === undefined) return null;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const at = Date.parse(text);
  return Number.isNaN(at) || Number(day) > lastDay ? null : at;
}

/** Whether something can have happened then, as told at `now`; clocks may differ by a day at most. */
export function canHaveBeen(at: number, now: Date): boolean {
  return at >= EARLIEST_MS && at <= now.getTime() + DAY_MS;
}
