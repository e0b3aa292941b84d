import type { Instant } from '../facts.ts';
import type { SurveyAnswer } from '../history.ts';
import type { AccountTimeline } from '../timeline.ts';
import type { Member, Window } from './measure.ts';
import { within } from './moments.ts';

/** A member of a share: it counts, or it does not. `at` is the moment for which it does. */
export function counted(timeline: AccountTimeline, counts: boolean, at: number): Member {
  return {
    account: timeline.history.id,
    numerator: counts ? 1 : 0,
    denominator: 1,
    value: null,
    at: counts ? instantOf(at) : null,
  };
}

/** A member of a median. */
export function valued(timeline: AccountTimeline, value: number, at: number): Member {
  return { account: timeline.history.id, numerator: 1, denominator: 1, value, at: instantOf(at) };
}

/** So many of so many; null where there is nothing to count. */
export function partOf(timeline: AccountTimeline, numerator: number, denominator: number): Member | null {
  return denominator > 0
    ? { account: timeline.history.id, numerator, denominator, value: null, at: null }
    : null;
}

function instantOf(at: number): Instant | null {
  return Number.isFinite(at) ? new Date(at).toISOString() : null;
}

/** How many tickets an account opened between two moments, both included. */
export function ticketsBetween(timeline: AccountTimeline, from: number, to: number): Member {
  const { tickets, id } = timeline.history;
  const opened = tickets.filter(({ openedAt }) => within(Date.parse(openedAt), { from, to })).length;
  return { account: id, numerator: opened, denominator: 1, value: opened, at: null };
}

/** The scores an account gave in a survey within a window. */
export function answersIn(timeline: AccountTimeline, kind: SurveyAnswer['kind'], window: Window): number[] {
  return timeline.history.surveys
    .filter((answer) => answer.kind === kind && within(Date.parse(answer.at), window))
    .map(({ score }) => score);
}
