import { canHaveBeen, readInstant } from './instant.ts';
import { type Problem, problem } from './problem.ts';

/** What a message says of its time, as it came. */
export interface SaidTimes {
  readonly timestamp?: unknown;
  readonly originalTimestamp?: unknown;
  readonly sentAt?: unknown;
}

/** On its way for no longer than this, a message's clock is taken to be right. */
const ON_ITS_WAY_MS = 60_000;

/**
 * When a message's thing happened, in epoch ms, by the tracking spec: a clock that is wrong when sending was as wrong
 * when it happened, so it is `receivedAt - (sentAt - originalTimestamp)`. What was already put right (both
 * times are there) stays, and so does a time whose sender's clock agrees with ours: else all would be late by their way
 * here. Without any time it happened on receipt.
 */
export function happenedAt(said: SaidTimes, receivedAt: Date): { at: number } | { problem: Problem } {
  const corrected = said.timestamp !== undefined && said.originalTimestamp !== undefined;
  const field = said.timestamp === undefined ? 'originalTimestamp' : 'timestamp';
  const told = said[field];
  const original = told === undefined ? receivedAt.getTime() : readInstant(told);
  if (original === null) return { problem: problem(field, told, 'time') };
  const sentAt = said.sentAt === undefined ? null : readInstant(said.sentAt);
  if (said.sentAt !== undefined && sentAt === null)
    return { problem: problem('sentAt', said.sentAt, 'time') };

  const skew = sentAt === null || corrected || told === undefined ? 0 : receivedAt.getTime() - sentAt;
  const at = original + (Math.abs(skew) > ON_ITS_WAY_MS ? skew : 0);
  return canHaveBeen(at, receivedAt) ? { at } : { problem: problem(field, told, 'past') };
}
