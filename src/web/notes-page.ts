import { keepNote, type NotePlace } from '../commands/keep-note.ts';
import { LONGEST_NOTE } from '../domain/own-marks.ts';
import { notesView } from '../reports/notes.ts';
import { titleOf } from '../reports/reader.ts';
import type { NotesView, RefusedNoteView } from '../reports/views.ts';
import { type Form, field, readForm } from './form.ts';
import { house } from './house.ts';
import { factsOf, readerOf } from './learner.ts';
import { isWrittenBy, marksOf, whoseMark } from './own-marks.ts';

/** All that the page of one's notes shows. */
export async function notesPage(locals: App.Locals): Promise<NotesView> {
  return notesView(await marksOf(locals), await readerOf(locals), whoseMark(locals.person?.id ?? ''));
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
  const words = messages.notes.refused;
  const personId = person?.id ?? '';
  if (!isWrittenBy(form, personId))
    return { status: 409, why: words.otherPerson, note: null, title: null, saved: null };
  const place = placeIn(form);
  const text = field(form, 'text');
  const writer = { personId, catalog, facts: await factsOf(locals) };
  const result = await keepNote(await house(), writer, place, { text, seen: field(form, 'seen') }, now);
  if (result.ok && 'note' in place) return `/notes?done=${result.kept ? 'kept' : 'gone'}`;
  if (result.ok && 'course' in place)
    return `/courses/${place.course}/${place.unit}?${result.kept ? 'noted' : 'note-gone'}#note`;
  if (result.ok) return '/notes';

  const why = {
    absent: words.absent,
    long: words.long(LONGEST_NOTE, text.length),
    marks: words.marks,
    changed: words.changed,
  }[result.why];
  const saved = result.why === 'changed' ? result.note : null;
  return {
    status: saved === null ? 422 : 409,
    why,
    note: refusedForm(form, place, saved?.changedAt ?? field(form, 'seen'), personId),
    title: result.why === 'absent' ? null : titleIn(place, locals),
    saved: saved?.text ?? null,
  };
}

/** The lesson of the form as `course/unit`, or the note it is about. */
function placeIn(form: Form): NotePlace {
  const note = field(form, 'note');
  if (note !== '') return { note };
  const [course = '', unit = ''] = field(form, 'lesson').split('/');
  return { course, unit };
}

function refusedForm(form: Form, place: NotePlace, seen: string, personId: string): RefusedNoteView['note'] {
  const typed = { text: field(form, 'text'), seen, draft: `note:${whoseMark(personId)}:refused` };
  return 'note' in place
    ? { id: place.note, lesson: null, ...typed }
    : { id: null, lesson: field(form, 'lesson'), ...typed };
}

function titleIn(place: NotePlace, locals: App.Locals): string | null {
  const unit = 'course' in place ? locals.catalog.unit(place.course, place.unit) : undefined;
  return unit === undefined ? null : titleOf(unit, locals);
}
