import type { Catalog, ViewerCatalog } from '../catalog/catalog.ts';
import type { CatalogData } from '../domain/content.ts';
import { eventNames } from '../domain/criteria/event-names.ts';
import type { AccountHistory } from '../domain/history.ts';
import type { Visible } from '../domain/progress/visible.ts';
import type { AccountTimeline } from '../domain/timeline.ts';
import { type Rules, timelineOf } from '../domain/timeline-of.ts';
import type { Database } from '../store/database.ts';
import { accountHistoryOf, allHistories } from '../store/histories/index.ts';
import { inTurns } from './in-turns.ts';

/** What was made of a history, or of a list of them, by the rules that were in force. */
interface Made<T> {
  readonly rules: Rules;
  readonly made: T;
}

const timelines = new WeakMap<AccountHistory, Made<AccountTimeline>>();
const lists = new WeakMap<readonly AccountHistory[], Made<readonly AccountTimeline[]>>();

/**
 * Every account's history read by the journeys and definitions in force. Made once for a history and the rules: the
 * same list comes back while neither changed.
 */
export async function allTimelines(
  db: Database,
  catalog: Catalog,
  now: Date,
): Promise<readonly AccountTimeline[]> {
  const rules = rulesOf(catalog, now);
  const histories = await allHistories(db, eventsCounted(catalog.data));
  const known = lists.get(histories);
  if (known?.rules === rules) return known.made;
  const made = await inTurns(histories, (history) => timelineBy(rules, history));
  lists.set(histories, { rules, made });
  return made;
}

/** The same for one account; null when there is no such account. */
export async function timelineFor(
  db: Database,
  catalog: Catalog,
  id: string,
  now: Date,
): Promise<AccountTimeline | null> {
  const history = await accountHistoryOf(db, id, eventsCounted(catalog.data));
  return history === null ? null : timelineBy(rulesOf(catalog, now), history);
}

function timelineBy(rules: Rules, history: AccountHistory): AccountTimeline {
  const known = timelines.get(history);
  if (known?.rules === rules) return known.made;
  const made = timelineOf(history, rules);
  timelines.set(history, { rules, made });
  return made;
}

/** Drafts count too, so that they can be tried. */
function eventsCounted({ journeys, definitions }: CatalogData): string[] {
  const milestones = journeys.flatMap((journey) => journey.milestones);
  return eventNames([...milestones, ...definitions].map(({ criterion }) => criterion));
}

interface Known {
  readonly catalog: Catalog;
  /** How much of what is scheduled is open. */
  readonly opened: number;
  readonly rules: Rules;
}

let known: Known | null = null;

/** The rules in force; the same object until other content is published or something scheduled opens. */
function rulesOf(catalog: Catalog, now: Date): Rules {
  const opened = openedBy(catalog.data, now);
  if (known?.catalog === catalog && known.opened === opened) return known.rules;
  const seen = new WeakMap<ViewerCatalog, Visible>();
  const rules: Rules = {
    journeys: liveAt(catalog.data.journeys, now),
    definitions: liveAt(catalog.data.definitions, now),
    dated: new Set(catalog.data.paths.flatMap(({ id, days }) => (days === null ? [] : id))),
    visible(viewer) {
      const view = catalog.forViewer(viewer, now);
      const visible = seen.get(view) ?? visibleIn(view);
      seen.set(view, visible);
      return visible;
    },
  };
  known = { catalog, opened, rules };
  return rules;
}

/** Those that hold at `now`: neither drafts nor retired, nor still to be published. */
export function liveAt<E extends { readonly status: string; readonly publishAt: string | null }>(
  entries: readonly E[],
  now: Date,
): readonly E[] {
  return entries.filter(
    ({ status, publishAt }) =>
      status === 'live' && (publishAt === null || Date.parse(publishAt) <= now.getTime()),
  );
}

function visibleIn(view: ViewerCatalog): Visible {
  const units = view.courses.flatMap((course) => view.units(course.id));
  return { paths: view.paths, courses: view.courses, units };
}

function openedBy(
  { paths, courses, modules, quizzes, journeys, definitions }: CatalogData,
  now: Date,
): number {
  let opened = 0;
  for (const entries of [paths, courses, modules, quizzes, journeys, definitions])
    for (const { publishAt } of entries)
      if (publishAt !== null && Date.parse(publishAt) <= now.getTime()) opened += 1;
  return opened;
}
