import { MEASURES } from '../../domain/measures/all.ts';
import { compute } from '../../domain/measures/compute.ts';
import type { ContentFacts, Measure, Measured } from '../../domain/measures/measure.ts';
import type { AccountTimeline } from '../../domain/timeline.ts';
import { type Ask, TREND_MONTHS } from './ask.ts';
import { endOf, monthOf, monthsTo, startOf } from './months.ts';
import { type Choices, choicesAmong, selectTimelines } from './select.ts';

/** A measure's value without the accounts that make it. */
export type Figure = Omit<Measured, 'members'>;

/** All figures of a scorecard, in the order of the measures. */
export interface Figures {
  readonly measures: readonly {
    readonly measure: Measure;
    readonly figure: Figure;
    readonly trend: readonly (number | null)[];
  }[];
}

/** What measures are computed from. */
export interface Source {
  readonly timelines: readonly AccountTimeline[];
  readonly content: ContentFacts;
}

/** One measure as asked, with the accounts that make it. */
export function measuredAs(measure: Measure, source: Source, ask: Ask): Measured {
  const accounts = selectTimelines(source.timelines, ask);
  return compute(measure, { accounts, period: ask, asOf: ask.asOf, content: source.content });
}

/** A measure month by month: the twelve months up to the one in which the period ends. */
export function trendOf(
  measure: Measure,
  accounts: readonly AccountTimeline[],
  content: ContentFacts,
  ask: Ask,
): (number | null)[] {
  return monthsTo(monthOf(ask.to), TREND_MONTHS).map((month) => {
    const period = { from: startOf(month), to: endOf(month) };
    return compute(measure, { accounts, period, asOf: ask.to, content }).value;
  });
}

/** As long as no fact is new, what was computed a moment ago holds: only the clock has gone on. */
const HOLDS_MS = 60_000;
const MOST_KEPT = 100;

interface Kept<T> {
  readonly at: number;
  readonly content: ContentFacts;
  readonly made: T;
}

const memory = new WeakMap<readonly AccountTimeline[], Map<string, Kept<unknown>>>();

/** What `make` made for the same facts and question; made anew when those are others, or a minute is over. */
function remembered<T>({ timelines, content }: Source, ask: Ask, what: string, make: () => T): T {
  const kept = memory.get(timelines) ?? new Map<string, Kept<unknown>>();
  memory.set(timelines, kept);
  const { period, cohort, filters, date } = ask;
  const key = JSON.stringify([what, period, cohort, filters, date ?? ask.asOf.toISOString().slice(0, 10)]);
  const known = kept.get(key) as Kept<T> | undefined;
  const age = ask.asOf.getTime() - (known?.at ?? 0);
  if (known?.content === content && age >= 0 && age < HOLDS_MS) return known.made;
  const made = make();
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, { at: ask.asOf.getTime(), content, made });
  return made;
}

/** Every measure as asked, with its trend. */
export function figuresFor(source: Source, ask: Ask): Figures {
  return remembered(source, ask, 'figures', () => {
    const accounts = selectTimelines(source.timelines, ask);
    const measures = MEASURES.map((measure) => {
      const { members: _, ...figure } = compute(measure, {
        accounts,
        period: ask,
        asOf: ask.asOf,
        content: source.content,
      });
      return { measure, figure, trend: trendOf(measure, accounts, source.content, ask) };
    });
    return { measures };
  });
}

/** What the filters offer, among all accounts. */
export function choicesFor(source: Source, ask: Ask): Choices {
  return remembered(source, { ...ask, period: null, cohort: null }, 'choices', () =>
    choicesAmong(source.timelines, ask.asOf),
  );
}
