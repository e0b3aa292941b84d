import { codeOf } from '../feed/property.ts';
import type { AccountHistory, PlanConfirmation, PlanValue, SuccessPlanVersion } from '../history.ts';
import { type Fields, fieldsOf, isBefore, type Reading, readingOf, type Typed } from './fields.ts';
import { presentStakeholders } from './touches.ts';

/** The newest version of each success plan, in the order they were first agreed. */
export function currentPlans({ plans }: AccountHistory): SuccessPlanVersion[] {
  return [...new Map(plans.map((version) => [version.plan, version])).values()];
}

/** A version of a plan; `plan` is null for one that is new. */
export type NewPlan = Omit<SuccessPlanVersion, 'plan'> & { readonly plan: string | null };

/** What was agreed with the customer, as typed: a new plan, or a change of one there is. */
export function readPlan(typed: Typed, history: AccountHistory, now: Date): Reading<NewPlan> {
  const fields = fieldsOf(typed, now);
  const plans = currentPlans(history);
  const plan = fields.optionalChoice(
    'plan',
    plans.map((version) => version.plan),
  );
  const at = fields.happened('at');
  const latest = plans.find((version) => version.plan === plan);
  if (latest !== undefined && at !== '' && isBefore(at, latest.at)) fields.wrong('at', 'before');
  return readingOf(fields, {
    plan,
    at,
    useCase: useCaseIn(fields),
    problem: fields.text('problem'),
    metric: fields.line('metric'),
    unit: fields.line('unit'),
    baseline: fields.optionalNumber('baseline'),
    target: fields.optionalNumber('target'),
    proxy: fields.isChecked('proxy'),
    due: fields.optionalDay('due'),
    evidence: fields.optionalText('evidence'),
    stakeholders: fields.choices(
      'stakeholders',
      presentStakeholders(history).map(({ id }) => id),
    ),
    phase1: fields.lines('phase1'),
    phase2: fields.lines('phase2'),
  });
}

function useCaseIn(fields: Fields): string | null {
  const found = fields.optionalLine('useCase');
  if (found === '') return null;
  const code = codeOf(found);
  if (code === null) fields.wrong('useCase', 'code');
  return code;
}

/** What a plan's metric was measured to be. */
export function readPlanValue(typed: Typed, history: AccountHistory, now: Date): Reading<PlanValue> {
  const fields = fieldsOf(typed, now);
  const plan = planIn(fields, history);
  const value = fields.optionalNumber('value');
  if (value === null) fields.wrong('value', 'missing');
  return readingOf(fields, {
    plan: plan?.plan ?? '',
    at: fields.happened('at'),
    value: value ?? 0,
    evidence: fields.optionalText('evidence'),
  });
}

/** The customer's own word that a plan's value is there; without a plan there is nothing to confirm. */
export function readConfirmation(
  typed: Typed,
  history: AccountHistory,
  now: Date,
): Reading<PlanConfirmation> {
  const fields = fieldsOf(typed, now);
  const plan = planIn(fields, history);
  const at = fields.happened('at');
  const agreed = history.plans.find((version) => version.plan === plan?.plan);
  if (agreed !== undefined && at !== '' && isBefore(at, agreed.at)) fields.wrong('at', 'before');
  return readingOf(fields, {
    plan: plan?.plan ?? '',
    at,
    who: fields.line('who'),
    words: fields.text('words'),
  });
}

function planIn(fields: Fields, history: AccountHistory): SuccessPlanVersion | undefined {
  const plans = currentPlans(history);
  if (plans.length === 0) {
    fields.wrong('plan', 'no-plan');
    return undefined;
  }
  const chosen = fields.choice(
    'plan',
    plans.map(({ plan }) => plan),
  );
  return plans.find(({ plan }) => plan === chosen);
}
