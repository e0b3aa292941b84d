import type { CatalogData } from '../../src/domain/content.ts';
import { addAccount } from './account.ts';
import { type Calendar, calendarOf, DAY } from './calendar.ts';
import { chanceOf } from './chance.ts';

import { visibleIn } from './content.ts';
import { addDoings } from './doings.ts';
import { addLessonFacts } from './lesson-facts.ts';
import { misleadTheStrong } from './misled.ts';
import { DIFFERENT_NAMES, sampleName } from './names.ts';
import { addRevisions, type TextsOf } from './revisions.ts';
import { noRows, type SampleRows } from './rows.ts';
import { staffRows } from './staff.ts';
import { STORIES } from './stories/index.ts';
import type { WordsIn } from './teller.ts';

export type { SampleRows } from './rows.ts';
export { writeSample } from './write.ts';

const SEED = 20_260;

/** Calendar days the history goes back. */
const HISTORY_DAYS = 430;

/**
 * The sample academy's customers, their people and some fourteen months of history, up to the midnight (UTC)
 * before `now`: the same rows for the same catalog all day long. What people learned is taken from the
 * catalog, whatever is in it.
 * @param textsOf the words of the content; without them nobody got below a first heading, and no revision is known
 */
export function sampleRows(catalog: CatalogData, now: Date, textsOf: TextsOf = () => null): SampleRows {
  const end = new Date(Math.floor(now.getTime() / DAY) * DAY);
  const rows = noRows();
  const calendars = new Map<string, Calendar>();
  const calendarIn = (timeZone: string) => {
    const calendar = calendars.get(timeZone) ?? calendarOf(timeZone, end, HISTORY_DAYS);
    calendars.set(timeZone, calendar);
    return calendar;
  };
  rows.people.push(...staffRows(calendarIn('UTC')));

  const visibleAt = visibleIn(catalog, end.getTime());
  const given = { ja: 0, en: 0 };
  const nextName = (language: WordsIn) => {
    given[language] += 1;
    return sampleName(given[language], language);
  };
  // From the other end, so that they share no name with those who learn.
  const others = { ja: DIFFERENT_NAMES, en: DIFFERENT_NAMES };
  const nextStakeholder = (language: WordsIn) => {
    others[language] -= 1;
    return sampleName(others[language], language);
  };
  for (const [index, story] of STORIES.entries()) {
    addAccount(rows, story, {
      visibleAt,
      calendar: calendarIn(story.timeZone),
      chance: chanceOf(SEED + index),
      otherChance: chanceOf(2 * SEED + index),
      nextName,
      nextStakeholder,
    });
  }

  misleadTheStrong(rows, chanceOf(3 * SEED));
  addLessonFacts(rows, catalog, textsOf, chanceOf(4 * SEED), end.getTime());
  addDoings(rows, catalog, chanceOf(5 * SEED));
  addRevisions(rows, catalog, textsOf, end.getTime() - HISTORY_DAYS * DAY, end.getTime());

  // The record is read newest first by the order it was written in.
  rows.acts.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return rows;
}
