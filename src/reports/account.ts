import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogData, Course } from '../domain/content.ts';
import { courseProgress } from '../domain/progress/course.ts';
import type { AccountRecord, LearnerRecord } from './accounts.ts';
import { courseAddress } from './addresses.ts';
import { courseState } from './learn.ts';
import { titled } from './reader.ts';
import type { PeopleCoursesView, Titled } from './views.ts';

/** Someone who keeps failing a quiz. */
export interface QuizTrouble {
  readonly id: string;
  readonly person: string;
  readonly quiz: Titled;
  readonly attempts: number;
  readonly lastAt: string;
}

/** Someone who has not done what a path of onboarding asks, though its last day is over. */
export interface LateWithPath {
  readonly id: string;
  readonly person: string;
  readonly path: Titled;
  readonly dueAt: string;
  /** Modules and quizzes asked of them. */
  readonly done: number;
  readonly total: number;
}

/** People × courses: every course that at least one of them can see, and where each stands in it. */
export function peopleCourses(record: AccountRecord, catalog: Catalog, language: string): PeopleCoursesView {
  const courses = inPathOrder(catalog.data).filter((course) =>
    record.learners.some((learner) => learner.catalog.course(course.id) !== undefined),
  );
  return {
    courses: courses.map((course) => ({ href: courseAddress(course), ...titled(course, { language }) })),
    people: record.learners.map((learner) => ({
      id: learner.person.id,
      name: learner.person.name ?? '',
      role: learner.person.role,
      invitedAt: learner.person.invitedAt,
      lastActivityAt: learner.lastActivityAt,
      cells: courses.map(({ id }) => cell(learner, id)),
    })),
  };
}

/** Courses as the paths list them, those with a timeframe first; then those in no path. */
function inPathOrder({ paths, courses }: CatalogData): Course[] {
  const listed = [...paths]
    .sort((a, b) => Number(a.days === null) - Number(b.days === null))
    .flatMap((path) => path.courses.map(({ id }) => courses.find((course) => course.id === id)))
    .filter((course) => course !== undefined);
  return [...new Set([...listed, ...courses])];
}

function cell(
  learner: LearnerRecord,
  courseId: string,
): PeopleCoursesView['people'][number]['cells'][number] {
  const course = learner.catalog.course(courseId);
  if (course === undefined) {
    const gone = learner.goneCourses.find((one) => one.course === courseId);
    return gone ? { state: courseState(gone), parts: gone } : null;
  }
  const progress = courseProgress(course, learner.catalog.units(courseId), learner.facts);
  return { state: courseState(progress), parts: progress };
}

/** Who is stuck at which quiz, the most tried first. */
export function quizTrouble(record: AccountRecord, language: string): QuizTrouble[] {
  return record.learners
    .flatMap(({ person, catalog, behind }) =>
      behind.stuck.flatMap(({ quiz: id, attempts, lastAt }) => {
        const quiz = catalog.courses.flatMap((course) => catalog.unit(course.id, id) ?? [])[0];
        if (quiz === undefined) return [];
        return [
          { id: person.id, person: person.name ?? '', quiz: titled(quiz, { language }), attempts, lastAt },
        ];
      }),
    )
    .sort((a, b) => b.attempts - a.attempts);
}

/** Who has a path of onboarding past its due date, the longest late first. */
export function lateWithPaths(record: AccountRecord, language: string): LateWithPath[] {
  return record.learners
    .flatMap(({ person, catalog, behind, onboarding }) =>
      behind.overdue.flatMap(({ path: id, dueAt }) => {
        const path = catalog.path(id);
        const progress = onboarding.find((one) => one.path === id);
        if (path === undefined || progress === undefined) return [];
        const { done, total } = progress.required;
        return [
          { id: person.id, person: person.name ?? '', path: titled(path, { language }), dueAt, done, total },
        ];
      }),
    )
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}
