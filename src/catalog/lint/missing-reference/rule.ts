import { type Academy, allEntries, type Entry, fieldProblem, type Page, textProblem } from '../../academy.ts';
import { didYouMean } from '../../closest.ts';
import { criteriaIn } from '../../criteria-in.ts';
import type { Problem } from '../../problem.ts';
import { fields, list } from '../../raw.ts';
import type { Rule } from '../rule.ts';

/** What is named by id is there: courses in paths, modules in courses, prerequisites, paths and quizzes in criteria, and links in texts. */
export const missingReference: Rule = {
  codes: ['EB-REF-MISSING'],
  check(academy) {
    const ids = idsOf(academy);
    return [
      ...inLists(academy, ids),
      ...formerCourses(academy, ids),
      ...inCriteria(academy, ids),
      ...inTexts(academy, ids),
    ];
  },
};

interface Ids {
  readonly paths: ReadonlySet<string>;
  readonly courses: ReadonlySet<string>;
  /** By course. */
  readonly units: ReadonlyMap<string, ReadonlySet<string>>;
  readonly allUnits: ReadonlySet<string>;
  readonly quizzes: ReadonlySet<string>;
}

function idsOf({ paths, courses, modules, quizzes }: Academy): Ids {
  const units = [...modules, ...quizzes].map(({ content }) => content);
  const byCourse = Map.groupBy(units, (unit) => unit.course);
  return {
    paths: new Set(paths.map(({ content }) => content.id)),
    courses: new Set(courses.map(({ content }) => content.id)),
    units: new Map([...byCourse].map(([course, own]) => [course, new Set(own.map(({ id }) => id))])),
    allUnits: new Set(units.map(({ id }) => id)),
    quizzes: new Set(quizzes.map(({ content }) => content.id)),
  };
}

function inLists({ paths, courses, modules }: Academy, ids: Ids): Problem[] {
  const none: ReadonlySet<string> = new Set();
  return [
    ...paths.flatMap((path) =>
      rawList(path, 'courses').flatMap((item, index) =>
        unless(ids.courses, itemId(item), path, ['courses', index, 'id'], 'course'),
      ),
    ),
    ...courses.flatMap((course) => [
      ...rawList(course, 'prerequisites').flatMap((id, index) =>
        unless(ids.courses, id, course, ['prerequisites', index], 'course'),
      ),
      ...rawList(course, 'modules').flatMap((id, index) =>
        ids.allUnits.has(String(id))
          ? []
          : unless(
              ids.units.get(course.content.id) ?? none,
              id,
              course,
              ['modules', index],
              'module or quiz',
            ),
      ),
    ]),
    ...modules.flatMap((module) =>
      rawList(module, 'prerequisites').flatMap((id, index) => {
        const siblings = ids.units.get(module.content.course) ?? none;
        return unless(siblings, id, module, ['prerequisites', index], 'module or quiz of this course');
      }),
    ),
  ];
}

/** A course that something was in is there, or was taken away in writing. */
function formerCourses({ modules, quizzes, retired }: Academy, { courses }: Ids): Problem[] {
  const gone = retired.filter(({ kind }) => kind === 'course').map(({ id }) => id);
  const known = new Set([...courses, ...gone]);
  return [...modules, ...quizzes].flatMap((unit) =>
    rawList(unit, 'movedFrom').flatMap((id, index) =>
      unless(known, id, unit, ['movedFrom', index], 'course, nor of one that was retired'),
    ),
  );
}

function inCriteria({ journeys, definitions }: Academy, ids: Ids): Problem[] {
  return [...journeys, ...definitions].flatMap((entry) =>
    criteriaIn(entry).flatMap(({ raw, path }) => [
      ...list(fields(raw.path).paths).flatMap((id, index) =>
        unless(ids.paths, id, entry, [...path, 'path', 'paths', index], 'path'),
      ),
      ...unless(ids.quizzes, fields(raw.quiz).id, entry, [...path, 'quiz', 'id'], 'quiz'),
    ]),
  );
}

/** The list as written, so that places count as the author counts. */
function rawList(entry: Entry, field: string): readonly unknown[] {
  const value = entry.base?.front?.data?.[field];
  return Array.isArray(value) ? value : [];
}

function itemId(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
}

function unless(
  known: ReadonlySet<string>,
  id: unknown,
  { base }: Entry,
  path: readonly (string | number)[],
  kind: string,
): Problem[] {
  if (typeof id !== 'string' || known.has(id) || base === null) return [];
  const told = missing(`\`${id}\`, which is the id of no ${kind}`, `the id of a ${kind}`, id, known);
  const list = listAround(path);
  const fix = `${didYouMean(id, known)}Correct the id, or take it out of \`${list}\`.`;
  return [fieldProblem(base, path, list === undefined ? told : { ...told, fix })];
}

/** The list that a path leads to an item of, or to that item’s id: `modules.2`, `courses.0.id`. */
function listAround(path: readonly (string | number)[]): string | number | undefined {
  const index = path.findLastIndex((part) => typeof part === 'number');
  return index > 0 && index >= path.length - 2 && path.at(-2) !== 'quiz' ? path[index - 1] : undefined;
}

function inTexts(academy: Academy, ids: Ids): Problem[] {
  return allEntries(academy).flatMap(({ pages }) =>
    pages.flatMap((page) => (page.facts?.links ?? []).flatMap((link) => linkProblem(page, link, ids))),
  );
}

type Link = NonNullable<Page['facts']>['links'][number];

function linkProblem(page: Page, link: Link, ids: Ids): Problem[] {
  const told = (id: string, known: Iterable<string>, kind: string): Problem[] => [
    textProblem(
      page,
      link,
      missing(`a link to \`${link.target}\``, `the id of a ${kind} that is there`, id, known),
    ),
  ];
  if (link.target.startsWith('#')) {
    const fragments = new Set(page.facts?.headings.map(({ id }) => id));
    const id = link.target.slice(1);
    return fragments.has(id) ? [] : told(id, fragments, 'heading of this text');
  }
  const [kind, name = ''] = link.target.split(':');
  const [id = '', unit] = name.split('/');
  if (kind === 'path') return ids.paths.has(id) ? [] : told(id, ids.paths, 'path');
  if (!ids.courses.has(id)) return told(id, ids.courses, 'course');
  const units = ids.units.get(id) ?? new Set<string>();
  return unit === undefined || units.has(unit) ? [] : told(unit, units, `module or quiz of \`${id}\``);
}

function missing(found: string, expected: string, id: string, known: Iterable<string>) {
  return {
    code: 'EB-REF-MISSING',
    found,
    expected,
    fix: `${didYouMean(id, known)}Correct the id, or write what it is to lead to.`,
  };
}
