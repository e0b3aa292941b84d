import type { Instant } from './facts.ts';
import type { AccountTimeline } from './timeline.ts';

export const TIMELINE_STATES = ['before', 'onboarding', 'onboarded', 'churned'] as const;
/** How far an account is; `before` = no contract by then. */
export type TimelineState = (typeof TIMELINE_STATES)[number];

export function stateAt({ startedAt, churnedAt, onboarded }: AccountTimeline, asOf: Date): TimelineState {
  const by = (at: Instant | null) => at !== null && Date.parse(at) <= asOf.getTime();
  if (by(churnedAt)) return 'churned';
  if (by(onboarded?.at ?? null)) return 'onboarded';
  return by(startedAt) ? 'onboarding' : 'before';
}
