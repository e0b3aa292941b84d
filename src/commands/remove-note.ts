import { deleteNote } from '../store/notes.ts';
import { changesMarks } from '../store/own-marks.ts';
import type { House } from './house.ts';

/** Takes a note of one's own away; one that is gone, or was never theirs, changes nothing. */
export async function removeNote({ db }: House, personId: string, note: string): Promise<void> {
  await db.write(personId, async () => ({
    statements: [deleteNote(db, personId, note)],
    changes: changesMarks(personId),
    result: undefined,
  }));
}
