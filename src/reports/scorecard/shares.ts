import { DAY_MS } from '../../domain/day.ts';
import { MEASURES } from '../../domain/measures/all.ts';
import { windowOf } from '../../domain/measures/compute.ts';
import type { ContentFacts, Measure, Window } from '../../domain/measures/measure.ts';
import { steadyUntil } from '../../domain/steady-until.ts';
import type { AccountTimeline } from '../../domain/timeline.ts';

/**
 * What each measure takes from one account over one stretch of time, one after the other: the measure's place among
 * all, numerator, denominator, and the account's own value (NaN = none). Measures that do not look at it are left out.
 * A plain list: a small typed array weighs more than what it holds.
 */
export type Shares = readonly number[];
export const SHARE = 4;

/** A stretch of time that measures are asked about. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The window of each measure. */
  readonly windows: readonly Window[];
  /** `month` = a whole month that is over; `now` = up to now; `past` = up to any other moment. */
  readonly kind: 'month' | 'now' | 'past';
}

export function stretchOf(from: Date, to: Date, kind: Stretch['kind']): Stretch {
  const [first, last] = [from.getTime(), to.getTime()];
  return { from: first, to: last, windows: MEASURES.map((one) => windowOf(one, first, last)), kind };
}

/** What is remembered of an account. */
interface Kept {
  readonly content: ContentFacts;
  readonly months: Map<number, Shares>;
  /** By the beginning of the stretch. */
  readonly now: Map<number, { readonly from: number; readonly until: number; readonly shares: Shares }>;
}

const MONTHS_KEPT = 30;
const STRETCHES_KEPT = 4;

const memory = new WeakMap<AccountTimeline, Kept>();

/**
 * An account's shares. Those in a month that is over stand as long as the account's facts do; those up to now until
 * something about it can turn, without those that go on with the clock: `flowingIn` has them.
 */
export function sharesIn(timeline: AccountTimeline, stretch: Stretch, content: ContentFacts): Shares {
  if (stretch.kind === 'past') return made(timeline, stretch, content, ALL);
  let kept = memory.get(timeline);
  if (kept?.content !== content) {
    kept = { content, months: new Map(), now: new Map() };
    memory.set(timeline, kept);
  }
  return stretch.kind === 'month' ? inMonth(timeline, stretch, kept) : upToNow(timeline, stretch, kept);
}

function inMonth(timeline: AccountTimeline, stretch: Stretch, { months, content }: Kept): Shares {
  const known = months.get(stretch.from);
  if (known !== undefined) return known;
  const shares = made(timeline, stretch, content, ALL);
  if (months.size >= MONTHS_KEPT) months.clear();
  months.set(stretch.from, shares);
  return shares;
}

function upToNow(timeline: AccountTimeline, stretch: Stretch, { now, content }: Kept): Shares {
  const known = now.get(stretch.from);
  const holds = known !== undefined && known.from <= stretch.to && stretch.to < known.until;
  if (holds) return known.shares;
  const shares = made(timeline, stretch, content, STEADY);
  const until = Math.min(steadyUntil(timeline, stretch.to), nextRelease(content, stretch.to));
  if (now.size >= STRETCHES_KEPT) now.clear();
  now.set(stretch.from, { from: stretch.to, until, shares });
  return shares;
}

/** The shares that go on with the clock. */
export function flowingIn(timeline: AccountTimeline, stretch: Stretch, content: ContentFacts): Shares {
  return made(timeline, stretch, content, FLOWING);
}

const NOTHING: Shares = [];
const ALL = [...MEASURES.entries()];
const STEADY = ALL.filter(([, { flows }]) => !flows);
const FLOWING = ALL.filter(([, { flows }]) => flows);

function made(
  timeline: AccountTimeline,
  { windows }: Stretch,
  content: ContentFacts,
  measures: readonly (readonly [place: number, measure: Measure])[],
): Shares {
  const packed: number[] = [];
  for (const [place, measure] of measures) {
    const window = windows[place];
    if (window === undefined) continue;
    const member = measure.member(timeline, window, content);
    if (member !== null) packed.push(place, member.numerator, member.denominator, member.value ?? Number.NaN);
  }
  return packed.length > 0 ? packed.slice() : NOTHING;
}

/** When days counted from a release may next be over. */
function nextRelease({ releases }: ContentFacts, at: number): number {
  const midnight = Math.floor(at / DAY_MS) * DAY_MS;
  const times = releases.map(({ publishedAt }) => midnight + (Date.parse(publishedAt) % DAY_MS));
  return Math.min(...times.map((time) => (time > at ? time : time + DAY_MS)));
}
