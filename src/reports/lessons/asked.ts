import { LOST_AFTER_DAYS } from '../../domain/lessons/losing.ts';
import { type Stretch, stretchOf } from '../../domain/lessons/revisions.ts';
import type { AccountTimeline } from '../../domain/timeline.ts';
import type { Database } from '../../store/database.ts';
import type { Among } from '../../store/lesson-figures.ts';
import { revisionsOf } from '../../store/revisions.ts';
import { type Ask, readAsk } from '../scorecard/ask.ts';
import { selectTimelines } from '../scorecard/select.ts';

/** What an address asks of lessons: as of a scorecard, and of which revision. */
export interface LessonsAsked {
  readonly ask: Ask;
  /** Those who met the text as it is now (`now`) or at a revision; null = whichever. */
  readonly revision: 'now' | number | null;
  readonly among: Among;
}

const DAY_MS = 86_400_000;

export function lessonsAsked(
  asked: URLSearchParams,
  asOf: { readonly at: Date; readonly date: string | null },
  timelines: readonly AccountTimeline[],
): LessonsAsked {
  const ask = readAsk(asked, asOf);
  const selected = selectTimelines(timelines, ask);
  const revision = asked.get('revision') ?? '';
  return {
    ask,
    revision: revision === 'now' ? 'now' : /^[1-9]\d{0,5}$/.test(revision) ? Number(revision) : null,
    among: {
      accounts: selected === timelines ? null : selected.map(({ history }) => history.id),
      from: ask.from,
      to: ask.to,
      asOf: ask.asOf,
      lostBefore: new Date(ask.asOf.getTime() - LOST_AFTER_DAYS * DAY_MS),
    },
  };
}

/** Narrowed to those who opened a module or quiz while the revision asked about was in force. */
export async function amongOf(
  db: Database,
  unit: { readonly id: string; readonly revision: number },
  { among, revision }: LessonsAsked,
): Promise<Among> {
  if (revision === null) return among;
  const known = await revisionsOf(db, unit.id);
  if (known.length === 0) return among;
  const stretch = stretchOf(known, revision === 'now' ? unit.revision : revision);
  return stretch === null ? { ...among, to: new Date(0) } : within(among, stretch);
}

const within = (among: Among, { from, to }: Stretch): Among => ({
  ...among,
  from: new Date(Math.max(among.from.getTime(), from)),
  to: new Date(Math.min(among.to.getTime(), to - 1)),
});
