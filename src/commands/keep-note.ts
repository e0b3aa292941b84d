import { randomUUID } from 'node:crypto';
import type { ViewerCatalog } from '../catalog/catalog.ts';
import { type NumberedFact, nextNumber } from '../domain/activities/activity.ts';
import { ACTIVITY_RULES } from '../domain/activities/kinds.ts';
import type { Module } from '../domain/content.ts';
import type { LearnerFacts } from '../domain/facts.ts';
import { LONGEST_NOTE, type Note } from '../domain/own-marks.ts';
import { readOwnText, type TextProblem } from '../domain/own-text.ts';
import { waiting } from '../reports/waiting.ts';
import { activityFactsIn, saveActivityFact } from '../store/activity-facts.ts';
import type { Database, Step } from '../store/database.ts';
import { deleteNote, insertNote, notesOf, updateNote } from '../store/notes.ts';
import { changesMarks } from '../store/own-marks.ts';
import type { House } from './house.ts';

export interface NoteWriter {
  readonly personId: string;
  readonly catalog: ViewerCatalog;
  readonly facts: LearnerFacts;
}

/**
 * The lesson a note is about, or a question in it (`activity`; '' = none); or a note that is there, which can be changed even when its
 * lesson is closed by now.
 */
export type NotePlace = LessonPlace | { readonly note: string };

export interface LessonPlace {
  readonly course: string;
  readonly unit: string;
  readonly activity: string;
}

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
  const about = 'note' in place ? null : subjectOf(catalog, facts, place);
  if (about === undefined) return { ok: false, why: 'absent' };
  const read = readOwnText(typed.text, LONGEST_NOTE);
  if ('problem' in read) return { ok: false, why: read.problem };
  const { text } = read;
  const at = now.toISOString();

  return db.write<KeepNoteResult>(personId, async () => {
    const nothing = (result: KeepNoteResult) => ({ statements: [], result });
    const note = (await notesOf(db, personId)).find((known) =>
      about === null
        ? 'note' in place && known.id === place.note
        : known.unit === about.module.id && known.activity === about.activity,
    );
    const unit = note?.unit ?? about?.module.id;
    if (unit === undefined) return nothing({ ok: false, why: 'absent' });
    const kept: KeepNoteResult = { ok: true, unit, kept: text !== '' };
    if (text === (note?.text ?? '')) return nothing(kept);
    if (note !== undefined && note.changedAt !== typed.seen)
      return nothing({ ok: false, why: 'changed', note });
    const activity = about?.activity ?? '';
    const known = activity === '' ? [] : await activityFactsIn(db, personId, unit);
    const last = known.findLast((fact) => fact.activity === activity);
    return {
      statements: [
        written(db, personId, note, { unit, activity, text, at }),
        ...(about === null || activity === ''
          ? []
          : [saveActivityFact(db, personId, unit, answered(about, text !== '', at, last))]),
      ],
      // An answer to a question is also a fact of its lesson, remembered elsewhere.
      ...(activity === '' ? { changes: changesMarks(personId) } : {}),
      result: kept,
    };
  });
}

/** That a question to think about has an answer; what it is, nobody is told. */
function answered(
  { activity, module }: Subject,
  value: boolean,
  at: string,
  last: NumberedFact | undefined,
): NumberedFact {
  const number = nextNumber(last, ACTIVITY_RULES.reflection.keeps, at);
  return { activity, item: '', number, value, right: null, revision: module.revision, at };
}

function written(
  db: Database,
  personId: string,
  note: Note | undefined,
  { unit, activity, text, at }: Pick<Note, 'unit' | 'activity' | 'text'> & { readonly at: string },
): Step {
  if (note === undefined)
    return insertNote(db, personId, { id: randomUUID(), unit, activity, text, writtenAt: at, changedAt: at });
  return text === ''
    ? deleteNote(db, personId, note.id)
    : updateNote(db, personId, note.id, { text, changedAt: at });
}

interface Subject {
  readonly module: Module;
  readonly activity: string;
}

/** What of a lesson that is open to them the note is about. */
function subjectOf(
  catalog: ViewerCatalog,
  facts: LearnerFacts,
  { course, unit, activity }: LessonPlace,
): Subject | undefined {
  const module = openLesson(catalog, facts, { course, unit });
  const isThere =
    activity === '' || module?.activities.some(({ id, kind }) => id === activity && kind === 'reflection');
  return module !== undefined && isThere ? { module, activity } : undefined;
}

/** A module that its reader may open now; undefined alike for any other thing and for none. */
export function openLesson(
  catalog: ViewerCatalog,
  facts: LearnerFacts,
  { course, unit }: Pick<LessonPlace, 'course' | 'unit'>,
): Module | undefined {
  const found = catalog.unit(course, unit);
  return found?.kind === 'module' && !waiting(catalog, course, unit, facts) ? found : undefined;
}
