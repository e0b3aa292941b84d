import type { Course, Module, Path } from '../../../domain/content.ts';
import { type Academy, type Entry, fieldProblem, isSound } from '../../academy.ts';
import { asWarning, type Problem } from '../../problem.ts';
import { reachesFurther } from '../reach.ts';
import { reachOf } from '../reach-of.ts';
import type { Rule } from '../rule.ts';

/** Whoever has a path has the courses it asks for, and whoever has something has what comes before it. */
export const closedCourse: Rule = {
  codes: ['EB-PATH-CLOSED', 'EB-PREREQUISITE-CLOSED'],
  check: (academy) => [...paths(academy), ...prerequisites(academy)].map(asWarning),
};

function paths(academy: Academy): Problem[] {
  const courses = byId(academy.courses);
  return academy.paths.filter(isShown).flatMap((path: Entry<Path>) =>
    path.content.courses.flatMap(({ id, required }, index): Problem[] => {
      const course = courses.get(id);
      const { base } = path;
      if (!required || course === undefined || base === null || !isShown(course)) return [];
      if (!reachesFurther([path.content.audience], [course.content.audience])) return [];
      return [
        fieldProblem(base, ['courses', index, 'id'], {
          code: 'EB-PATH-CLOSED',
          found: `\`${id}\`, which is asked for, but closed to some for whom this path is open`,
          expected: 'a course that everybody on the path can open',
          fix: 'Narrow the audience of the path, widen that of the course, or set `required: false`. Where it is meant, those people simply have less to do.',
        }),
      ];
    }),
  );
}

function prerequisites(academy: Academy): Problem[] {
  const reach = reachOf(academy);
  const courses = byId(academy.courses);
  const units: readonly Entry[] = [...academy.modules, ...academy.quizzes];
  const inCourse = Map.groupBy(units, ({ folder }) => folder.course);
  const against = (entry: Entry<Course> | Entry<Module>, known: ReadonlyMap<string, Entry>): Problem[] =>
    entry.content.prerequisites.flatMap((id, index): Problem[] => {
      const before = known.get(id);
      if (before === undefined || entry.base === null || !isShown(before)) return [];
      const [here, there] = [reach(entry), reach(before)];
      if (here === null || there === null || !reachesFurther(here, there)) return [];
      return [
        fieldProblem(entry.base, ['prerequisites', index], {
          code: 'EB-PREREQUISITE-CLOSED',
          found: `\`${id}\`, which comes first, but is closed to some who can open this`,
          expected: 'something that everybody can do first who is to do it first',
          fix: 'Widen its audience, narrow this one, or take it out: those to whom it is closed start without it.',
        }),
      ];
    });
  return [
    ...academy.courses.filter(isShown).flatMap((course) => against(course, courses)),
    ...academy.modules
      .filter(isShown)
      .flatMap((module) => against(module, byId(inCourse.get(module.folder.course) ?? []))),
  ];
}

function isShown({ base, content }: Entry): boolean {
  return content.status !== 'retired' && isSound(base, 'audience') && isSound(base, 'status');
}

function byId<E extends Entry>(entries: readonly E[]): ReadonlyMap<string, E> {
  return new Map(entries.map((entry) => [entry.content.id, entry]));
}
