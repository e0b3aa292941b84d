import { and, desc, eq } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { bookmarks } from '../../db/schema.ts';
import type { Bookmark } from '../domain/own-marks.ts';

/** A person's bookmarks, latest first. */
export async function bookmarksOf(db: Database, personId: string): Promise<Bookmark[]> {
  return db.read
    .select({ unit: bookmarks.unit, at: bookmarks.at })
    .from(bookmarks)
    .where(eq(bookmarks.personId, personId))
    .orderBy(desc(bookmarks.at), bookmarks.unit);
}

export const insertBookmark = (db: Database, personId: string, bookmark: Bookmark) =>
  statement(
    db.read
      .insert(bookmarks)
      .values({ personId, ...bookmark })
      .onConflictDoNothing(),
  );

export const deleteBookmark = (db: Database, personId: string, unit: string) =>
  statement(db.read.delete(bookmarks).where(and(eq(bookmarks.personId, personId), eq(bookmarks.unit, unit))));

export const deleteBookmarksOf = (db: Database, personId: string) =>
  statement(db.read.delete(bookmarks).where(eq(bookmarks.personId, personId)));
