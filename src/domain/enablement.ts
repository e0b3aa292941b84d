import { DAY_MS } from './day.ts';
import { dayOf } from './history.ts';
import { isPersonLed, momentsOf } from './measures/moments.ts';
import type { AccountTimeline } from './timeline.ts';
import { countBetween } from './use-baseline.ts';

/**
 * What a customer can do by themselves: 1 use the product for the onboarded use case; 2 train new users on it; 3 take
 * on a new use case without heavy help; 4 all of it alone. 0 = not onboarded.
 */
export type EnablementLevel = 0 | 1 | 2 | 3 | 4;

/** More touches than this between agreeing on a further use case and its value are heavy help. */
const LIGHT_HELP = 2;
const ALONE_DAYS = 90;
const STILL_USING_DAYS = 14;

/**
 * The level as of a moment, each on top of the one before:
 * 1. onboarding is complete;
 * 2. someone invited after that has completed their onboarding paths;
 * 3. the customer confirmed the value of a success plan agreed after that, with no more than two touches in between;
 * 4. no touch and no ticket for 90 days, and the product used in the last 14.
 */
export function enablementAt(timeline: AccountTimeline, at: number): EnablementLevel {
  const { onboarded, churned } = momentsOf(timeline, at);
  if (onboarded > at || churned <= at) return 0;
  if (!trainsNewUsers(timeline, onboarded, at)) return 1;
  if (!tookOnUseCase(timeline, onboarded, at)) return 2;
  return standsAlone(timeline, onboarded, at) ? 4 : 3;
}

function trainsNewUsers({ learners }: AccountTimeline, onboarded: number, at: number): boolean {
  return learners.some(
    ({ invitedAt, finishedAt }) =>
      invitedAt !== null && Date.parse(invitedAt) > onboarded && finishedAt <= at,
  );
}

function tookOnUseCase({ history }: AccountTimeline, onboarded: number, at: number): boolean {
  return history.confirmations.some((confirmation) => {
    const confirmed = Date.parse(confirmation.at);
    const first = history.plans.find(({ plan }) => plan === confirmation.plan);
    if (first === undefined || confirmed > at) return false;
    const agreed = Date.parse(first.at);
    if (agreed <= onboarded) return false;
    const help = history.touches.filter(
      (touch) => isPersonLed(touch) && Date.parse(touch.at) > agreed && Date.parse(touch.at) <= confirmed,
    );
    return help.length <= LIGHT_HELP;
  });
}

function standsAlone({ history }: AccountTimeline, onboarded: number, at: number): boolean {
  const since = at - ALONE_DAYS * DAY_MS;
  const recent = (moment: string) => Date.parse(moment) > since && Date.parse(moment) <= at;
  const today = dayOf(new Date(at));
  return (
    onboarded <= since &&
    !history.touches.some((touch) => isPersonLed(touch) && recent(touch.at)) &&
    !history.tickets.some((ticket) => recent(ticket.openedAt)) &&
    countBetween(history.used, today - STILL_USING_DAYS + 1, today) > 0
  );
}
