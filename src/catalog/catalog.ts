import { decide, decideAudience, isStaff, type Publishable, type Viewer } from '../domain/audience.ts';
import { BASE_LANGUAGE, type CatalogData, type Course, type Path, type Unit } from '../domain/content.ts';

/**
 * The content as one kind of viewer sees it. Everything in it is open to them: lists inside entries
 * (a path's courses, a course's modules, prerequisites) name nothing that is closed either.
 */
export interface ViewerCatalog {
  /** Digest of the content behind it. */
  readonly digest: string;
  /** Language codes, base first. */
  readonly languages: readonly string[];
  readonly paths: readonly Path[];
  readonly courses: readonly Course[];
  path(id: string): Path | undefined;
  course(id: string): Course | undefined;
  /** A module or quiz of a course; undefined alike when closed, unlisted or never there. */
  unit(courseId: string, unitId: string): Unit | undefined;
  /** The module or quiz that was at this address until it went to another course. */
  moved(courseId: string, unitId: string): Unit | undefined;
  /** The course's open modules and quizzes, in the order they are taken; without a course, those of all. */
  units(courseId?: string): readonly Unit[];
}

/** All content of one published catalog, indexed once. */
export interface Catalog {
  readonly digest: string;
  readonly languages: readonly string[];
  /** Everything, closed and retired too: for reports on facts, the studio and checks, never for a customer. */
  readonly data: CatalogData;
  /** What `viewer` may see at `now`. The same object comes back for viewers of one role and profile. */
  forViewer(viewer: Viewer, now: Date): ViewerCatalog;
}

interface Remembered {
  readonly view: ViewerCatalog;
  readonly from: number;
  /** First instant at which something scheduled opens, in ms since the epoch. */
  readonly until: number;
}

/** Profiles are few (plans × industries × use cases); the bound only guards against a flood of odd ones. */
const VIEWS_REMEMBERED = 1000;

export function createCatalog(data: CatalogData): Catalog {
  const units = new Map<string, Unit>([...data.modules, ...data.quizzes].map((unit) => [unit.id, unit]));
  const instants = scheduledInstants(data);
  const remembered = new Map<string, Remembered>();

  return {
    digest: data.digest,
    languages: data.languages,
    data,
    forViewer(viewer, now) {
      const key = viewerKey(viewer);
      const at = now.getTime();
      const known = remembered.get(key);
      if (known !== undefined && known.from <= at && at < known.until) return known.view;
      const view = viewFor(data, units, viewer, now);
      if (remembered.size >= VIEWS_REMEMBERED) remembered.clear();
      remembered.set(key, {
        view,
        from: instants.findLast((instant) => instant <= at) ?? Number.NEGATIVE_INFINITY,
        until: instants.find((instant) => instant > at) ?? Number.POSITIVE_INFINITY,
      });
      return view;
    },
  };
}

/** An entry's words as somebody reads them. */
export interface Spoken<W> {
  readonly words: W;
  /** The language they are in. */
  readonly language: string;
  /** The same for the `lang` of what shows them: left undefined where it is the one that was asked for. */
  readonly lang: string | undefined;
}

/** An entry's words in `language`, or in the base language where there is no translation; says which it was. */
export function words<W>(
  entry: { readonly words: Readonly<Record<string, W>> },
  language: string,
): Spoken<W> {
  const wanted = Object.hasOwn(entry.words, language) ? entry.words[language] : undefined;
  if (wanted !== undefined) return { words: wanted, language, lang: undefined };
  const base = entry.words[BASE_LANGUAGE];
  if (base === undefined) throw new Error(`An entry of the catalog has no words in ${BASE_LANGUAGE}.`);
  return { words: base, language: BASE_LANGUAGE, lang: BASE_LANGUAGE };
}

function viewFor(
  data: CatalogData,
  units: ReadonlyMap<string, Unit>,
  viewer: Viewer,
  now: Date,
): ViewerCatalog {
  const open = (content: Publishable): boolean => decide(content, viewer, now).open;
  // What comes first orders a customer's way; staff look at any of it in any order.
  const inOrder = !isStaff(viewer.role);
  const openCourses = data.courses.filter(open);
  const closed = new Set(data.courses.filter((course) => !wasOpen(course, open)).map(({ id }) => id));
  const courseIds = new Set(openCourses.map((course) => course.id));
  const unitsByCourse = new Map(
    openCourses.map((course) => [course.id, openUnits(course, units, open, viewer, closed)]),
  );
  const courses = openCourses.map((course) => ({
    ...course,
    modules: (unitsByCourse.get(course.id) ?? []).map((unit) => unit.id),
    prerequisites: course.prerequisites.filter((id) => inOrder && courseIds.has(id)),
  }));
  const paths = data.paths.filter(open).map((path) => ({
    ...path,
    courses: path.courses.filter((course) => courseIds.has(course.id)),
  }));
  const all = courses.flatMap((course) => unitsByCourse.get(course.id) ?? []);
  const moved = new Map(
    all.flatMap((unit) => unit.movedFrom.map((course) => [`${course}/${unit.id}`, unit] as const)),
  );
  const pathById = new Map(paths.map((path) => [path.id, path]));
  const courseById = new Map(courses.map((course) => [course.id, course]));
  return {
    digest: data.digest,
    languages: data.languages,
    paths,
    courses,
    path: (id) => pathById.get(id),
    course: (id) => courseById.get(id),
    unit: (courseId, unitId) => unitsByCourse.get(courseId)?.find((unit) => unit.id === unitId),
    moved: (courseId, unitId) => moved.get(`${courseId}/${unitId}`),
    units: (courseId) => (courseId === undefined ? all : (unitsByCourse.get(courseId) ?? [])),
  };
}

function openUnits(
  course: Course,
  units: ReadonlyMap<string, Unit>,
  open: (content: Publishable) => boolean,
  viewer: Viewer,
  closed: ReadonlySet<string>,
): Unit[] {
  const inOrder = !isStaff(viewer.role);
  const listed = course.modules
    .map((id) => units.get(id))
    .filter((unit): unit is Unit => unit !== undefined && unit.course === course.id && open(unit));
  const ids = new Set(listed.map((unit) => unit.id));
  return listed.map((unit) => {
    const movedFrom = unit.movedFrom.filter((id) => id !== course.id && !closed.has(id));
    if (unit.kind === 'quiz') return { ...unit, movedFrom };
    const prerequisites = unit.prerequisites.filter((id) => inOrder && ids.has(id));
    const activities = unit.activities.filter(({ within }) =>
      within.every((audience) => decideAudience(audience, viewer).open),
    );
    return { ...unit, movedFrom, prerequisites, activities };
  });
}

/** What was in a course that is retired by now is known to those who had it. */
function wasOpen(course: Course, open: (content: Publishable) => boolean): boolean {
  return open(course.status === 'retired' ? { ...course, status: 'live' } : course);
}

/** Staff see by role alone; customers by role and profile. */
function viewerKey({ role, profile }: Viewer): string {
  if (isStaff(role) || profile === null) return role;
  return JSON.stringify([role, profile.plan, profile.industry, [...profile.useCases].sort()]);
}

function scheduledInstants(data: CatalogData): number[] {
  return [...data.paths, ...data.courses, ...data.modules, ...data.quizzes]
    .flatMap((entry) => (entry.publishAt === null ? [] : [Date.parse(entry.publishAt)]))
    .sort((a, b) => a - b);
}
