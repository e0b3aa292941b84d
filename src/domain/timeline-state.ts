import { timeOf } from './measures/moments.ts';
import { type AccountTimeline, timelineAt } from './timeline.ts';

export const TIMELINE_STATES = ['before', 'onboarding', 'onboarded', 'churned'] as const;
/** How far an account is; `before` = no contract by then. */
export type TimelineState = (typeof TIMELINE_STATES)[number];

export function stateAt(timeline: AccountTimeline, asOf: Date): TimelineState {
  const at = asOf.getTime();
  const { startedAt, churnedAt, onboarded } = timelineAt(timeline, at);
  if (timeOf(churnedAt) <= at) return 'churned';
  if (timeOf(onboarded?.at ?? null) <= at) return 'onboarded';
  return timeOf(startedAt) <= at ? 'onboarding' : 'before';
}
