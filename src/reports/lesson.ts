import { words } from '../catalog/catalog.ts';
import { BASE_LANGUAGE, type Course, type Module, type Unit, type Words } from '../domain/content.ts';
import { dueAt, endOfDate } from '../domain/due.ts';
import type { Instant } from '../domain/facts.ts';
import { courseProgress } from '../domain/progress/course.ts';
import { pathProgress } from '../domain/progress/path.ts';
import { unitState } from '../domain/progress/unit.ts';
import { courseAddress, unitAddress } from './addresses.ts';
import { type Reader, titled } from './reader.ts';
import type { LessonFooterView, LessonHeaderView, Link, NextLink, Passage, UpdatedView } from './views.ts';
import { unitComesAfter } from './waiting.ts';

export interface LessonView {
  readonly header: LessonHeaderView;
  readonly footer: LessonFooterView;
}

export function lessonView(course: Course, module: Module, reader: Reader): LessonView {
  const { catalog, facts, language } = reader;
  const { title, summary, objectives, materials } = words(module, language).words;
  const state = unitState(module, facts);
  const units = catalog.units(course.id);
  const place = units.findIndex((unit) => unit.id === module.id);
  const enrolledAt = enrolledFor(module, reader);
  const by = (index: number) => {
    const days = module.objectivesBy[index];
    return days === undefined || enrolledAt === null ? null : dueAt(enrolledAt, days, reader.timeZone);
  };
  return {
    header: {
      entry: module,
      title,
      summary,
      course: { href: courseAddress(course), ...titled(course, reader) },
      position: place + 1,
      total: units.length,
      minutes: module.minutes,
      objectives: objectives.map(({ text, measure }, index) => ({
        text,
        measure,
        by: state.state === 'done' ? null : by(index),
      })),
      materials,
      updated: updatedView(module, reader),
    },
    footer: {
      action: `${unitAddress(module)}/completion`,
      doneAt: state.doneAt,
      again: state.again ? 'redo' : state.updatedSince ? 'updated' : null,
      ...neighbours(course, module, reader),
      course: { href: courseAddress(course), ...titled(course, reader) },
    },
  };
}

/** What changed since they were done with it, in their language; null when nothing of substance did. */
export function updatedView(unit: Unit, { facts, language, timeZone }: Reader): UpdatedView | null {
  const { updatedSince, doneAt } = unitState(unit, facts);
  if (!updatedSince || doneAt === null) return null;
  const { change } = unit;
  const note = noteOf(unit, language);
  return {
    change: change &&
      note && {
        kind: change.kind,
        note,
        by: change.by && endOfDate(change.by, timeZone),
      },
    doneAt,
  };
}

/** What its author says of its latest change, in the base language where a translation does not; null where nothing is said. */
export function noteOf({ words: all, change }: Unit, language: string): Passage | null {
  const { words: said, lang } = words<Words>({ words: all }, language);
  if (said.changeNote !== null) return { text: said.changeNote, lang };
  return change && { text: change.note, lang: language === BASE_LANGUAGE ? undefined : BASE_LANGUAGE };
}

/** What stands before and after a module or quiz in its course. */
export function neighbours(
  course: Course,
  unit: Unit,
  reader: Reader,
): { previous: Link | null; next: NextLink | null } {
  const { catalog, facts } = reader;
  const units = catalog.units(course.id);
  const place = units.findIndex((other) => other.id === unit.id);
  const [before, after] = [units[place - 1], units[place + 1]];
  const link = (other: Unit): Link => ({ href: unitAddress(other), ...titled(other, reader) });
  const first = after && unitComesAfter(catalog, course, after, facts);
  const waitsFor = first ? [...first.courses, ...first.units].map((one) => titled(one, reader)) : [];
  return { previous: before ? link(before) : null, next: after ? { ...link(after), waitsFor } : null };
}

/**
 * The earliest enrolment in a path that asks for the module: what its dates count from. Null for what is optional or
 * came later: a date could have passed before the module was there for them.
 */
function enrolledFor(module: Module, { catalog, facts, timeZone }: Reader): Instant | null {
  const asking = facts.enrollments.find((enrollment) => {
    const path = catalog.path(enrollment.path);
    if (path === undefined) return false;
    const courses = path.courses.flatMap(({ id }) => catalog.course(id) ?? []);
    const progress = courses.map((course) => courseProgress(course, catalog.units(course.id), facts));
    return pathProgress(path, progress, facts, timeZone).asked.some(({ unit }) => unit === module.id);
  });
  return asking?.at ?? null;
}
