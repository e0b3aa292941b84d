import type { Database } from '../../db/client.ts';
import type { Change } from '../../db/remember.ts';
import type { OwnMarks } from '../domain/own-marks.ts';
import { bookmarksOf } from './bookmarks.ts';
import { notesOf } from './notes.ts';
import { usefulnessOf } from './usefulness.ts';

/** What a person's own marks are remembered under. */
const marksKey = (personId: string) => `marks:${personId}`;

/** A write of own marks changes what is remembered of them and nothing else. */
export const changesMarks = (personId: string): Change => ({ key: marksKey(personId) });

/** Notes, bookmarks and answers of one person; read once and remembered until one of them changes. */
export function ownMarks(db: Database, personId: string): Promise<OwnMarks> {
  return db.remember(marksKey(personId), async () => {
    const [notes, bookmarks, usefulness] = await Promise.all([
      notesOf(db, personId),
      bookmarksOf(db, personId),
      usefulnessOf(db, personId),
    ]);
    return { notes, bookmarks, usefulness };
  });
}
