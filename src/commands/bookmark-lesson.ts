import { deleteBookmark, insertBookmark } from '../store/bookmarks.ts';
import { changesMarks } from '../store/own-marks.ts';
import type { House } from './house.ts';
import { type NoteWriter, openLesson } from './keep-note.ts';

/** Marks a lesson to find it again, or lets the mark go. @returns false for what is no lesson open to them */
export async function bookmarkLesson(
  { db }: House,
  { personId, catalog, facts }: NoteWriter,
  place: { readonly course: string; readonly unit: string },
  wanted: boolean,
  now: Date,
): Promise<boolean> {
  const unit = openLesson(catalog, facts, place)?.id;
  if (unit === undefined) return false;
  await db.write(personId, async () => ({
    statements: [
      wanted
        ? insertBookmark(db, personId, { unit, at: now.toISOString() })
        : deleteBookmark(db, personId, unit),
    ],
    changes: changesMarks(personId),
    result: undefined,
  }));
  return true;
}
