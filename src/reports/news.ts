import type { Course, Unit } from '../domain/content.ts';
import { endOfDate } from '../domain/due.ts';
import { courseProgress } from '../domain/progress/course.ts';
import { unitState } from '../domain/progress/unit.ts';
import { courseAddress, unitAddress } from './addresses.ts';
import { noteOf } from './lesson.ts';
import { type Reader, titled } from './reader.ts';
import type { NewsView } from './views.ts';
import { waiting } from './waiting.ts';

const ORDER: readonly NewsView['kind'][] = ['redo', 'updated', 'new'];

/** What changed, or came, since this person did what they did: what is asked again first, then what was updated, then what is new. */
export function newsFor(reader: Reader): NewsView[] {
  const { catalog } = reader;
  const news = catalog.courses.flatMap((course) => {
    const units = catalog.units(course.id);
    const { added, startedAt } = courseProgress(course, units, reader.facts);
    const isNew = (unit: Unit) => startedAt !== null && added.some((one) => one.unit === unit.id);
    return units.flatMap((unit) => newsOf(course, unit, isNew(unit), reader));
  });
  return ORDER.flatMap((kind) => news.filter((one) => one.kind === kind));
}

function newsOf(course: Course, unit: Unit, isNew: boolean, reader: Reader): NewsView[] {
  const { state, updatedSince, again } = unitState(unit, reader.facts);
  const kind = again ? 'redo' : updatedSince ? 'updated' : isNew && state !== 'done' ? 'new' : null;
  if (kind === null || waiting(reader.catalog, course.id, unit.id, reader.facts)) return [];
  return [
    {
      kind,
      href: unitAddress(unit),
      ...titled(unit, reader),
      course: { href: courseAddress(course), ...titled(course, reader) },
      by: again?.by ? endOfDate(again.by, reader.timeZone) : null,
      note: kind === 'new' ? null : noteOf(unit, reader.language),
    },
  ];
}
