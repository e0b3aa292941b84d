import { and, desc, eq } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { notes } from '../../db/schema.ts';
import type { Note } from '../domain/own-marks.ts';

const COLUMNS = {
  id: notes.id,
  unit: notes.unit,
  activity: notes.activity,
  text: notes.text,
  writtenAt: notes.writtenAt,
  changedAt: notes.changedAt,
};

/** A person's own notes, latest change first. There is no way to read those of several people at once. */
export async function notesOf(db: Database, personId: string): Promise<Note[]> {
  return db.read
    .select(COLUMNS)
    .from(notes)
    .where(eq(notes.personId, personId))
    .orderBy(desc(notes.changedAt), notes.id);
}

export const insertNote = (db: Database, personId: string, note: Note) =>
  statement(db.read.insert(notes).values({ personId, ...note }));

export const updateNote = (
  db: Database,
  personId: string,
  id: string,
  change: Pick<Note, 'text' | 'changedAt'>,
) =>
  statement(
    db.read
      .update(notes)
      .set(change)
      .where(and(eq(notes.id, id), eq(notes.personId, personId))),
  );

export const deleteNote = (db: Database, personId: string, id: string) =>
  statement(db.read.delete(notes).where(and(eq(notes.id, id), eq(notes.personId, personId))));

export const deleteNotesOf = (db: Database, personId: string) =>
  statement(db.read.delete(notes).where(eq(notes.personId, personId)));
