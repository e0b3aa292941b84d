import type { SetAside } from '../history.ts';
import type { AccountTimeline } from '../timeline.ts';
import { stateAt } from '../timeline-state.ts';
import { afterOnboarding, atAnyTime } from './at-any-time.ts';
import { inOnboarding } from './in-onboarding.ts';
import { MOVES, type Move, type Need } from './need.ts';
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

/** What an account's place on the week's list is decided by. */
export interface Urgency {
  readonly id: string;
  readonly csm: string | null;
  /** Its gravest move, and how many of its needs ask for it. */
  readonly move: Move;
  readonly alike: number;
  /** In US dollars a month; 0 where none is known. */
  readonly mrr: number;
}

/** How urgent an account is as of a moment; null for one that needs nobody. */
export function urgencyOf(timeline: AccountTimeline, asOf: Date): Urgency | null {
  const state = stateAt(timeline, asOf);
  if (state !== 'onboarding' && state !== 'onboarded') return null;
  const { needs, subject } = needsOf(timeline, asOf);
  const move = needs[0]?.move;
  if (move === undefined) return null;
  const { account, deal } = subject;
  const alike = needs.filter((need) => need.move === move).length;
  return { id: account.id, csm: account.csm, move, alike, mrr: deal.mrr ?? 0 };
}

/**
 * The week: accounts that need someone, the most urgent first – by their gravest move, then by how many of those
 * there are, then the larger account, then by id so that the list stands still.
 */
export function weekOf<T extends Urgency>(accounts: readonly T[]): T[] {
  return accounts.toSorted(
    (a, b) => rank(a) - rank(b) || b.alike - a.alike || b.mrr - a.mrr || (a.id < b.id ? -1 : 1),
  );
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

const rank = ({ move }: { readonly move: Move }) => MOVES.indexOf(move);
const byMove = (a: Need, b: Need) => rank(a) - rank(b);
