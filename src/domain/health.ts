import { DAY_MS } from './day.ts';
import { dayOf } from './history.ts';
import { isPersonLed, momentsOf, timeOf, wholeDays } from './measures/moments.ts';
import { anyDay, peopleAt, thereAt } from './measures/people.ts';
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
  const people = peopleAt(history, at);
  const users = people.filter(({ usedOn }) => anyDay(usedOn, today - RECENT_DAYS + 1, today)).length;
  const seats = standingAt(history, at).deal.seats ?? people.length;
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
  const moments = history.touches.flatMap((touch) => [
    isPersonLed(touch) && touch.attended.length > 0 ? Date.parse(touch.at) : Number.POSITIVE_INFINITY,
    timeOf(touch.answeredAt),
  ]);
  const days = [lastDay(history.used, today), lastDay(history.learned, today)].filter((day) => day !== null);
  days.push(...moments.filter((moment) => moment <= at).map((moment) => dayOf(new Date(moment))));
  if (days.length === 0) return part('contact', 0, null, null);
  const silent = today - Math.max(...days);
  return part('contact', silent <= 7 ? 100 : silent <= 14 ? 70 : silent <= 30 ? 30 : 0, silent, null);
}

/** The last answer of the last 180 days: CSAT 1–5 or NPS 0–10, spread over 0–100. */
function satisfaction({ history }: AccountTimeline, at: number): HealthPart {
  const oldest = at - ANSWER_HOLDS_DAYS * DAY_MS;
  const last = history.surveys.findLast(
    (answer) => Date.parse(answer.at) <= at && Date.parse(answer.at) > oldest,
  );
  if (last === undefined) return part('satisfaction', null, null, null);
  const score = last.kind === 'csat' ? (last.score - 1) * 25 : last.score * 10;
  return part('satisfaction', score, last.score, last.kind === 'csat' ? 5 : 10);
}

/** Tickets open for more than two weeks: none is well, one half, more not at all; not known where there never was a ticket. */
function support({ history }: AccountTimeline, at: number): HealthPart {
  const opened = history.tickets.filter(({ openedAt }) => Date.parse(openedAt) <= at);
  if (opened.length === 0) return part('support', null, null, null);
  const old = opened.filter(
    ({ openedAt, closedAt }) => timeOf(closedAt) > at && wholeDays(Date.parse(openedAt), at) > GRACE_DAYS,
  ).length;
  return part('support', old === 0 ? 100 : old === 1 ? 50 : 0, old, null);
}
