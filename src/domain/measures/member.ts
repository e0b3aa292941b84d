import type { SurveyAnswer } from '../history.ts';
import type { AccountTimeline } from '../timeline.ts';
import { factTimesOf } from './fact-times.ts';
import type { Member, Window } from './measure.ts';
import { within } from './moments.ts';

/** A member of a share: it counts, or it does not. `at` is the moment for which it does. */
export function counted(timeline: AccountTimeline, counts: boolean, at: number): Member {
  return {
    account: timeline.history.id,
    numerator: counts ? 1 : 0,
    denominator: 1,
    value: null,
    at: counts ? known(at) : null,
  };
}

/** A member of a median. */
export function valued(timeline: AccountTimeline, value: number, at: number): Member {
  return { account: timeline.history.id, numerator: 1, denominator: 1, value, at: known(at) };
}

/** So many of so many; null where there is nothing to count. */
export function partOf(timeline: AccountTimeline, numerator: number, denominator: number): Member | null {
  return denominator > 0
    ? { account: timeline.history.id, numerator, denominator, value: null, at: null }
    : null;
}

function known(at: number): number | null {
  return Number.isFinite(at) ? at : null;
}

/** How many tickets an account opened between two moments, both included. */
export function ticketsBetween(timeline: AccountTimeline, from: number, to: number): Member {
  let count = 0;
  for (const opened of factTimesOf(timeline.history).opened) if (within(opened, { from, to })) count += 1;
  return { account: timeline.history.id, numerator: count, denominator: 1, value: count, at: null };
}

/** The scores an account gave in a survey within a window. */
export function answersIn(timeline: AccountTimeline, kind: SurveyAnswer['kind'], window: Window): number[] {
  const times = factTimesOf(timeline.history).surveys;
  return timeline.history.surveys.flatMap((answer, place) =>
    answer.kind === kind && within(times[place] ?? Number.NaN, window) ? answer.score : [],
  );
}
