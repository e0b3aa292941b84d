import { decide, type Viewer } from '../../src/domain/audience.ts';
import type { CatalogData, Unit } from '../../src/domain/content.ts';
import type { Visible } from '../../src/domain/progress/visible.ts';
import { DAY } from './calendar.ts';

/** The catalog does not tell when a revision was raised; in the sample it is so many days ago, and earlier ones before. */
const RAISED_DAYS_AGO = 40;
const RAISED_EVERY_DAYS = 90;

/** When the latest revisions were raised, in ms. */
export const raisedAt = (now: number): number => now - RAISED_DAYS_AGO * DAY;

/** The revision of a module or quiz at `at`, both instants in ms. */
export function revisionAt(unit: Unit, at: number, now: number): number {
  let revision = unit.revision;
  for (let raised = raisedAt(now); revision > 1 && at < raised; raised -= RAISED_EVERY_DAYS * DAY)
    revision -= 1;
  return revision;
}

/** What was open to a viewer at an instant in ms, at the revision it had then. */
export type VisibleAt = (viewer: Viewer, at: number) => Visible;

/** The catalog as it looked at any time before `now`; the same object for the same look, so that it can be told. */
export function visibleIn(catalog: CatalogData, now: number): VisibleAt {
  const turns = turningPoints(catalog, now);
  const known = new Map<string, Visible>();
  return (viewer, at) => {
    const key = JSON.stringify([viewer, turns.filter((turn) => turn <= at).length]);
    const visible = known.get(key) ?? look(catalog, viewer, at, now);
    known.set(key, visible);
    return visible;
  };
}

/** The instants at which something was published or changed. */
function turningPoints(catalog: CatalogData, now: number): number[] {
  const units = [...catalog.modules, ...catalog.quizzes];
  const published = [...catalog.paths, ...catalog.courses, ...units].flatMap(({ publishAt }) =>
    publishAt === null ? [] : [Date.parse(publishAt)],
  );
  const raises = Math.max(1, ...units.map((unit) => unit.revision)) - 1;
  const raised = Array.from(
    { length: raises },
    (_, i) => now - (RAISED_DAYS_AGO + i * RAISED_EVERY_DAYS) * DAY,
  );
  return [...published, ...raised];
}

function look(catalog: CatalogData, viewer: Viewer, at: number, now: number): Visible {
  const open = (content: Parameters<typeof decide>[0]) => decide(content, viewer, new Date(at)).open;
  const courses = catalog.courses.filter(open);
  const units = [...catalog.modules, ...catalog.quizzes]
    .filter(open)
    .filter((unit) => courses.some((course) => course.id === unit.course && course.modules.includes(unit.id)))
    .map((unit) => ({ ...unit, revision: revisionAt(unit, at, now) }));
  return { paths: catalog.paths.filter(open), courses, units };
}
