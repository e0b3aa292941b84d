import { openEnded } from '../catalog/search/ask.ts';
import { marked, type Piece, placesOf } from '../catalog/search/mark.ts';
import type { Term } from '../catalog/search/query.ts';
import { snippetOf } from '../catalog/search/snippet.ts';
import type { Note } from '../domain/own-marks.ts';
import { languageOfOwnWords } from '../i18n/own-words.ts';
import { openLessons } from './notes.ts';
import { type Reader, titled } from './reader.ts';
import type { Titled } from './views.ts';

export interface FoundNote {
  /** The note on the page of one's notes. */
  readonly href: string;
  /** Its lesson's; null where that is closed by now. */
  readonly title: { readonly pieces: readonly Piece[]; readonly lang: string | undefined } | null;
  readonly snippet: readonly Piece[];
  /** Of what was typed: '' = nobody knows. */
  readonly lang: string;
}

/**
 * The notes of a reader's own that hold all the terms, in themselves or in the title of their lesson: as they are, else
 * as the beginnings of longer words.
 */
export function notesFound(notes: readonly Note[], terms: readonly Term[], reader: Reader): FoundNote[] {
  const open = openLessons(
    notes.map(({ unit }) => unit),
    reader,
  );
  const titles = new Map(open.map((lesson) => [lesson.id, titled(lesson, reader)]));
  const found = (wanted: readonly Term[]) =>
    notes.flatMap((note) => foundNote(note, titles.get(note.unit) ?? null, wanted));
  const exact = found(terms);
  return exact.length > 0 ? exact : found(terms.map((term) => openEnded(term) ?? term));
}

function foundNote({ id, text }: Note, title: Titled | null, terms: readonly Term[]): FoundNote[] {
  const [inText, inTitle] = [placesOf(text, terms), placesOf(title?.title ?? '', terms)];
  const held = new Set([...inText, ...inTitle].map(({ term }) => term));
  if (held.size < terms.length) return [];
  const lang = languageOfOwnWords(text);
  const snippet = snippetOf([{ heading: null, text, terms: [] }], terms, lang);
  return [
    {
      href: `/notes#note-${id}`,
      title: title && { pieces: marked(title.title, inTitle), lang: title.lang },
      snippet: snippet?.pieces ?? [{ text: text.slice(0, 90), marked: false }],
      lang,
    },
  ];
}
