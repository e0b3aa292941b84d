import type { Profile } from '../domain/audience.ts';
import type { CatalogData, Course, Path, Unit } from '../domain/content.ts';
import { contentStateAt } from '../domain/publication.ts';
import { createCatalog, type ViewerCatalog } from './catalog.ts';
import type { ValuesInUse } from './values-in-use.ts';

/** What one profile gets from one path that is open to them. */
export interface Cell {
  readonly profile: Profile;
  readonly path: string;
  /** Modules in courses that the path asks for, and in those it offers. */
  readonly required: number;
  readonly optional: number;
  /** Stated minutes of those modules. */
  readonly minutes: { readonly required: number; readonly optional: number };
  readonly quizzes: number;
  /** Languages in which the path is there as a whole, base first. */
  readonly languages: readonly string[];
}

/** Something that a profile should have and has not. */
export type Hole = { readonly profile: Profile } & (
  | { readonly kind: 'no-path' }
  /** Paths are open, but there is no module in any of them. */
  | { readonly kind: 'no-module' }
  | {
      readonly kind: 'language';
      readonly path: string;
      readonly language: string;
      /** What is not written in it: ids, of a module or quiz with its course's before it. */
      readonly lacks: readonly string[];
    }
);

/** A course that one profile is given by several paths. */
export interface Double {
  readonly profile: Profile;
  readonly course: string;
  readonly paths: readonly string[];
}

export interface Coverage {
  readonly profiles: readonly Profile[];
  /** A path that is closed to a profile has no cell for it. */
  readonly cells: readonly Cell[];
  readonly holes: readonly Hole[];
  readonly doubles: readonly Double[];
  /** Live courses that no path lists: nobody is asked for them, which may be meant. */
  readonly unlisted: readonly string[];
}

/** What a learner of each profile sees at `now`, path by path, and where something is missing or twice. */
export function coverage(data: CatalogData, values: ValuesInUse, now: Date): Coverage {
  const catalog = createCatalog(data);
  const profiles = profilesOf(values);
  const each = profiles.map((profile) => {
    const view = catalog.forViewer({ role: 'learner', profile }, now);
    return coverageOf(profile, view);
  });
  return {
    profiles,
    cells: each.flatMap(({ cells }) => cells),
    holes: each.flatMap(({ holes }) => holes),
    doubles: each.flatMap(({ doubles }) => doubles),
    unlisted: unlisted(data, now),
  };
}

function unlisted({ paths, courses }: CatalogData, now: Date): string[] {
  const listed = new Set(
    paths.filter(({ status }) => status !== 'retired').flatMap((path) => path.courses.map(({ id }) => id)),
  );
  return courses
    .filter((course) => contentStateAt(course, now) === 'live' && !listed.has(course.id))
    .map(({ id }) => id);
}

/** Every plan with every industry and every use case. */
export function profilesOf({ plans, industries, useCases }: ValuesInUse): Profile[] {
  return plans.flatMap((plan) =>
    industries.flatMap((industry) =>
      useCases.map((useCase) => ({ plan, industry, useCases: useCase === null ? [] : [useCase] })),
    ),
  );
}

function coverageOf(profile: Profile, view: ViewerCatalog): Omit<Coverage, 'profiles' | 'unlisted'> {
  const open = view.paths.map((path) => cellOf(profile, path, view));
  const cells = open.map(({ cell }) => cell);
  const isEmpty = cells.every(({ required, optional }) => required + optional === 0);
  const nothing: Hole[] =
    cells.length === 0 ? [{ kind: 'no-path', profile }] : isEmpty ? [{ kind: 'no-module', profile }] : [];
  return {
    cells,
    holes: [...nothing, ...open.flatMap(({ holes }) => holes)],
    doubles: doubles(profile, view),
  };
}

function cellOf(profile: Profile, path: Path, view: ViewerCatalog): { cell: Cell; holes: Hole[] } {
  const courses = path.courses.flatMap(({ id, required }) => {
    const course = view.course(id);
    return course === undefined ? [] : [{ course, required, units: view.units(id) }];
  });
  const modules = courses.flatMap(({ required, units }) =>
    units.flatMap((unit) => (unit.kind === 'module' ? [{ required, minutes: unit.minutes }] : [])),
  );
  const part = (required: boolean) => modules.filter((module) => module.required === required);
  const minutes = (required: boolean) => part(required).reduce((sum, module) => sum + module.minutes, 0);
  const missing = view.languages.map((language) => ({ language, lacks: lacking(language, path, courses) }));
  return {
    cell: {
      profile,
      path: path.id,
      required: part(true).length,
      optional: part(false).length,
      minutes: { required: minutes(true), optional: minutes(false) },
      quizzes: courses.flatMap(({ units }) => units).filter(({ kind }) => kind === 'quiz').length,
      languages: missing.filter(({ lacks }) => lacks.length === 0).map(({ language }) => language),
    },
    holes: missing
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ language, lacks }) => ({ kind: 'language', profile, path: path.id, language, lacks })),
  };
}

function lacking(
  language: string,
  path: Path,
  courses: readonly { readonly course: Course; readonly units: readonly Unit[] }[],
): string[] {
  const isThere = ({ words }: Path | Course | Unit) => Object.hasOwn(words, language);
  return [
    ...(isThere(path) ? [] : [path.id]),
    ...courses.flatMap(({ course, units }) => [
      ...(isThere(course) ? [] : [course.id]),
      ...units.filter((unit) => !isThere(unit)).map((unit) => `${course.id}/${unit.id}`),
    ]),
  ];
}

function doubles(profile: Profile, view: ViewerCatalog): Double[] {
  const given = view.paths.flatMap((path) => path.courses.map(({ id }) => ({ course: id, path: path.id })));
  return [...Map.groupBy(given, ({ course }) => course)].flatMap(([course, all]) =>
    all.length < 2 ? [] : [{ profile, course, paths: all.map(({ path }) => path) }],
  );
}
