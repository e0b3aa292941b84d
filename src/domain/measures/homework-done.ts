import { milestoneDueAt } from '../milestone-state.ts';
import { type AccountTimeline, timelineAt } from '../timeline.ts';
import type { Measure } from './measure.ts';
import { partOf } from './member.ts';
import { momentsOf, timeOf, within } from './moments.ts';
import { type Standing, standingAt } from './standing.ts';

/**
 * Customer homework done. Milestones the customer owns that were reached by the end of the period ÷ those
 * that were due in it.
 * A milestone is due at the end of its day in the account’s time zone. Milestones of the stage Expand come
 * after onboarding and are left out.
 * Counts milestones. Window: the period. Unit: percent, rounded down. Owner: CSM.
 */
export const homeworkDone: Measure = {
  id: 'homework-done',
  words: 'homeworkDone',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'milestone',
  window: 'period',
  owner: 'csm',
  better: 'higher',
  kind: 'leading',
  flows: false,
  member(timeline, window) {
    const { started, churned } = momentsOf(timeline, window.to);
    if (started > window.to || churned < window.from) return null;
    const standing = standingAt(timeline.history, window.to);
    const due = homeworkOf(timelineAt(timeline, window.to), standing).filter(
      (task) => within(task.due, window) && task.due < churned,
    );
    return partOf(timeline, due.filter(({ reached }) => reached <= window.to).length, due.length);
  },
};

interface Task {
  readonly due: number;
  readonly reached: number;
}

/** Due dates take reckoning with calendars: what they come to is remembered, by how the account stood. */
const remembered = new WeakMap<AccountTimeline, Map<Standing, readonly Task[]>>();

/** The milestones of onboarding that the customer owns, with the dates they have. */
function homeworkOf(timeline: AccountTimeline, standing: Standing): readonly Task[] {
  const byStanding = remembered.get(timeline) ?? new Map<Standing, readonly Task[]>();
  remembered.set(timeline, byStanding);
  const before = byStanding.get(standing);
  if (before !== undefined) return before;
  const tasks = timeline.milestones.flatMap(({ milestone, reachedAt }): Task[] => {
    if (milestone.owner !== 'customer' || milestone.stage === 'expand') return [];
    const due = milestoneDueAt(milestone, standing.account, standing.deal);
    return due === null ? [] : [{ due: Date.parse(due), reached: timeOf(reachedAt) }];
  });
  byStanding.set(standing, tasks);
  return tasks;
}
