import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogData, Course } from '../domain/content.ts';
import { courseProgress } from '../domain/progress/course.ts';
import type { AccountRecord, LearnerRecord } from './accounts.ts';
import { courseAddress } from './addresses.ts';
import { courseState } from './learn.ts';
import { titleOf } from './reader.ts';
import type { PeopleCoursesView } from './views.ts';

/** Someone who keeps failing a quiz. */
export interface QuizTrouble {
  readonly person: string;
  readonly quiz: string;
  readonly attempts: number;
  readonly lastAt: string;
}

/** So many attempts without passing are worth a CSM's word. */
const TROUBLE_FROM = 2;

/** People × courses: every course that at least one of them can see, and where each stands in it. */
export function peopleCourses(record: AccountRecord, catalog: Catalog, language: string): PeopleCoursesView {
  const courses = inPathOrder(catalog.data).filter((course) =>
    record.learners.some((learner) => learner.catalog.course(course.id) !== undefined),
  );
  return {
    courses: courses.map((course) => ({ href: courseAddress(course), title: titleOf(course, { language }) })),
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
  if (course === undefined) return null;
  const progress = courseProgress(course, learner.catalog.units(courseId), learner.facts);
  return { state: courseState(progress), parts: progress };
}

/** Quizzes tried at least twice and not passed, the most tried first. */
export function quizTrouble(record: AccountRecord, language: string): QuizTrouble[] {
  return record.learners
    .flatMap((learner) =>
      learner.catalog.courses
        .flatMap((course) => learner.catalog.units(course.id))
        .filter((unit) => unit.kind === 'quiz')
        .flatMap((quiz) => {
          const attempts = learner.facts.attempts.filter((attempt) => attempt.quiz === quiz.id);
          const last = attempts.at(-1);
          if (
            last === undefined ||
            attempts.length < TROUBLE_FROM ||
            attempts.some((attempt) => attempt.passed)
          )
            return [];
          return {
            person: learner.person.name ?? '',
            quiz: titleOf(quiz, { language }),
            attempts: attempts.length,
            lastAt: last.at,
          };
        }),
    )
    .sort((a, b) => b.attempts - a.attempts);
}
