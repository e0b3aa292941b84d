import type { Concern } from '../history.ts';
import { type Day, dayOf } from '../history.ts';
import { factTimesOf } from '../measures/fact-times.ts';
import { wholeDays } from '../measures/moments.ts';
import { useAgainstBaseline } from '../use-baseline.ts';
import type { Need } from './need.ts';
import { daysAfter, daysBetween, noonOf, type Subject } from './subject.ts';

const QUIET_DAYS = 30;
const TICKET_DAYS = 14;
const RENEWAL_DAYS = 90;
const UNHAPPY_DAYS = 30;
const ONBOARDED_NEWS_DAYS = 14;
const REACHED_NEWS_DAYS = 7;

const ESCALATE: readonly Concern[] = ['doubt', 'scope', 'contract', 'blocker'];
const EXTEND: readonly Concern[] = ['waiting', 'busy', 'scope-added'];

/** What was voiced, answered or opened: in onboarding and after it. */
export function atAnyTime(subject: Subject): Need[] {
  return [voiced, unhappy, openTickets, renewal, reached].flatMap((rule) => rule(subject));
}

/** What only an onboarded account needs. */
export function afterOnboarding(subject: Subject): Need[] {
  return [onboarded, falling].flatMap((rule) => rule(subject));
}

/** The last touch tells: what was said at it stands until a touch at which it was not said any more. */
function voiced({ touches, state, milestones }: Subject): Need[] {
  const last = touches.at(-1);
  if (last === undefined) return [];
  const { id: touch, at } = last;
  const grave = last.concerns.filter((concern) => ESCALATE.includes(concern));
  const mild = last.concerns.filter((concern) => EXTEND.includes(concern));
  const base = { since: at, evidence: 'touches' } as const;
  if (grave.length > 0)
    return [{ ...base, rule: 'voiced', move: 'escalate', details: { concerns: grave, touch, at } }];
  const late = state === 'onboarding' && milestones.some((milestone) => milestone.state === 'late');
  if (mild.length > 0 && late)
    return [{ ...base, rule: 'known', move: 'extend', details: { concerns: mild, touch, at } }];
  return [];
}

/** The last answer of each survey counts; NPS up to 6, CSAT up to 2 of 5. */
function unhappy({ timeline, asOf }: Subject): Need[] {
  const { surveys: answered } = factTimesOf(timeline.history);
  return (['nps', 'csat'] as const).flatMap((kind): Need[] => {
    const last = timeline.history.surveys.findLast(
      (answer, place) => answer.kind === kind && (answered[place] ?? Number.NaN) <= asOf.getTime(),
    );
    if (last === undefined || daysBetween(last.at, asOf) > UNHAPPY_DAYS) return [];
    if (last.score > (kind === 'nps' ? 6 : 2)) return [];
    const details = { kind, score: last.score, at: last.at };
    return [{ rule: 'unhappy', move: 'escalate', since: last.at, evidence: 'answers', details }];
  });
}

function openTickets({ timeline, asOf }: Subject): Need[] {
  const { opened, closed } = factTimesOf(timeline.history);
  const at = asOf.getTime();
  const old = timeline.history.tickets.filter(
    (_, place) =>
      wholeDays(opened[place] ?? at, at) > TICKET_DAYS && (closed[place] ?? Number.POSITIVE_INFINITY) > at,
  );
  const first = old[0];
  if (first === undefined) return [];
  const details = { tickets: old.map(({ id }) => id), days: daysBetween(first.openedAt, asOf) };
  const since = daysAfter(first.openedAt, TICKET_DAYS);
  return [{ rule: 'tickets-open', move: 'escalate', since, evidence: 'tickets', details }];
}

function renewal({ deal, state, asOf }: Subject): Need[] {
  const { renewalAt } = deal;
  if (renewalAt === null || state !== 'onboarding') return [];
  const days = -daysBetween(renewalAt, asOf);
  if (days < 0 || days > RENEWAL_DAYS) return [];
  const since = daysAfter(renewalAt, -RENEWAL_DAYS);
  return [{ rule: 'renewal-near', move: 'escalate', since, evidence: 'plan', details: { days, renewalAt } }];
}

function reached({ milestones, asOf }: Subject): Need[] {
  const news = milestones.filter(
    ({ milestone, reachedAt }) =>
      reachedAt !== null && !milestone.internal && daysBetween(reachedAt, asOf) < REACHED_NEWS_DAYS,
  );
  const at = news
    .map(({ reachedAt }) => reachedAt ?? '')
    .sort()
    .at(-1);
  if (at === undefined) return [];
  const details = { milestones: news.map(({ milestone }) => milestone.id), at };
  return [{ rule: 'reached', move: 'celebrate', since: at, evidence: 'journey', details }];
}

function onboarded({ timeline, asOf }: Subject): Need[] {
  if (timeline.onboarded === null) return [];
  const { at, version } = timeline.onboarded;
  if (daysBetween(at, asOf) > ONBOARDED_NEWS_DAYS) return [];
  return [{ rule: 'onboarded', move: 'hand-over', since: at, evidence: 'journey', details: { at, version } }];
}

function falling({ timeline, asOf, engagedOn }: Subject): Need[] {
  const quiet = engagedOn === null ? null : dayOf(asOf) - engagedOn;
  if (quiet === null || quiet > QUIET_DAYS)
    return [goneQuiet(engagedOn, quiet, timeline.onboarded?.at ?? '', asOf)];
  const use = useAgainstBaseline(timeline.history.used, asOf);
  if (!use?.falling) return [];
  const { recent, usual } = use;
  // A fall has no one moment; it is taken to be new each month, so that a dismissal does not silence it for ever.
  const since = `${asOf.toISOString().slice(0, 7)}-01T00:00:00.000Z`;
  return [{ rule: 'use-falling', move: 'escalate', since, evidence: 'use', details: { recent, usual } }];
}

function goneQuiet(engagedOn: Day | null, quiet: number | null, onboardedAt: string, asOf: Date): Need {
  const lastAt = engagedOn === null ? null : noonOf(engagedOn);
  return {
    rule: 'gone-quiet',
    move: 'escalate',
    since: daysAfter(lastAt ?? onboardedAt, QUIET_DAYS),
    evidence: 'use',
    details: { days: quiet ?? daysBetween(onboardedAt, asOf), lastAt },
  };
}
