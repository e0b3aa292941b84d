import type { Course, Path } from '../../../domain/content.ts';
import { type Academy, type Entry, fieldProblem, isSound } from '../../academy.ts';
import { asWarning, type Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** Whoever opens a path finds a course in it, and in a course something to learn. */
export const emptyCourse: Rule = {
  codes: ['EB-COURSE-EMPTY', 'EB-PATH-EMPTY'],
  check: (academy) => [...courses(academy), ...paths(academy)].map(asWarning),
};

function courses({ courses: all, modules, quizzes }: Academy): Problem[] {
  const live = liveIds([...modules, ...quizzes]);
  return all.filter(isLive).flatMap((course: Entry<Course>) => {
    const { base, content } = course;
    if (base === null || !isSound(base, 'modules') || content.modules.length === 0) return [];
    if (content.modules.some((id) => live.has(id))) return [];
    return fieldProblem(base, ['modules'], {
      code: 'EB-COURSE-EMPTY',
      found: 'a course that is live, with nothing in it that is',
      expected: 'at least one module that is live',
      fix: 'Set `status: live` in one of its modules, or `status: draft` here until then.',
    });
  });
}

function paths({ paths: all, courses: inThem }: Academy): Problem[] {
  const live = liveIds(inThem);
  return all.filter(isLive).flatMap((path: Entry<Path>) => {
    const { base, content } = path;
    if (base === null || !isSound(base, 'courses') || content.courses.length === 0) return [];
    if (content.courses.some(({ id }) => live.has(id))) return [];
    return fieldProblem(base, ['courses'], {
      code: 'EB-PATH-EMPTY',
      found: 'a path that is live, with no course in it that is',
      expected: 'at least one course that is live',
      fix: 'Set `status: live` in one of its courses, or `status: draft` here until then.',
    });
  });
}

function isLive({ base, content }: Entry): boolean {
  return content.status === 'live' && isSound(base, 'status');
}

/** What cannot be understood may be meant to be live, and what is not there is told elsewhere. */
function liveIds(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(
    entries
      .filter(({ base, content }) => content.status === 'live' || !isSound(base, 'status'))
      .map(({ content }) => content.id),
  );
}
