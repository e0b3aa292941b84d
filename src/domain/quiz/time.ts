import type { Quiz } from '../content.ts';
import type { Attempt, Instant } from '../facts.ts';

/** What is sent at the last moment may take this long on its way, in ms. */
const ON_ITS_WAY_MS = 30_000;

/** When an attempt's time is over; null where the quiz sets none. @param factor how many times the limit the person is given */
export function endOf(
  { timeLimit }: Pick<Quiz, 'timeLimit'>,
  startedAt: Date,
  factor: number,
): Instant | null {
  if (timeLimit === null) return null;
  return new Date(startedAt.getTime() + Math.ceil(timeLimit * factor * 60_000)).toISOString();
}

/** Whether answers come too late to be taken. */
export function isOver({ endsAt }: Pick<Attempt, 'endsAt'>, now: Date): boolean {
  return endsAt !== null && now.getTime() > Date.parse(endsAt) + ON_ITS_WAY_MS;
}
