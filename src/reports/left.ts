import type { PathProgress } from '../domain/progress/path.ts';
import { percent } from '../domain/progress/percent.ts';
import { countedAttempt } from '../domain/quiz/standing.ts';
import { courseAddress } from './addresses.ts';
import { outlineOf } from './course.ts';
import { type Reader, titled } from './reader.ts';
import type { LeftView } from './views.ts';

/** What keeps a path from being complete, course by course and item by item; empty when nothing does. */
export function leftOn(progress: PathProgress, reader: Reader): LeftView[] {
  const { catalog, facts } = reader;
  const missing = new Set(progress.asked.filter(({ state }) => state !== 'done').map(({ unit }) => unit));
  return progress.courses.flatMap(({ course: id }) => {
    const course = catalog.course(id);
    if (course === undefined) return [];
    const units = catalog.units(id);
    const outline = outlineOf(course, null, reader);
    const items = units.flatMap((unit, index) => {
      const shown = outline[index];
      if (!missing.has(unit.id) || shown === undefined) return [];
      const counted = unit.kind === 'quiz' ? countedAttempt(unit, facts) : null;
      const best =
        unit.kind === 'quiz' && counted
          ? { percent: percent(counted.score, counted.maxScore) ?? 0, passMark: unit.passMark }
          : null;
      return [{ ...shown, best }];
    });
    return items.length === 0 ? [] : [{ href: courseAddress(course), ...titled(course, reader), items }];
  });
}
