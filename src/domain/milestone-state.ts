import type { Account, Deal } from './account.ts';
import type { Milestone } from './content.ts';
import { daysUntil, dueAt, dueState } from './due.ts';
import type { Instant } from './facts.ts';
import { type Standing, standingAt } from './measures/standing.ts';
import { type AccountTimeline, timelineAt } from './timeline.ts';

/** How a milestone stands at a moment. `open` = no date, or a distant one. */
export interface MilestoneState {
  readonly milestone: Milestone;
  readonly state: 'reached' | 'late' | 'today' | 'soon' | 'open';
  readonly reachedAt: Instant | null;
  /** End of its last day in the account's time zone; null without a date, or while what it counts from is not known. */
  readonly dueAt: Instant | null;
  readonly reachedLate: boolean;
}

/**
 * The milestones of an account's journey as of a moment, in the journey's order. What comes after onboarding has no
 * date before onboarding is complete, and moves by as many days as onboarding took longer than its milestones say.
 */
export function milestoneStates(timeline: AccountTimeline, asOf: Date): MilestoneState[] {
  const standing = standingAt(timeline.history, asOf.getTime());
  const { account, deal } = standing;
  const { milestones, onboarded } = timelineAt(timeline, asOf.getTime());
  const dueOf = (milestone: Milestone) => dueRemembered(milestone, standing);
  const moved = (due: Instant | null) => {
    if (due === null || onboarded === null || Date.parse(onboarded.at) > asOf.getTime()) return null;
    const ends = milestones.flatMap(({ milestone }) => (isAfter(milestone) ? [] : (dueOf(milestone) ?? [])));
    const planned = ends.sort().at(-1) ?? deal.contractAt;
    if (planned === null) return null;
    const late = daysUntil(onboarded.at, new Date(planned), account.timeZone);
    return late > 0 ? dueAt(due, late, account.timeZone) : due;
  };
  return milestones.map(({ milestone, reachedAt: at }) => {
    const reachedAt = at !== null && Date.parse(at) <= asOf.getTime() ? at : null;
    const due = isAfter(milestone) ? moved(dueOf(milestone)) : dueOf(milestone);
    const state = reachedAt !== null ? 'reached' : openState(due, asOf, account.timeZone);
    const reachedLate = reachedAt !== null && due !== null && Date.parse(reachedAt) > Date.parse(due);
    return { milestone, state, reachedAt, dueAt: due, reachedLate };
  });
}

function openState(due: Instant | null, asOf: Date, timeZone: string): MilestoneState['state'] {
  if (due === null) return 'open';
  const { state } = dueState(due, asOf, timeZone);
  return state === 'later' ? 'open' : state === 'overdue' ? 'late' : state;
}

/** Due dates take reckoning with calendars: what they come to is remembered, by how the account stood. */
const dues = new WeakMap<Standing, Map<Milestone, Instant | null>>();

function dueRemembered(milestone: Milestone, standing: Standing): Instant | null {
  const known = dues.get(standing) ?? new Map<Milestone, Instant | null>();
  dues.set(standing, known);
  const before = known.get(milestone);
  if (before !== undefined) return before;
  const due = milestoneDueAt(milestone, standing.account, standing.deal);
  known.set(milestone, due);
  return due;
}

function isAfter({ stage }: Milestone): boolean {
  return stage === 'expand';
}

/** When a milestone is due for an account of this segment; null without a date. */
export function milestoneDueAt(milestone: Milestone, account: Account, deal: Deal): Instant | null {
  const from = milestone.from === 'contract' ? deal.contractAt : deal.kickoffAt;
  // Where nobody has recorded a segment, the largest allowance is the one that wrongs nobody.
  const allowances = Object.values(milestone.due).filter((days) => days !== null);
  const days =
    account.segment !== null
      ? milestone.due[account.segment]
      : allowances.length > 0
        ? Math.max(...allowances)
        : null;
  return from === null || days === null ? null : dueAt(from, days, account.timeZone);
}
