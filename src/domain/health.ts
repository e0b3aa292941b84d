import { DAY_MS } from './day.ts';
import { dayOf } from './history.ts';
import { factTimesOf } from './measures/fact-times.ts';
import { isPersonLed, momentsOf, wholeDays } from './measures/moments.ts';
import { anyDay, countPeopleAt, thereAt } from './measures/people.ts';
import { standingAt } from './measures/standing.ts';
import { onboardingAt } from './onboarding-at.ts';
import { percent } from './progress/percent.ts';
import type { AccountTimeline } from './timeline.ts';
import { lastDay } from './use-baseline.ts';

export const HEALTH_PARTS = ['use', 'learning', 'contact', 'satisfaction', 'support'] as const;
export type HealthPartId = (typeof HEALTH_PARTS)[number];

/** What each part weighs; a part that nothing is known of weighs nothing, and the others take its place. */
export const HEALTH_WEIGHTS: Readonly<Record<HealthPartId, number>> = {
  use: 35,
  learning: 20,
  contact: 20,
  satisfaction: 15,
  support: 10,
};

export interface HealthPart {
  readonly id: HealthPartId;
  readonly weight: number;
  /** 0–100; null = not known. */
  readonly score: number | null;
  /** The figures it was made of: for use and learning so many of so many, for the others the one that counted. */
  readonly have: number | null;
  readonly of: number | null;
}

export interface Health {
  /** 0–100, rounded down; null where no part is known, before the start, and after churn. */
  readonly score: number | null;
  readonly parts: readonly HealthPart[];
}

/** From this score on an account is well, and below the second at risk. */
export const HEALTHY_FROM = 70;
export const AT_RISK_BELOW = 40;

const RECENT_DAYS = 30;
/** So long a new account may go without use before that speaks against it, and a ticket may stay open. */
const GRACE_DAYS = 14;
const ANSWER_HOLDS_DAYS = 180;
const NEVER = Number.NEGATIVE_INFINITY;

/** How an account is doing at a moment: five parts, each from facts, weighed together. */
export function healthAt(timeline: AccountTimeline, at: number): Health {
  const { started, churned } = momentsOf(timeline, at);
  if (started > at || churned <= at) return { score: null, parts: [] };
  const parts = [use, learning, contact, satisfaction, support].map((part) => part(timeline, at));
  const known = parts.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, score }]));
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  const points = known.reduce((sum, part) => sum + part.weight * part.score, 0);
  return { score: weight > 0 ? Math.floor(points / weight) : null, parts };
}

function part(id: HealthPartId, score: number | null, have: number | null, of: number | null): HealthPart {
  return { id, weight: HEALTH_WEIGHTS[id], score, have, of };
}

/** People who used the product in the last 30 days ÷ seats bought, or people invited where nobody has recorded seats. */
function use(timeline: AccountTimeline, at: number): HealthPart {
  const { history } = timeline;
  const today = dayOf(new Date(at));
  const { counted: users, there } = countPeopleAt(history, at, ({ usedOn }) =>
    anyDay(usedOn, today - RECENT_DAYS + 1, today),
  );
  const seats = standingAt(history, at).deal.seats ?? there;
  const isNew = wholeDays(momentsOf(timeline, at).started, at) < GRACE_DAYS;
  if (isNew && lastDay(history.used, today) === null) return part('use', null, null, null);
  return part('use', Math.min(100, percent(users, seats) ?? 0), users, seats);
}

/** Parts of onboarding done ÷ parts asked for, over everyone invited. */
function learning({ history, learners }: AccountTimeline, at: number): HealthPart {
  const isThere = thereAt(history, at);
  let done = 0;
  let required = 0;
  for (const [index, learner] of learners.entries()) {
    if (!isThere(index)) continue;
    const asked = onboardingAt(learner, at);
    required += asked.required;
    done += asked.done;
  }
  return part('learning', percent(done, required), done, required);
}

/** Days since the customer last did anything: used, learned, came to a touch, answered. */
function contact({ history }: AccountTimeline, at: number): HealthPart {
  const today = dayOf(new Date(at));
  const { touches, answered } = factTimesOf(history);
  let last = Math.max(lastDay(history.used, today) ?? NEVER, lastDay(history.learned, today) ?? NEVER);
  const note = (moment: number) => {
    if (moment <= at) last = Math.max(last, Math.floor(moment / DAY_MS));
  };
  for (const [place, touch] of history.touches.entries()) {
    if (isPersonLed(touch) && touch.attended.length > 0) note(touches[place] ?? Number.NaN);
    note(answered[place] ?? Number.NaN);
  }
  if (last === NEVER) return part('contact', 0, null, null);
  const silent = today - last;
  return part('contact', silent <= 7 ? 100 : silent <= 14 ? 70 : silent <= 30 ? 30 : 0, silent, null);
}

/** The last answer of the last 180 days: CSAT 1–5 or NPS 0–10, spread over 0–100. */
function satisfaction({ history }: AccountTimeline, at: number): HealthPart {
  const oldest = at - ANSWER_HOLDS_DAYS * DAY_MS;
  const place = factTimesOf(history).surveys.findLastIndex((answered) => answered <= at && answered > oldest);
  const last = history.surveys[place];
  if (last === undefined) return part('satisfaction', null, null, null);
  const score = last.kind === 'csat' ? (last.score - 1) * 25 : last.score * 10;
  return part('satisfaction', score, last.score, last.kind === 'csat' ? 5 : 10);
}

/** Tickets open for more than two weeks: none is well, one half, more not at all; not known where there never was a ticket. */
function support({ history }: AccountTimeline, at: number): HealthPart {
  const { opened, closed } = factTimesOf(history);
  if (!opened.some((moment) => moment <= at)) return part('support', null, null, null);
  const isOld = (moment: number, place: number) =>
    moment <= at && (closed[place] ?? Number.NaN) > at && wholeDays(moment, at) > GRACE_DAYS;
  const old = opened.filter(isOld).length;
  return part('support', old === 0 ? 100 : old === 1 ? 50 : 0, old, null);
}
