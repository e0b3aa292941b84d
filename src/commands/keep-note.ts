import { randomUUID } from 'node:crypto';
import type { ViewerCatalog } from '../catalog/catalog.ts';
import type { LearnerFacts } from '../domain/facts.ts';
import { LONGEST_NOTE, type Note } from '../domain/own-marks.ts';
import { readOwnText, type TextProblem } from '../domain/own-text.ts';
import { waiting } from '../reports/waiting.ts';
import type { Step } from '../store/database.ts';
import { deleteNote, insertNote, notesOf, updateNote } from '../store/notes.ts';
import { changesMarks } from '../store/own-marks.ts';
import type { House } from './house.ts';

export interface NoteWriter {
  readonly personId: string;
  readonly catalog: ViewerCatalog;
  readonly facts: LearnerFacts;
}

/** The lesson a note is about, or a note that is there: that can be changed even when its lesson is closed by now. */
export type NotePlace = { readonly course: string; readonly unit: string } | { readonly note: string };

export interface TypedNote {
  /** Nothing in it takes the note away. */
  readonly text: string;
  /** When the note was last changed that the writer had before them; '' = there was none. */
  readonly seen: string;
}

export type KeepNoteResult =
  /** `unit` is the lesson's; `kept` is false when there is no note any more. */
  | { readonly ok: true; readonly unit: string; readonly kept: boolean }
  /** No such lesson that is open to them, and no such note of theirs. */
  | { readonly ok: false; readonly why: 'absent' | TextProblem }
  /** It was changed elsewhere since they looked: as it is now. */
  | { readonly ok: false; readonly why: 'changed'; readonly note: Note };

/** Keeps what someone wrote for themselves about a lesson. The same sent again changes nothing. */
export async function keepNote(
  { db }: House,
  { personId, catalog, facts }: NoteWriter,
  place: NotePlace,
  typed: TypedNote,
  now: Date,
): Promise<KeepNoteResult> {
  const unit = 'note' in place ? null : openLesson(catalog, facts, place);
  if (unit === undefined) return { ok: false, why: 'absent' };
  const read = readOwnText(typed.text, LONGEST_NOTE);
  if ('problem' in read) return { ok: false, why: read.problem };
  const { text } = read;
  const at = now.toISOString();

  return db.write<KeepNoteResult>(personId, async () => {
    const notes = await notesOf(db, personId);
    const note = notes.find((known) => ('note' in place ? known.id === place.note : known.unit === unit));
    const done = (
      statements: readonly Step[],
      of: string,
    ): { statements: readonly Step[]; result: KeepNoteResult } => ({
      statements,
      result: { ok: true, unit: of, kept: text !== '' },
    });
    const plan = (): { statements: readonly Step[]; result: KeepNoteResult } => {
      if (note === undefined) {
        if (unit === null) return { statements: [], result: { ok: false, why: 'absent' } };
        if (text === '') return done([], unit);
        return done(
          [insertNote(db, personId, { id: randomUUID(), unit, text, writtenAt: at, changedAt: at })],
          unit,
        );
      }
      if (note.text === text) return done([], note.unit);
      if (note.changedAt !== typed.seen)
        return { statements: [], result: { ok: false, why: 'changed', note } };
      const change =
        text === ''
          ? deleteNote(db, personId, note.id)
          : updateNote(db, personId, note.id, { text, changedAt: at });
      return done([change], note.unit);
    };
    return { ...plan(), changes: changesMarks(personId) };
  });
}

/** The id of a module that its reader may open now; undefined alike for any other thing and for none. */
export function openLesson(
  catalog: ViewerCatalog,
  facts: LearnerFacts,
  { course, unit }: { readonly course: string; readonly unit: string },
): string | undefined {
  const found = catalog.unit(course, unit);
  return found?.kind === 'module' && !waiting(catalog, course, unit, facts) ? found.id : undefined;
}
