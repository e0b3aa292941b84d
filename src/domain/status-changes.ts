import { type Completion, completionOf } from './completion.ts';
import type { CompletionDefinition } from './content.ts';
import { type AccountTimeline, timelineAt } from './timeline.ts';
import { onboardedBy } from './timeline-of.ts';

/** An account that other definitions judge otherwise. */
export interface StatusChange {
  readonly timeline: AccountTimeline;
  readonly from: Completion;
  readonly to: Completion;
}

/**
 * Whose status differs between two sets of live definitions as of a moment: another state, or onboarded on another
 * day or by another version. Who is judged the same by a newer version has the status they had.
 */
export function statusChanges(
  timelines: readonly AccountTimeline[],
  before: readonly CompletionDefinition[],
  after: readonly CompletionDefinition[],
  asOf: Date,
): StatusChange[] {
  return timelines
    .map((timeline) => {
      return { timeline, from: judged(timeline, before, asOf), to: judged(timeline, after, asOf) };
    })
    .filter(({ from, to }) => statusOf(from) !== statusOf(to));
}

function judged(
  timeline: AccountTimeline,
  definitions: readonly CompletionDefinition[],
  asOf: Date,
): Completion {
  const then = timelineAt(timeline, asOf.getTime());
  return completionOf({ ...then, onboarded: onboardedBy(then, definitions) }, definitions, asOf);
}

function statusOf({ state, at, definition }: Completion): string {
  return at === null ? state : `${state} ${at} ${definition?.version}`;
}
