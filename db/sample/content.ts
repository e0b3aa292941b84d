import { decide, type Viewer } from '../../src/domain/audience.ts';
import type { CatalogData, Unit } from '../../src/domain/content.ts';
import type { Visible } from '../../src/domain/progress/visible.ts';
import { DAY } from './calendar.ts';

/** The catalog does not tell when a revision was raised; in the sample it is so many days ago, and earlier ones before. */
const RAISED_DAYS_AGO = 40;
const RAISED_EVERY_DAYS = 90;

/** The revision of a module or quiz at `at`, both instants in ms. */
export function revisionAt(unit: Unit, at: number, now: number): number {
  let revision = unit.revision;
  for (
    let raised = now - RAISED_DAYS_AGO * DAY;
    revision > 1 && at < raised;
    raised -= RAISED_EVERY_DAYS * DAY
  )
    revision -= 1;
  return revision;
}

/** What was open to the viewer at `at`, at the revision it had then. */
export function visibleAt(catalog: CatalogData, viewer: Viewer, at: number, now: number): Visible {
  const open = (content: Parameters<typeof decide>[0]) => decide(content, viewer, new Date(at)).open;
  const courses = catalog.courses.filter(open);
  const units = [...catalog.modules, ...catalog.quizzes]
    .filter(open)
    .filter((unit) => courses.some((course) => course.id === unit.course && course.modules.includes(unit.id)))
    .map((unit) => ({ ...unit, revision: revisionAt(unit, at, now) }));
  return { paths: catalog.paths.filter(open), courses, units };
}
