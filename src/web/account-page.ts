import { currentCatalog } from '../catalog/live.ts';
import { standingAt } from '../domain/measures/standing.ts';
import type { AccountTimeline } from '../domain/timeline.ts';
import { type Needy, needsOf } from '../domain/week/week.ts';
import { timelineFor } from '../reports/timelines.ts';
import type { WeekReader } from '../reports/week.ts';
import { readAsOf } from './as-of.ts';
import { house } from './house.ts';
import { weekReader } from './week.ts';

/** An account as its pages need it, and who reads. */
export interface AccountLooked {
  readonly timeline: AccountTimeline;
  readonly needy: Needy;
  readonly reader: WeekReader;
  readonly asOf: ReturnType<typeof readAsOf>;
}

/**
 * The account a page is about, as of the moment its address asks for; null when this person may not know of it. The
 * page tells days by the account's own calendar, whoever reads: a day is due for all of them at once.
 */
export async function accountLooked(locals: App.Locals, url: URL, id: string): Promise<AccountLooked | null> {
  const { person, now } = locals;
  const theirs = person?.role === 'csm' || person?.role === 'admin' || person?.accountId === id;
  if (!theirs) return null;
  const { db } = await house();
  const timeline = await timelineFor(db, currentCatalog(), id, now);
  if (timeline === null) return null;
  const asOf = readAsOf(url, now);
  locals.timeZone = standingAt(timeline.history, asOf.at.getTime()).account.timeZone;
  const needy = needsOf(timeline, asOf.at);
  return { timeline, needy, reader: await weekReader(locals, [needy]), asOf };
}
