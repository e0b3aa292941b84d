import type { Readable } from 'node:stream';
import { words } from '../catalog/catalog.ts';
import type { Course, Path, Words } from '../domain/content.ts';
import type { SubmittedAttempt } from '../domain/facts.ts';
import { type CourseProgress, courseProgress } from '../domain/progress/course.ts';
import { pathDueAt } from '../domain/progress/path.ts';
import { countedAttempt } from '../domain/quiz/standing.ts';
import type { AccountLine } from './account-lines.ts';
import type { AccountRecord, LearnerRecord } from './accounts.ts';
import { type Cell, csv, type Row } from './csv.ts';

/** Someone in a course. */
interface Taking {
  readonly line: AccountLine;
  readonly learner: LearnerRecord;
  readonly course: Course;
  /** The first path they are enrolled in that holds the course; null for a course taken by itself. */
  readonly path: Path | null;
  readonly enrolledAt: string | null;
  readonly progress: CourseProgress;
  readonly attempts: readonly SubmittedAttempt[];
  /** Of each quiz, the attempt that counts. */
  readonly counted: readonly SubmittedAttempt[];
  readonly title: string;
}

const COLUMNS: readonly (readonly [name: string, value: (taking: Taking) => Cell])[] = [
  ['account_id', ({ line }) => line.account.id],
  ['account_name', ({ line }) => line.account.name],
  ['plan', ({ line }) => line.account.plan],
  ['industry', ({ line }) => line.account.industry],
  ['use_cases', ({ line }) => line.account.useCases],
  ['segment', ({ line }) => line.account.segment],
  ['csm', ({ line }) => line.csm],
  ['user_id', ({ learner }) => learner.person.id],
  ['email', ({ learner }) => learner.person.email],
  ['name', ({ learner }) => learner.person.name],
  ['locale', ({ learner }) => learner.person.language],
  ['path_id', ({ path }) => path?.id ?? null],
  ['course_id', ({ course }) => course.id],
  ['course_title', ({ title }) => title],
  ['course_revision', ({ course }) => course.revision],
  ['status', ({ progress }) => status(progress)],
  ['success_status', ({ progress, attempts }) => successStatus(progress, attempts)],
  ['progress_percent', ({ progress }) => progress.percent],
  ['modules_completed', ({ progress }) => progress.modulesDone],
  ['modules_required', ({ progress }) => progress.modulesRequired],
  ['quizzes_passed', ({ progress }) => progress.quizzesPassed],
  ['quizzes_required', ({ progress }) => progress.quizzesRequired],
  ['enrolled_at', ({ enrolledAt }) => enrolledAt],
  ['started_at', ({ progress }) => progress.startedAt],
  ['last_activity_at', ({ progress }) => progress.lastActivityAt],
  [
    'due_at',
    ({ path, enrolledAt, line }) =>
      path && enrolledAt ? pathDueAt(path, { path: path.id, at: enrolledAt }, line.account.timeZone) : null,
  ],
  ['completed_at', ({ progress }) => progress.completedAt],
  // Which revision of a course as a whole someone completed is known only while nothing in it has changed since.
  [
    'completed_revision',
    ({ progress, course }) => (progress.complete && !progress.updatedSince ? course.revision : null),
  ],
  ['updated_since_completion', ({ progress }) => (progress.complete ? progress.updatedSince : null)],
  ['score', ({ counted }) => (counted.length > 0 ? counted.reduce((sum, one) => sum + one.score, 0) : null)],
  [
    'max_score',
    ({ counted }) => (counted.length > 0 ? counted.reduce((sum, one) => sum + one.maxScore, 0) : null),
  ],
  ['attempts', ({ attempts }) => attempts.length],
  // Not fed yet: there are no certificates.
  ['certificate_code', () => null],
  ['certificate_expires_at', () => null],
  // The account's, as its row in the accounts' CSV has them.
  ['onboarding_status', ({ line }) => line.state],
  ['onboarding_completed_at', ({ line }) => line.onboardedAt],
];

/** So many accounts' facts are in memory at a time. */
const SLICE = 20;

/**
 * `/reports/learners.csv`: a row for each person and each course they are enrolled in by a path, have begun, or
 * completed while it was theirs.
 * @param recordsOf the facts of some accounts, by id, in their order
 */
export function learnersCsv(
  lines: readonly AccountLine[],
  recordsOf: (ids: readonly string[]) => Promise<readonly AccountRecord[]>,
  language: string,
): Readable {
  return csv(
    COLUMNS.map(([name]) => name),
    rowsOf(lines, recordsOf, language),
  );
}

async function* rowsOf(
  lines: readonly AccountLine[],
  recordsOf: (ids: readonly string[]) => Promise<readonly AccountRecord[]>,
  language: string,
): AsyncGenerator<Row> {
  for (let start = 0; start < lines.length; start += SLICE) {
    const slice = lines.slice(start, start + SLICE);
    const records = await recordsOf(slice.map(({ account }) => account.id));
    for (const [index, line] of slice.entries())
      for (const learner of records[index]?.learners ?? [])
        for (const taking of coursesOf(line, learner, language))
          yield COLUMNS.map(([, value]) => value(taking));
  }
}

function coursesOf(line: AccountLine, learner: LearnerRecord, language: string): Taking[] {
  const { catalog, facts, goneCourses } = learner;
  const open = catalog.courses.map((course) => ({
    course,
    progress: courseProgress(course, catalog.units(course.id), facts),
  }));
  const gone = goneCourses.map((progress) => ({ course: progress.known, progress }));
  return [...open, ...gone].flatMap(({ course, progress }) => {
    const enrollment = facts.enrollments.find((e) =>
      catalog.path(e.path)?.courses.some(({ id }) => id === course.id),
    );
    if (!enrollment && progress.startedAt === null) return [];
    const quizzes = catalog.units(course.id).filter((unit) => unit.kind === 'quiz');
    const known = new Set([...progress.units, ...progress.asked].map((unit) => unit.unit));
    return [
      {
        line,
        learner,
        course,
        path: (enrollment && catalog.path(enrollment.path)) ?? null,
        enrolledAt: enrollment?.at ?? null,
        progress,
        attempts: facts.attempts.filter((attempt) => known.has(attempt.quiz)),
        counted: quizzes.flatMap((quiz) => countedAttempt(quiz, facts) ?? []),
        title: words<Words>(course, language).words.title,
      },
    ];
  });
}

function status(progress: CourseProgress): string {
  if (progress.complete) return 'completed';
  return progress.startedAt === null ? 'not_started' : 'in_progress';
}

/** Passed once every quiz of the course is; failed when one was tried and none of its attempts passed. */
function successStatus(progress: CourseProgress, attempts: readonly SubmittedAttempt[]): string | null {
  if (progress.quizzesRequired > 0 && progress.quizzesPassed === progress.quizzesRequired) return 'passed';
  const tried = Map.groupBy(attempts, (attempt) => attempt.quiz);
  return [...tried.values()].some((of) => !of.some((attempt) => attempt.passed)) ? 'failed' : null;
}
