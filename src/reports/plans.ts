import type { PlanConfirmation } from '../domain/history.ts';
import type { Subject } from '../domain/week/subject.ts';

/** A success plan as it stands: from where, where it is, and where it is to go. */
export interface PlanView {
  readonly id: string;
  readonly problem: string;
  readonly metric: string;
  readonly unit: string;
  readonly baseline: number | null;
  /** The latest measured value; null while there is none. */
  readonly now: number | null;
  readonly target: number | null;
  /** Instant of the due day's noon; null without a date. */
  readonly due: string | null;
  readonly proxy: boolean;
  readonly evidence: string;
  readonly confirmed: PlanConfirmation | null;
}

/** The success plans as of the subject's moment, the oldest first. */
export function planViews({ plans, timeline, asOf }: Subject): PlanView[] {
  const { planValues, confirmations } = timeline.history;
  const known = ({ at }: { readonly at: string }) => Date.parse(at) <= asOf.getTime();
  return plans.map(({ plan, due, ...rest }) => ({
    id: plan,
    problem: rest.problem,
    metric: rest.metric,
    unit: rest.unit,
    baseline: rest.baseline,
    now: planValues.findLast((value) => value.plan === plan && known(value))?.value ?? null,
    target: rest.target,
    due: due === null ? null : `${due}T12:00:00.000Z`,
    proxy: rest.proxy,
    evidence: rest.evidence,
    confirmed: confirmations.findLast((one) => one.plan === plan && known(one)) ?? null,
  }));
}
