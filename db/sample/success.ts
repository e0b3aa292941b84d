import { DAY } from './calendar.ts';
import { PLANS } from './plan-words.ts';
import type { SampleRows } from './rows.ts';
import type { Success } from './story.ts';
import { after, languageOf, type Teller } from './teller.ts';

type Stakeholder = SampleRows['stakeholders'][number];

export type SuccessRows = Pick<SampleRows, 'successPlans' | 'planValues' | 'planConfirmations'>;

/** Days from kickoff, or from the agreement where there was none, to the date of a plan; more once it is widened. */
const DUE_AFTER = 60;
const MORE_DAYS = 30;
/** When the metric is looked at: percent of the time to the confirmation, and days after that. */
const LOOKED_AT = [30, 55, 80, 98] as const;
const LATER_EVERY = 90;
/** Without a confirmation the figures are as far along as after so many days. */
const UNCONFIRMED_DAYS = 75;

/** The success plans of an account, what their metrics were measured to be, and the customer's own word. */
export function successOf(teller: Teller, stakeholders: readonly Stakeholder[]): SuccessRows {
  const { success, nextSuccess, kickoff, id } = teller.story;
  const rows: SuccessRows = { successPlans: [], planValues: [], planConfirmations: [] };
  const add = (one: Success | undefined, plan: string, from: number | undefined) => {
    const at = one && after(teller, one.agreed, 14, 15);
    if (!at) return;
    rows.successPlans.push(...versions(teller, one, { plan, at, from: from ?? one.agreed }, stakeholders));
    rows.planValues.push(...(one.unmeasured ? [] : values(teller, one, plan)));
    rows.planConfirmations.push(...confirmation(teller, one, plan, stakeholders));
  };
  add(success, `${id}-plan`, kickoff);
  add(nextSuccess, `${id}-plan-2`, undefined);
  return rows;
}

/** Its id, when it was agreed, and the day after the contract from which its date counts. */
interface Agreed {
  readonly plan: string;
  readonly at: string;
  readonly from: number;
}

function versions(
  teller: Teller,
  success: Success,
  { plan, at, from }: Agreed,
  stakeholders: readonly Stakeholder[],
): SampleRows['successPlans'] {
  const { story, contractAt } = teller;
  const { words, ...facts } = PLANS[success.plan];
  const { problem, metric, unit, evidence, phase1, phase2 } = words[languageOf(story)];
  const dueIn = (days: number) =>
    new Date(Date.parse(contractAt) + (from + days) * DAY).toISOString().slice(0, 10);
  const agreed = {
    plan,
    accountId: story.id,
    at,
    ...facts,
    ...(success.unmeasured ? { baseline: null } : {}),
    problem,
    metric,
    unit,
    evidence,
    due: dueIn(DUE_AFTER),
    stakeholders: stakeholders
      .filter(({ role }) => role === 'sponsor' || role === 'champion')
      .map(({ id }) => id),
    phase1: [...phase1],
    phase2: [...phase2],
    recordedAt: at,
    recordedBy: teller.csmAt(at),
  };
  const later = success.widened === undefined ? null : after(teller, success.widened, 14, 15);
  const [more = '', ...deferred] = phase2;
  return later === null
    ? [agreed]
    : [
        agreed,
        {
          ...agreed,
          at: later,
          due: dueIn(DUE_AFTER + MORE_DAYS),
          phase1: [...phase1, more],
          phase2: deferred,
          recordedAt: later,
          recordedBy: teller.csmAt(later),
        },
      ];
}

/** From baseline towards target, quicker at first, and holding afterwards. */
function values(teller: Teller, success: Success, plan: string): SampleRows['planValues'] {
  const { story, chance } = teller;
  const { baseline, target, words } = PLANS[success.plan];
  const until = success.confirmed ?? success.agreed + UNCONFIRMED_DAYS;
  const length = until - success.agreed;
  const first = LOOKED_AT.map((percent) => ({
    days: success.agreed + Math.round((length * percent) / 100),
    share: (success.reached / 100) * Math.sqrt(percent / 100),
  }));
  const later = [];
  for (
    let days = until + LATER_EVERY;
    success.confirmed !== undefined && days < story.created;
    days += LATER_EVERY
  )
    later.push({ days, share: (success.reached + chance.int(-4, 6)) / 100 });
  return [...first, ...later].flatMap(({ days, share }) => {
    const at = after(teller, days, 9.5, 11.5);
    if (at === null) return [];
    const value = Math.round((baseline + (target - baseline) * share) * 10) / 10;
    const { evidence } = words[languageOf(story)];
    return [{ accountId: story.id, plan, at, value, evidence, recordedAt: at, recordedBy: teller.csmAt(at) }];
  });
}

/** By the sponsor, or whoever is there to say it. */
function confirmation(
  teller: Teller,
  success: Success,
  plan: string,
  stakeholders: readonly Stakeholder[],
): SampleRows['planConfirmations'] {
  const { story } = teller;
  const at = success.confirmed === undefined ? null : after(teller, success.confirmed, 15.5, 17.5);
  const who = stakeholders.find(({ role }) => role === 'sponsor') ?? stakeholders[0];
  if (at === null || who === undefined) return [];
  const words = PLANS[success.plan].words[languageOf(story)].confirmed;
  return [
    { accountId: story.id, plan, at, who: who.name, words, recordedAt: at, recordedBy: teller.csmAt(at) },
  ];
}
