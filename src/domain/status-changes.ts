import { type Status, statusOf } from './completion.ts';
import type { CompletionDefinition } from './content.ts';
import { type AccountTimeline, timelineAt } from './timeline.ts';
import { onboardedBy } from './timeline-of.ts';

/** An account that other definitions judged otherwise. */
export interface StatusChange {
  readonly from: Status;
  readonly to: Status;
}

/**
 * How an account's status differs as of a moment from what the definitions before would say of it: another state, or onboarded
 * on another day or by another version. Who is judged the same by a newer version has the status they had: null.
 * @param inForce the live definitions by which the timeline was read
 */
export function statusChange(
  timeline: AccountTimeline,
  before: readonly CompletionDefinition[],
  inForce: readonly CompletionDefinition[],
  asOf: Date,
): StatusChange | null {
  const then = timelineAt(timeline, asOf.getTime());
  const from = statusOf({ ...then, onboarded: onboardedBy(then, before) }, before, asOf);
  const to = statusOf(then, inForce, asOf);
  return keyOf(from) === keyOf(to) ? null : { from, to };
}

/** Whether the account has another state now; else it is onboarded as before, but on another date or by another version. */
export function isAnotherState({ from, to }: StatusChange): boolean {
  return from.state !== to.state;
}

function keyOf({ state, at, definition }: Status): string {
  return at === null ? state : `${state} ${at} ${definition?.version}`;
}
