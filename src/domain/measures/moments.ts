import { DAY_MS } from '../day.ts';
import type { Instant } from '../facts.ts';
import type { Touch } from '../history.ts';
import { type AccountTimeline, timelineAt } from '../timeline.ts';
import type { Window } from './measure.ts';

/** When the great things of an account happened, in ms since 1970; Infinity for what has not. */
export interface Moments {
  readonly started: number;
  readonly kickoff: number;
  readonly firstValue: number;
  /** The first of the key actions, and the last. */
  readonly firstAction: number;
  readonly activated: number;
  readonly onboarded: number;
  readonly churned: number;
  /** Whether its journey names any key actions. */
  readonly keyActions: boolean;
}

/** Measures ask the same of each account for many months: what is read of it once is remembered as long as it stands. */
const known = new WeakMap<AccountTimeline, Moments>();

/** @param at as it was known at this moment, in ms */
export function momentsOf(account: AccountTimeline, at: number): Moments {
  const timeline = timelineAt(account, at);
  let moments = known.get(timeline);
  if (moments === undefined) {
    const actions = timeline.milestones.filter(({ milestone }) => milestone.marks === 'activation');
    moments = {
      started: timeOf(timeline.startedAt),
      kickoff: timeOf(timeline.kickoffAt),
      firstValue: timeOf(timeline.firstValueAt),
      firstAction: Math.min(...actions.map(({ reachedAt }) => timeOf(reachedAt))),
      activated: timeOf(timeline.activatedAt),
      onboarded: timeOf(timeline.onboarded?.at ?? null),
      churned: timeOf(timeline.churnedAt),
      keyActions: actions.length > 0,
    };
    known.set(timeline, moments);
  }
  return moments;
}

export function timeOf(at: Instant | null): number {
  return at === null ? Number.POSITIVE_INFINITY : Date.parse(at);
}

/** Was in onboarding at any time in the window: started by its end, neither complete nor churned before its start. */
export function wasOnboarding({ started, onboarded, churned }: Moments, { from, to }: Window): boolean {
  return started <= to && onboarded >= from && churned >= from;
}

/** In onboarding at a moment. */
export function isOnboarding({ started, onboarded, churned }: Moments, at: number): boolean {
  return started <= at && onboarded > at && churned > at;
}

/** Past onboarding and still there at a moment. */
export function isOnboarded({ onboarded, churned }: Moments, at: number): boolean {
  return onboarded <= at && churned > at;
}

export function within(at: number, { from, to }: Window): boolean {
  return at >= from && at <= to;
}

/** Whole days of 24 hours from one moment to another; 0 where the second came first. */
export function wholeDays(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / DAY_MS));
}

/** A meeting or message between vendor and customer; the handoff is between colleagues. */
export function isPersonLed(touch: Touch): boolean {
  return touch.kind !== 'handoff';
}
