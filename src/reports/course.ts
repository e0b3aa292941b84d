import { words } from '../catalog/catalog.ts';
import type { Course, Unit } from '../domain/content.ts';
import { endOfDate } from '../domain/due.ts';
import { courseProgress } from '../domain/progress/course.ts';
import { resumeUnit } from '../domain/progress/next.ts';
import { type UnitState, unitState } from '../domain/progress/unit.ts';
import { staysOpen, unitWaitsFor } from '../domain/progress/waits.ts';
import { courseAddress, unitAddress } from './addresses.ts';
import { type Reader, titled } from './reader.ts';
import type { Link, OutlineUnit, Progressed, ShownState } from './views.ts';
import { courseComesAfter } from './waiting.ts';

export interface CourseView {
  readonly title: string;
  readonly summary: string;
  readonly parts: Progressed;
  readonly complete: boolean;
  /** Stated minutes of all its modules, and of those left. */
  readonly minutes: number;
  readonly minutesLeft: number;
  /** How many modules and quizzes came after they took it up, and are not done. */
  readonly added: number;
  /** Where the course goes on; null when there is nothing left, or something else comes first. */
  readonly resume: (Link & { readonly unit: Unit; readonly begun: boolean }) | null;
  /** Courses that come first; empty = it is open. */
  readonly waitsFor: readonly Link[];
  readonly outline: readonly OutlineUnit[];
}

export function courseView(course: Course, reader: Reader): CourseView {
  const { catalog, facts, language } = reader;
  const units = catalog.units(course.id);
  const progress = courseProgress(course, units, facts);
  const first = courseComesAfter(catalog, course, facts);
  const goesOn = resumeUnit(course, units, facts, first.length > 0);
  const { title, summary } = words(course, language).words;
  return {
    title,
    summary,
    parts: progress,
    complete: progress.complete,
    minutes: units.reduce((sum, unit) => sum + (unit.kind === 'module' ? unit.minutes : 0), 0),
    minutesLeft: progress.minutesLeft,
    added: toDo(progress.added),
    resume: goesOn && {
      unit: goesOn,
      href: unitAddress(goesOn),
      ...titled(goesOn, reader),
      begun: progress.startedAt !== null,
    },
    waitsFor: first.map((other) => ({ href: courseAddress(other), ...titled(other, reader) })),
    outline: outlineOf(course, null, reader),
  };
}

/** The course's modules and quizzes with where one stands; `current` is the id of the one being shown. */
export function outlineOf(course: Course, current: string | null, reader: Reader): OutlineUnit[] {
  const { catalog, facts } = reader;
  const units = catalog.units(course.id);
  const { added } = courseProgress(course, units, facts);
  const closed = courseComesAfter(catalog, course, facts);
  return units.map((unit) => {
    const ids = unitWaitsFor(unit, units, facts);
    const before = staysOpen(unit, facts) ? [] : closed;
    const waitsFor = [...before, ...units.filter((other) => ids.includes(other.id))].map((first) =>
      titled(first, reader),
    );
    const state = unitState(unit, facts);
    return {
      entry: unit,
      href: waitsFor.length > 0 ? null : unitAddress(unit),
      ...titled(unit, reader),
      kind: unit.kind,
      minutes: minutesOf(unit),
      state: waitsFor.length > 0 ? 'waiting' : shownState(state),
      waitsFor,
      added: state.state !== 'done' && added.some((one) => one.unit === unit.id),
      again: state.again && { by: state.again.by && endOfDate(state.again.by, reader.timeZone) },
      current: unit.id === current,
    };
  });
}

/** How many of these are not done. */
export function toDo(units: readonly UnitState[]): number {
  return units.filter((unit) => unit.state !== 'done').length;
}

export function shownState(state: UnitState): ShownState {
  return state.updatedSince ? 'updated' : state.state;
}

function minutesOf(unit: Unit): number | null {
  return unit.kind === 'module' ? unit.minutes : unit.timeLimit;
}
