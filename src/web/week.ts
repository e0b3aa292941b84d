import { currentCatalog } from '../catalog/live.ts';
import type { Move } from '../domain/week/need.ts';
import { type Needy, needsOf, weekOf } from '../domain/week/week.ts';
import { inTurns } from '../reports/in-turns.ts';
import { namesFor } from '../reports/names.ts';
import { urgencyRemembered } from '../reports/needs.ts';
import { allTimelines } from '../reports/timelines.ts';
import { countMoves, type NeedyView, needyView, type WeekReader } from '../reports/week.ts';
import { house } from './house.ts';
import { paged } from './paged.ts';

const ACCOUNTS_A_PAGE = 25;

/** The week as its page shows it. */
export interface WeekPage {
  readonly whose: 'mine' | 'all';
  readonly mine: number;
  readonly all: number;
  /** Accounts there were at all. */
  readonly known: number;
  readonly moves: ReadonlyMap<Move, number>;
  readonly accounts: readonly NeedyView[];
  /** Those who would be listed had not everything of theirs been put aside. */
  readonly aside: readonly NeedyView[];
  readonly page: number;
  readonly pages: number;
}

/**
 * The week's list, as the page's address asks for it: `whose=mine|all` (a CSM who owns accounts sees theirs first of
 * all), `page=`.
 */
export async function weekFor(locals: App.Locals, url: URL, asOf: Date): Promise<WeekPage> {
  const { db } = await house();
  const catalog = currentCatalog();
  const timelines = await allTimelines(db, catalog, locals.now);
  const urgent = await inTurns(timelines, (timeline) => {
    const urgency = urgencyRemembered(timeline, asOf);
    return urgency === null ? [] : [{ ...urgency, timeline }];
  });
  const all = weekOf(urgent.flat());
  const mine = all.filter(({ csm }) => csm === locals.person?.id);
  const asked = url.searchParams.get('whose');
  const whose = asked === 'all' || (asked !== 'mine' && mine.length === 0) ? 'all' : 'mine';
  const listed = whose === 'mine' ? mine : all;
  const { shown, page, pages } = paged(listed, url, ACCOUNTS_A_PAGE);
  const needy = shown.map(({ timeline }) => needsOf(timeline, asOf));
  const whoseOwn = ({ subject }: Needy) => whose === 'all' || subject.account.csm === locals.person?.id;
  const aside = timelines
    .filter(({ history }) => history.setAside.length > 0)
    .map((timeline) => needsOf(timeline, asOf))
    .filter((one) => one.needs.length === 0 && one.aside.length > 0 && whoseOwn(one));
  const reader = await weekReader(locals, [...needy, ...aside]);
  return {
    whose,
    mine: mine.length,
    all: all.length,
    known: timelines.filter(({ history }) => Date.parse(history.createdAt) <= asOf.getTime()).length,
    moves: countMoves(listed),
    accounts: needy.map((one) => needyView(one, reader)),
    aside: aside.map((one) => needyView(one, reader)),
    page,
    pages,
  };
}

/** What the words of the week need to know of who reads, and the names of those they speak of. */
export async function weekReader(locals: App.Locals, needy: readonly Needy[]): Promise<WeekReader> {
  const { db } = await house();
  const { language, timeZone, messages, now } = locals;
  const names = await namesFor(
    db,
    needy.map(({ subject }) => subject.timeline),
  );
  return { catalog: currentCatalog(), now, language, timeZone, messages, names };
}
