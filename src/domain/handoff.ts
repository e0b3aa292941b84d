import { type Subject, stakeholdersAt } from './week/subject.ts';

/** What a CSM must hold after the handoff and before the kickoff. */
export const HANDOFF_ITEMS = ['contract', 'seats', 'sponsor', 'champion', 'plan', 'baseline', 'csm'] as const;
export type HandoffItem = (typeof HANDOFF_ITEMS)[number];

/** What of it is not known yet. */
export function missingAtHandoff(subject: Subject): HandoffItem[] {
  const { deal, account, plans, timeline, asOf } = subject;
  // A champion is known also before anyone is invited.
  const leads = timeline.history.people.some(
    ({ role, disabledAt }) =>
      role === 'champion' && (disabledAt === null || Date.parse(disabledAt) > asOf.getTime()),
  );
  const roles = stakeholdersAt(subject).map(({ role }) => role);
  const known: Readonly<Record<HandoffItem, boolean>> = {
    contract: deal.contractAt !== null,
    seats: deal.seats !== null,
    sponsor: roles.includes('sponsor'),
    champion: roles.includes('champion') || leads,
    plan: plans.length > 0,
    baseline: plans.length > 0 && plans.every(({ baseline, proxy }) => baseline !== null || proxy),
    csm: account.csm !== null,
  };
  return HANDOFF_ITEMS.filter((item) => !known[item]);
}
