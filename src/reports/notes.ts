import type { Module } from '../domain/content.ts';
import type { Note, OwnMarks } from '../domain/own-marks.ts';
import { courseAddress, unitAddress } from './addresses.ts';
import { type Reader, titleOf } from './reader.ts';
import type { NotesView, NoteView } from './views.ts';
import { waiting } from './waiting.ts';

/**
 * A person's notes and bookmarks by course, in the order of the lessons. A note on a lesson that is closed to them is
 * their own words and stays, by itself: of the lesson it names nothing.
 */
export function notesView({ notes, bookmarks }: OwnMarks, reader: Reader, whose: string): NotesView {
  const { catalog } = reader;
  const noteOf = new Map(notes.map((note) => [note.unit, note]));
  const marked = new Set(bookmarks.map(({ unit }) => unit));
  const open = openLessons([...noteOf.keys(), ...marked], reader);
  const courses = catalog.courses.flatMap((course) => {
    const own = open.filter((lesson) => lesson.course === course.id);
    if (own.length === 0) return [];
    return [
      {
        href: courseAddress(course),
        title: titleOf(course, reader),
        lessons: own.map((lesson) => {
          const note = noteOf.get(lesson.id);
          return {
            href: unitAddress(lesson),
            title: titleOf(lesson, reader),
            bookmark: marked.has(lesson.id) ? `${unitAddress(lesson)}/bookmark` : null,
            note: note === undefined ? null : noteView(note, whose),
          };
        }),
      },
    ];
  });
  const openIds = new Set(open.map(({ id }) => id));
  return {
    whose,
    courses,
    closed: notes.filter(({ unit }) => !openIds.has(unit)).map((note) => noteView(note, whose)),
  };
}

/** Those of the lessons by these ids that are open to the reader now, in the order of the content. */
export function openLessons(ids: readonly string[], { catalog, facts }: Reader): Module[] {
  const wanted = new Set(ids);
  return catalog
    .units()
    .flatMap((unit) =>
      unit.kind === 'module' && wanted.has(unit.id) && !waiting(catalog, unit.course, unit.id, facts)
        ? [unit]
        : [],
    );
}

/** Held by its own id: that of its lesson would name what may be closed. */
function noteView({ id, text, changedAt }: Note, whose: string): NoteView {
  return { id, lesson: null, text, seen: changedAt, draft: `note:${whose}:${id}` };
}
