import type { Module } from '../domain/content.ts';
import type { Note, OwnMarks } from '../domain/own-marks.ts';
import { courseAddress, unitAddress } from './addresses.ts';
import { type Reader, titled } from './reader.ts';
import type { NotesView, NoteView, Passage } from './views.ts';
import { waiting } from './waiting.ts';

/** What a lesson asks people to think about, by the question's id. */
export type Asked = (lesson: Module) => Promise<ReadonlyMap<string, Passage>>;

/**
 * A person's notes and bookmarks by course, in the order of the lessons. A note on a lesson that is closed to them is
 * their own words and stays, by itself: of the lesson it names nothing.
 */
export async function notesView(
  { notes, bookmarks }: OwnMarks,
  reader: Reader,
  whose: string,
  asked: Asked,
): Promise<NotesView> {
  const { catalog } = reader;
  const notesOn = Map.groupBy(notes, ({ unit }) => unit);
  const marked = new Set(bookmarks.map(({ unit }) => unit));
  const open = openLessons([...notesOn.keys(), ...marked], reader);
  const lessons = await Promise.all(
    open.map(async (lesson) => {
      const own = notesOn.get(lesson.id) ?? [];
      const questions = own.some(({ activity }) => activity !== '')
        ? await asked(lesson)
        : new Map<string, Passage>();
      return {
        course: lesson.course,
        href: unitAddress(lesson),
        ...titled(lesson, reader),
        bookmark: marked.has(lesson.id) ? `${unitAddress(lesson)}/bookmark` : null,
        // What is about the lesson first, then the answers.
        notes: own
          .toSorted((a, b) => Number(a.activity !== '') - Number(b.activity !== ''))
          .map((note) => ({ note: noteView(note), question: questions.get(note.activity) ?? null })),
      };
    }),
  );
  const courses = catalog.courses.flatMap((course) => {
    const own = lessons.filter((lesson) => lesson.course === course.id);
    return own.length === 0 ? [] : [{ href: courseAddress(course), ...titled(course, reader), lessons: own }];
  });
  const openIds = new Set(open.map(({ id }) => id));
  return { whose, courses, closed: notes.filter(({ unit }) => !openIds.has(unit)).map(noteView) };
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

const noteView = ({ id, text, changedAt }: Note): NoteView => ({ id, text, seen: changedAt });
