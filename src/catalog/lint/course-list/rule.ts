import type { Module, Quiz } from '../../../domain/content.ts';
import { type Academy, type Entry, fieldProblem, isSound } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** A course lists everything in its folder, nothing from another's, and each thing once; so does a path. */
export const courseList: Rule = {
  codes: ['EB-LIST-UNLISTED', 'EB-LIST-ELSEWHERE', 'EB-LIST-TWICE'],
  check: (academy) => [...unlisted(academy), ...elsewhere(academy), ...twice(academy)],
};

type UnitEntry = Entry<Module> | Entry<Quiz>;

function units({ modules, quizzes }: Academy): readonly UnitEntry[] {
  return [...modules, ...quizzes];
}

function unlisted(academy: Academy): Problem[] {
  const courses = new Map(academy.courses.map((course) => [course.folder.folder, course]));
  return units(academy).flatMap((unit) => {
    const course = unit.folder.course === null ? undefined : courses.get(unit.folder.course);
    if (course === undefined || !isSound(course.base, 'modules') || unit.base?.front?.data == null) return [];
    if (course.content.modules.includes(unit.content.id)) return [];
    return fieldProblem(unit.base, ['id'], {
      code: 'EB-LIST-UNLISTED',
      found: `\`${unit.content.id}\`, which its course does not list: nobody can reach it`,
      expected: `its id in \`modules\` of content/${course.folder.folder}/en.mdx`,
      fix: `Add \`${unit.content.id}\` there, at its place in the order, or delete the folder.`,
    });
  });
}

function elsewhere(academy: Academy): Problem[] {
  const homes = Map.groupBy(units(academy), (unit) => unit.content.id);
  return academy.courses.flatMap(({ base, content, folder }) =>
    content.modules.flatMap((id, index) => {
      const [unit] = homes.get(id) ?? [];
      const isHere = homes.get(id)?.some((one) => one.folder.course === folder.folder);
      if (base === null || unit === undefined || isHere) return [];
      return fieldProblem(base, ['modules', index], {
        code: 'EB-LIST-ELSEWHERE',
        found: `\`${id}\`, which lives in content/${unit.folder.course}`,
        expected: `only modules and quizzes from content/${folder.folder}`,
        fix: `Take it off this list and link to it in a text, make the other course a prerequisite, or move it here: \`npm run content -- mv ${id} ${content.id}\`.`,
      });
    }),
  );
}

function twice({ paths, courses }: Academy): Problem[] {
  return [
    ...paths.flatMap((path) =>
      repeated(
        path,
        'courses',
        path.content.courses.map(({ id }) => id),
      ),
    ),
    ...courses.flatMap((course) => repeated(course, 'modules', course.content.modules)),
  ];
}

function repeated({ base }: Entry, field: string, ids: readonly string[]): Problem[] {
  if (base === null || !isSound(base, field)) return [];
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    return fieldProblem(base, [field, index], {
      code: 'EB-LIST-TWICE',
      found: `\`${id}\` a second time in \`${field}\``,
      expected: 'each id once',
      fix: 'Delete one of the two.',
    });
  });
}
