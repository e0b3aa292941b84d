import type { Criterion } from '../criteria/criterion.ts';
import { firstIn } from '../criteria/stretches.ts';
import { whenHolds } from '../criteria/when.ts';
import { type AccountTimeline, timelineAt } from '../timeline.ts';
import type { Judged } from './trial.ts';

/**
 * A past account as a definition would have judged it, had it been in force all along: complete from the first moment
 * at which the criterion holds, not before the contract and not after a churn. Null for one without a contract date,
 * or with one after `asOf`.
 */
export function judge(timeline: AccountTimeline, criterion: Criterion, asOf: Date): Judged | null {
  const { history, startedAt, churnedAt: leftAt } = timelineAt(timeline, asOf.getTime());
  const churnedAt = leftAt !== null && Date.parse(leftAt) <= asOf.getTime() ? leftAt : null;
  if (startedAt === null || Date.parse(startedAt) > asOf.getTime()) return null;
  const first = firstIn(whenHolds(criterion, timeline), Date.parse(startedAt));
  const last = Math.min(
    asOf.getTime(),
    churnedAt === null ? Number.POSITIVE_INFINITY : Date.parse(churnedAt),
  );
  const completeAt = first !== null && first <= last ? new Date(first).toISOString() : null;
  return { account: history.id, startedAt, churnedAt, completeAt };
}
