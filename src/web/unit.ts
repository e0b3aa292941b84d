import { words } from '../catalog/catalog.ts';
import { type Lesson, lesson } from '../catalog/live.ts';
import { fillIn, NO_DOINGS } from '../domain/activities/fill-in.ts';
import type { Course, Journey, Path, Unit, Words } from '../domain/content.ts';
import { courseAddress, unitAddress } from '../reports/addresses.ts';
import { type Reader, titled } from '../reports/reader.ts';
import type { Link } from '../reports/views.ts';
import { courseComesAfter, unitComesAfter } from '../reports/waiting.ts';
import { readerOf } from './learner.ts';

export interface FoundCourse {
  readonly course: Course;
  readonly reader: Reader;
  /** What comes first; empty = it is open. */
  readonly first: readonly Link[];
}

/** The course of this address, if it is theirs. */
export async function findCourse(locals: App.Locals, id: string | undefined): Promise<FoundCourse | null> {
  const course = locals.catalog.course(id ?? '');
  if (course === undefined) return null;
  const reader = await readerOf(locals);
  const first = courseComesAfter(locals.catalog, course, reader.facts);
  return {
    course,
    reader,
    first: first.map((other) => ({ href: courseAddress(other), ...titled(other, reader) })),
  };
}

/** The module or quiz of this address, if it is theirs. */
export async function findUnit(
  locals: App.Locals,
  params: Readonly<Record<string, string | undefined>>,
): Promise<(FoundCourse & { readonly unit: Unit }) | null> {
  const course = locals.catalog.course(params.course ?? '');
  const unit = locals.catalog.unit(params.course ?? '', params.unit ?? '');
  if (course === undefined || unit === undefined) return null;
  const reader = await readerOf(locals);
  const { courses, units } = unitComesAfter(locals.catalog, course, unit, reader.facts);
  const first = [
    ...courses.map((other) => ({ href: courseAddress(other), ...titled(other, reader) })),
    ...units.map((other) => ({ href: unitAddress(other), ...titled(other, reader) })),
  ];
  return { course, unit, reader, first };
}

export interface Text extends Lesson {
  readonly html: string;
  /** Set where it is not in the page's language. */
  readonly lang: string | undefined;
}

/** The text of an entry as this reader may read it, with what they did in it. */
export async function textOf(
  entry: Path | Course | Unit | Journey,
  locals: App.Locals,
  doings = NO_DOINGS,
): Promise<Text> {
  const { words: said, lang } = words<Words>(entry, locals.language);
  const text = await lesson(said.body, locals.viewer);
  const html = fillIn(text.parts, doings);
  return { ...text, html, lang };
}
