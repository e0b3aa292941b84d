import type { Account, Deal } from '../domain/account.ts';
import type { Instant } from '../domain/facts.ts';
import { healthAt } from '../domain/health.ts';
import { standingAt } from '../domain/measures/standing.ts';
import { type Team, teamAt } from '../domain/team.ts';
import { type AccountTimeline, timelineAt } from '../domain/timeline.ts';
import { stateAt, type TimelineState } from '../domain/timeline-state.ts';
import { inTurns } from './in-turns.ts';
import { remembering } from './remembering.ts';

/** An account in the list of accounts, as of a moment. */
export interface AccountLine {
  readonly account: Account;
  /** Name of the CSM who owns it. */
  readonly csm: string | null;
  readonly team: Team;
  readonly deal: Deal;
  readonly state: TimelineState;
  readonly firstValueAt: Instant | null;
  readonly onboardedAt: Instant | null;
  /** 0–100; null where nothing is known of it. */
  readonly health: number | null;
}

/**
 * The accounts that were there at `asOf`, by name.
 * @param names of the vendor's people, by id
 */
export async function accountLines(
  timelines: readonly AccountTimeline[],
  names: ReadonlyMap<string, string>,
  asOf: Date,
  language: string,
): Promise<AccountLine[]> {
  const there = timelines.filter(({ history }) => Date.parse(history.createdAt) <= asOf.getTime());
  const lines = await inTurns(there, (timeline): AccountLine => {
    const line = lineRemembered(timeline, asOf);
    return { ...line, csm: names.get(line.account.csm ?? '') ?? null };
  });
  const collator = new Intl.Collator(language);
  return lines.sort((a, b) => collator.compare(a.account.name, b.account.name));
}

/** Somebody who did something today, nobody knows when, did it by now: that goes on with the clock. */
const lineRemembered = remembering(lineOf, ({ team }, asOf) => team.lastActivityAt !== asOf.toISOString());

/** A line but for the name of its CSM, which people can change. */
export function lineOf(timeline: AccountTimeline, asOf: Date): Omit<AccountLine, 'csm'> {
  const { history, firstValueAt, onboarded } = timelineAt(timeline, asOf.getTime());
  const { account, deal } = standingAt(history, asOf.getTime());
  const known = (at: Instant | null) => (at !== null && Date.parse(at) <= asOf.getTime() ? at : null);
  return {
    account,
    team: teamAt(timeline, account.timeZone, asOf),
    deal,
    state: stateAt(timeline, asOf),
    firstValueAt: known(firstValueAt),
    onboardedAt: known(onboarded?.at ?? null),
    health: healthAt(timeline, asOf.getTime()).score,
  };
}

/** The same for the customer, without what is the vendor's own. */
export function forCustomer(line: AccountLine): AccountLine {
  return { ...line, account: { ...line.account, segment: null }, health: null };
}
