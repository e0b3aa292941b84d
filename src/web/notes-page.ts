import { words } from '../catalog/catalog.ts';
import { body } from '../catalog/live.ts';
import { keepNote, type NotePlace } from '../commands/keep-note.ts';
import type { Module, Words } from '../domain/content.ts';
import { LONGEST_NOTE } from '../domain/own-marks.ts';
import { notesView } from '../reports/notes.ts';
import { titled } from '../reports/reader.ts';
import type { NotesView, Passage, RefusedNoteView, Titled } from '../reports/views.ts';
import { type Form, field, readForm } from './form.ts';
import { house } from './house.ts';
import { factsOf, readerOf } from './learner.ts';
import { isWrittenBy, marksOf } from './own-marks.ts';
import { whoseMark } from './whose.ts';

/** All that the page of one's notes shows. */
export async function notesPage(locals: App.Locals): Promise<NotesView> {
  const whose = whoseMark(locals.person?.id ?? '');
  return notesView(await marksOf(locals), await readerOf(locals), whose, (lesson) => askedIn(lesson, locals));
}

/** The questions of a lesson to think about, as far as they are for who looks. */
async function askedIn(lesson: Module, { language }: App.Locals): Promise<ReadonlyMap<string, Passage>> {
  const { words: said, lang } = words<Words>(lesson, language);
  const { asked } = await body(said.body);
  const theirs = new Set(lesson.activities.map(({ id }) => id));
  return new Map(
    asked
      .filter(({ activity }) => theirs.has(activity))
      .map(({ activity, text }) => [activity, { text, lang }]),
  );
}

/**
 * Keeps a note as its form was sent.
 * @returns the place to look at now, or why it was not kept, with what was typed
 */
export async function keepNoteByForm(
  locals: App.Locals,
  request: Request,
): Promise<string | RefusedNoteView> {
  const { person, catalog, messages, now } = locals;
  const form = await readForm(request);
  const said = messages.notes.refused;
  const personId = person?.id ?? '';
  if (!isWrittenBy(form, personId))
    return { status: 409, why: said.otherPerson, note: null, lesson: null, saved: null };
  const place = placeIn(form);
  const text = field(form, 'text');
  const writer = { personId, catalog, facts: await factsOf(locals) };
  const result = await keepNote(await house(), writer, place, { text, seen: field(form, 'seen') }, now);
  if (result.ok && 'note' in place) return `/notes?done=${result.kept ? 'kept' : 'gone'}`;
  if (result.ok && 'course' in place)
    return `/courses/${place.course}/${place.unit}${placeOn(place.activity, result.kept)}`;
  if (result.ok) return '/notes';

  const why = {
    absent: said.absent,
    long: said.long(LONGEST_NOTE, text.length),
    marks: said.marks,
    changed: said.changed,
  }[result.why];
  const saved = result.why === 'changed' ? result.note : null;
  return {
    status: saved === null ? 422 : 409,
    why,
    note: refusedForm(form, place, saved?.changedAt ?? field(form, 'seen')),
    lesson: result.why === 'absent' ? null : lessonIn(place, locals),
    saved: saved?.text ?? null,
  };
}

/** The lesson of the form as `course/unit`, or the note it is about. */
function placeIn(form: Form): NotePlace {
  const note = field(form, 'note');
  if (note !== '') return { note };
  const [course = '', unit = ''] = field(form, 'lesson').split('/');
  return { course, unit, activity: field(form, 'activity') };
}

/** Where on the lesson's page to look at what was kept. */
function placeOn(activity: string, isKept: boolean): string {
  if (activity !== '') return `#activity-${activity}`;
  return `?${isKept ? 'noted' : 'note-gone'}#note`;
}

function refusedForm(form: Form, place: NotePlace, seen: string): RefusedNoteView['note'] {
  const typed = { text: field(form, 'text'), seen };
  if ('note' in place) return { id: place.note, ...typed };
  return { id: null, lesson: field(form, 'lesson'), activity: place.activity, ...typed };
}

function lessonIn(place: NotePlace, locals: App.Locals): Titled | null {
  const unit = 'course' in place ? locals.catalog.unit(place.course, place.unit) : undefined;
  return unit === undefined ? null : titled(unit, locals);
}
