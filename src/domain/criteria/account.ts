import { accountAt, type Deal, dealAt, type PropertyChange } from '../account.ts';
import { DAY_MS } from '../day.ts';
import { dueAt } from '../due.ts';
import { type Day, dayOf, type EventHistory, type PersonHistory } from '../history.ts';
import { countBetween } from '../use-baseline.ts';
import type { Criterion } from './criterion.ts';
import { from, NEVER, type Stretch, type Stretches, whereAtLeast } from './stretches.ts';
import type { Subject } from './subject.ts';

/** When a criterion over the account itself holds: its events, seats, touches, plans and dates. */

type Of<K extends Criterion['kind']> = Extract<Criterion, { readonly kind: K }>;

/**
 * The moment at which an event had been seen so many times. Events are counted by day (UTC), so beyond the first it
 * is taken to be when the day began.
 */
export function whenSeen({ name, times }: Of<'event'>, { history }: Subject): Stretches {
  const seen = history.events.get(name);
  if (seen === undefined || seen.count < times) return NEVER;
  const first = Date.parse(seen.firstAt);
  return from(times <= 1 ? first : Math.max(first, dayReached(seen, times) * DAY_MS));
}

function dayReached({ days, lastAt }: EventHistory, times: number): Day {
  let sum = 0;
  for (let at = 0; at < days.length; at += 2) {
    sum += days[at + 1] ?? 0;
    if (sum >= times) return days[at] ?? 0;
  }
  // An event that nobody asked to be counted by day: all that is known is that it was so in the end.
  return dayOf(lastAt);
}

/** How often an event had been seen by the end of `asOf`'s day. */
export function timesSeen(name: string, { history }: Subject, asOf: Date): number {
  const seen = history.events.get(name);
  if (seen === undefined || Date.parse(seen.firstAt) > asOf.getTime()) return 0;
  if (Date.parse(seen.lastAt) <= asOf.getTime()) return seen.count;
  return Math.max(1, countBetween(seen.days, 0, dayOf(asOf)));
}

/** When each person had used the product within so many days, today among them; who is disabled uses it no more. */
export function whenActive({ days }: Of<'seats'>, { history }: Subject): Stretches[] {
  return history.people.map((person) => activeStretches(person, days));
}

function activeStretches({ usedOn, disabledAt }: PersonHistory, days: number): Stretches {
  const ends = disabledAt === null ? Number.POSITIVE_INFINITY : Date.parse(disabledAt);
  const found: [number, number][] = [];
  for (const day of usedOn) {
    const begins = day * DAY_MS;
    const until = Math.min(ends, (day + days) * DAY_MS);
    if (begins >= until) continue;
    const last = found.at(-1);
    if (last !== undefined && begins <= last[1]) last[1] = until;
    else found.push([begins, until]);
  }
  return found;
}

/** When so many percent of the seats were in use; never while nobody has recorded how many there are. */
export function whenSeatsUsed(criterion: Of<'seats'>, subject: Subject): Stretches {
  const active = whenActive(criterion, subject);
  return byDeal(subject.history.changes, ['seats'], (deal) =>
    seatsNeeded(criterion, deal) > 0 ? whereAtLeast(seatsNeeded(criterion, deal), active) : NEVER,
  );
}

/** People who have to be active; 0 while the number of seats is not known. */
export function seatsNeeded({ share }: Of<'seats'>, { seats }: Deal): number {
  return seats === null || seats <= 0 ? 0 : Math.ceil((share * seats) / 100);
}

/** A kickoff is known by its date as well, which may be all that anyone recorded of it. */
export function whenTouched({ touch }: Of<'touch'>, { history }: Subject): Stretches {
  const held = firstOf(history.touches.filter(({ kind }) => kind === touch));
  if (touch !== 'kickoff') return held;
  const dated = byDeal(history.changes, ['kickoffAt'], ({ kickoffAt }) =>
    kickoffAt === null ? NEVER : from(Date.parse(kickoffAt)),
  );
  return whereAtLeast(1, [held, dated]);
}

export function whenPlanned({ state }: Of<'plan'>, { history }: Subject): Stretches {
  return firstOf(state === 'agreed' ? history.plans : history.confirmations);
}

function firstOf(facts: readonly { readonly at: string }[]): Stretches {
  return facts.length > 0 ? from(Math.min(...facts.map(({ at }) => Date.parse(at)))) : NEVER;
}

/** From the beginning of the calendar day, in the account's time zone, that is so many days after the date's own. */
export function whenPassed({ since, days }: Of<'days'>, { history }: Subject): Stretches {
  const property = since === 'contract' ? 'contractAt' : 'kickoffAt';
  return byDeal(history.changes, [property, 'timeZone'], (deal, at) => {
    const began = deal[property];
    if (began === null) return NEVER;
    const { timeZone } = accountAt(history.id, history.changes, at);
    return from(Date.parse(dueAt(began, days - 1, timeZone)) + 1);
  });
}

/** What `when` says of the deal as it stood, between each change of these properties and the next. */
function byDeal(
  changes: readonly PropertyChange[],
  properties: readonly string[],
  when: (deal: Deal, at: Date) => Stretches,
): Stretches {
  const instants = changes
    .filter(({ property }) => properties.includes(property))
    .map(({ validFrom }) => Date.parse(validFrom));
  const starts = [...new Set(instants)].sort((a, b) => a - b);
  const spans = starts.map((start, index): Stretch => [start, starts[index + 1] ?? Number.POSITIVE_INFINITY]);
  const within = spans.map((span) => {
    const at = new Date(span[0]);
    return whereAtLeast(2, [[span], when(dealAt(changes, at), at)]);
  });
  return whereAtLeast(1, within);
}
