import { MEASURES } from '../../domain/measures/all.ts';
import { compute, type Figure, figureOf, type Sums } from '../../domain/measures/compute.ts';
import type { ContentFacts, Measure, Measured } from '../../domain/measures/measure.ts';
import type { AccountTimeline } from '../../domain/timeline.ts';
import { inTurns } from '../in-turns.ts';
import { type Ask, TREND_MONTHS } from './ask.ts';
import { endOf, monthOf, monthsTo, startOf } from './months.ts';
import { type Choices, choicesAmong, selectTimelines } from './select.ts';
import { flowingIn, SHARE, type Shares, type Stretch, sharesIn, stretchOf } from './shares.ts';

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

/** Every measure as asked, with its trend, in turns with whatever else there is to do. */
export async function figuresFor(source: Source, ask: Ask): Promise<Figures> {
  const isNow = ask.date === null && ask.to.getTime() === ask.asOf.getTime();
  const lasting = isNow ? 'now' : 'past';
  const months = monthsTo(monthOf(ask.to), TREND_MONTHS).map((month) => {
    const [from, to] = [startOf(month), endOf(month)];
    return to <= ask.to ? stretchOf(from, to, 'month') : stretchOf(from, ask.to, lasting);
  });
  const [whole, ...trend] = await figuresIn(source, ask, [stretchOf(ask.from, ask.to, lasting), ...months]);
  return {
    measures: MEASURES.map((measure, place) => ({
      measure,
      figure: whole?.[place] ?? figureOf(measure, noSums()),
      trend: trend.map((figures) => figures[place]?.value ?? null),
    })),
  };
}

interface Over {
  readonly content: ContentFacts;
  readonly figures: readonly Figure[];
}

/** Stretches that are over, over all accounts, by when they begin and end: they stand as long as no fact is new. */
const stretchesOver = new WeakMap<readonly AccountTimeline[], Map<string, Over>>();
const STRETCHES_KEPT = 100;

/** Every measure in each of the stretches. */
async function figuresIn(
  { timelines, content }: Source,
  ask: Ask,
  stretches: readonly Stretch[],
): Promise<(readonly Figure[])[]> {
  const accounts = selectTimelines(timelines, ask);
  const over = stretchesOver.get(accounts) ?? new Map<string, Over>();
  if (accounts === timelines) stretchesOver.set(timelines, over);
  const known = stretches.map((stretch) => {
    const found = over.get(keyOf(stretch));
    return found?.content === content ? found.figures : null;
  });
  const sums = stretches.flatMap((stretch, index) =>
    known[index] === null ? [{ stretch, of: MEASURES.map(noSums) }] : [],
  );
  await inTurns(accounts, (timeline) => {
    for (const { stretch, of } of sums) {
      addShares(of, sharesIn(timeline, stretch, content));
      if (stretch.kind === 'now') addShares(of, flowingIn(timeline, stretch, content));
    }
  });
  const made = sums.map(({ stretch, of }) => {
    const figures = MEASURES.map((measure, place) => figureOf(measure, of[place] ?? noSums()));
    if (over.size >= STRETCHES_KEPT) over.clear();
    if (stretch.kind !== 'now') over.set(keyOf(stretch), { content, figures });
    return figures;
  });
  return known.map((figures) => figures ?? made.shift() ?? []);
}

const keyOf = ({ kind, from, to }: Stretch) => `${kind} ${from} ${to}`;

interface Adding extends Sums {
  numerator: number;
  denominator: number;
  readonly values: number[];
}

function noSums(): Adding {
  return { numerator: 0, denominator: 0, values: [] };
}

function addShares(sums: readonly Adding[], shares: Shares): void {
  for (let at = 0; at < shares.length; at += SHARE) {
    const sum = sums[shares[at] ?? 0];
    const value = shares[at + 3] ?? Number.NaN;
    if (sum === undefined) continue;
    sum.numerator += shares[at + 1] ?? 0;
    sum.denominator += shares[at + 2] ?? 0;
    if (!Number.isNaN(value)) sum.values.push(value);
  }
}

/** As long as no fact is new, what can be chosen holds for a moment: only the clock goes on. */
const HOLDS_MS = 60_000;

const choices = new WeakMap<readonly AccountTimeline[], { readonly at: number; readonly made: Choices }>();

/** What the filters offer, among all accounts. */
export function choicesFor({ timelines }: Source, { asOf }: Ask): Choices {
  const at = asOf.getTime();
  const known = choices.get(timelines);
  if (known !== undefined && at >= known.at && at - known.at < HOLDS_MS) return known.made;
  const made = choicesAmong(timelines, asOf);
  choices.set(timelines, { at, made });
  return made;
}
