import type { SetAside } from '../history.ts';
import type { AccountTimeline } from '../timeline.ts';
import { afterOnboarding, atAnyTime } from './at-any-time.ts';
import { inOnboarding } from './in-onboarding.ts';
import { MOVES, type Need } from './need.ts';
import { type Subject, subjectOf } from './subject.ts';

/** An account on the week's list. */
export interface Needy {
  readonly subject: Subject;
  /** Most urgent first. */
  readonly needs: readonly Need[];
  /** What would be listed had it not been put aside. */
  readonly aside: readonly { readonly need: Need; readonly by: SetAside }[];
}

/** What an account needs as of a moment; churned ones and those without a contract need nothing. */
export function needsOf(timeline: AccountTimeline, asOf: Date): Needy {
  const subject = subjectOf(timeline, asOf);
  const all =
    subject.state === 'onboarding'
      ? [...inOnboarding(subject), ...atAnyTime(subject)]
      : subject.state === 'onboarded'
        ? [...afterOnboarding(subject), ...atAnyTime(subject)]
        : [];
  const judged = all.map((need) => ({ need, by: setAsideFor(need, timeline.history.setAside, asOf) }));
  return {
    subject,
    needs: judged.flatMap(({ need, by }) => (by === null ? [need] : [])).sort(byMove),
    aside: judged.flatMap(({ need, by }) => (by === null ? [] : [{ need, by }])),
  };
}

/**
 * The week: accounts that need someone, the most urgent first – by their gravest move, then by how many of those
 * there are, then the larger account, then by id so that the list stands still.
 * @param accounts as `needsOf` looks at them
 */
export function weekOf(accounts: readonly Needy[]): Needy[] {
  return accounts
    .flatMap((needy) => {
      const [first] = needy.needs;
      if (first === undefined) return [];
      const alike = needy.needs.filter(({ move }) => move === first.move).length;
      const { account, deal } = needy.subject;
      return [{ needy, gravest: rank(first), alike, mrr: deal.mrr ?? 0, id: account.id }];
    })
    .sort((a, b) => a.gravest - b.gravest || b.alike - a.alike || b.mrr - a.mrr || (a.id < b.id ? -1 : 1))
    .map(({ needy }) => needy);
}

/** The latest word on a need: dismissed until it begins anew, snoozed until its date. */
function setAsideFor(need: Need, setAside: readonly SetAside[], asOf: Date): SetAside | null {
  const last = setAside.findLast(({ rule, at }) => rule === need.rule && Date.parse(at) <= asOf.getTime());
  if (last === undefined) return null;
  const holds =
    last.kind === 'dismissed'
      ? Date.parse(need.since) <= Date.parse(last.at)
      : last.until !== null && asOf.getTime() < Date.parse(last.until);
  return holds ? last : null;
}

const rank = (need: Need) => MOVES.indexOf(need.move);
const byMove = (a: Need, b: Need) => rank(a) - rank(b);
