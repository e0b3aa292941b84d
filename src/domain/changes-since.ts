import type { Instant } from './facts.ts';
import { dayOf, type SurveyAnswer, type Ticket } from './history.ts';
import type { AccountTimeline } from './timeline.ts';
import { countBetween } from './use-baseline.ts';

/** Something that came about at an account: what a CSM wants to know before the next call. */
export type Change = { readonly at: Instant } & (
  | { readonly kind: 'milestone'; readonly milestone: string }
  | { readonly kind: 'onboarded'; readonly version: number }
  | { readonly kind: 'invited' | 'signed-in' | 'finished'; readonly people: readonly string[] }
  | { readonly kind: 'property'; readonly property: string }
  | { readonly kind: 'value'; readonly plan: string; readonly value: number }
  | { readonly kind: 'confirmed'; readonly plan: string; readonly who: string }
  | { readonly kind: 'ticket-opened' | 'ticket-closed'; readonly ticket: Ticket }
  | { readonly kind: 'answer'; readonly answer: SurveyAnswer }
);

export interface ChangesSince {
  readonly since: Instant;
  /** Newest first. */
  readonly changes: readonly Change[];
  /** Product events, and things opened, finished or handed in in the academy, from the day of `since` on. */
  readonly used: number;
  readonly learned: number;
}

/** What changed at an account after `since` and not after `asOf`. */
export function changesSince(timeline: AccountTimeline, since: Instant, asOf: Date): ChangesSince {
  const { history, milestones, onboarded, learners } = timeline;
  const from = Date.parse(since);
  const within = (at: Instant | null): at is Instant =>
    at !== null && Date.parse(at) > from && Date.parse(at) <= asOf.getTime();
  const changes: Change[] = [];
  for (const { milestone, reachedAt: at } of milestones)
    if (within(at)) changes.push({ kind: 'milestone', at, milestone: milestone.id });
  if (onboarded !== null && within(onboarded.at)) changes.push({ kind: 'onboarded', ...onboarded });
  for (const { id, invitedAt, firstSignInAt } of history.people) {
    if (within(invitedAt)) changes.push({ kind: 'invited', at: invitedAt, people: [id] });
    if (within(firstSignInAt)) changes.push({ kind: 'signed-in', at: firstSignInAt, people: [id] });
  }
  for (const { person, finishedAt } of learners)
    if (finishedAt > from && finishedAt <= asOf.getTime())
      changes.push({ kind: 'finished', at: new Date(finishedAt).toISOString(), people: [person] });
  for (const { property, validFrom: at } of history.changes)
    if (within(at)) changes.push({ kind: 'property', at, property });
  for (const { plan, at, value } of history.planValues)
    if (within(at)) changes.push({ kind: 'value', at, plan, value });
  for (const { plan, at, who } of history.confirmations)
    if (within(at)) changes.push({ kind: 'confirmed', at, plan, who });
  for (const ticket of history.tickets) {
    if (within(ticket.openedAt)) changes.push({ kind: 'ticket-opened', at: ticket.openedAt, ticket });
    if (within(ticket.closedAt)) changes.push({ kind: 'ticket-closed', at: ticket.closedAt, ticket });
  }
  for (const answer of history.surveys)
    if (within(answer.at)) changes.push({ kind: 'answer', at: answer.at, answer });
  const [first, last] = [dayOf(since), dayOf(asOf)];
  return {
    since,
    changes: together(changes).sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
    used: countBetween(history.used, first, last),
    learned: countBetween(history.learned, first, last),
  };
}

/** People who came on one day are one line. */
function together(changes: readonly Change[]): Change[] {
  const lines = new Map<string, Change>();
  for (const change of changes) {
    if (!('people' in change)) {
      lines.set(`${lines.size}`, change);
      continue;
    }
    const key = `${change.kind} ${dayOf(change.at)}`;
    const known = lines.get(key);
    const people =
      known !== undefined && 'people' in known ? [...known.people, ...change.people] : change.people;
    lines.set(key, { ...change, people });
  }
  return [...lines.values()];
}
