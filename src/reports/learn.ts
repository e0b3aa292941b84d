import { words } from '../catalog/catalog.ts';
import { isForStaff } from '../domain/audience.ts';
import type { Heading } from '../domain/body.ts';
import type { Course, Path, Words } from '../domain/content.ts';
import { dueState } from '../domain/due.ts';
import { type CourseProgress, courseProgress } from '../domain/progress/course.ts';
import type { NextStep } from '../domain/progress/next.ts';
import { type PathProgress, pathProgress } from '../domain/progress/path.ts';
import { courseAddress, pathAddress, unitAddress } from './addresses.ts';
import { toDo } from './course.ts';
import { newsFor } from './news.ts';
import { type Reader, titled } from './reader.ts';
import type {
  CourseRow,
  DraftView,
  NewsView,
  NextStepView,
  Passage,
  PathCardView,
  ShownState,
} from './views.ts';
import { courseComesAfter, waiting } from './waiting.ts';

export interface LearnView {
  /** Null when nothing is left to do. */
  readonly next: NextStepView | null;
  /** Quizzes they have begun to answer, but for the next step. */
  readonly drafts: readonly DraftView[];
  readonly news: readonly NewsView[];
  /** What the path of the next step is to lead to; null without one. */
  readonly aim: Passage | null;
  /** Paths they are enrolled in, those not finished first. */
  readonly paths: readonly PathCardView[];
  /** Paths that are theirs to take up; for staff, those on their own work first. */
  readonly offered: readonly PathCardView[];
  /** Courses that are theirs and in none of the paths above. */
  readonly others: readonly CourseRow[];
}

/** Where someone is in the middle of something. */
export interface Midway {
  readonly next: NextStep | null;
  /** The heading at which they stopped in the next step. */
  readonly stoppedAt: Heading | null;
  /** What they began to answer and have not handed in, whatever has become of the quiz. */
  readonly begun: readonly (Pick<DraftView, 'answered' | 'questions'> & { readonly quiz: string })[];
}

/** What someone's own page shows: the one thing to do next, then where they stand. */
export function learnView(reader: Reader, midway: Midway): LearnView {
  const cards = reader.catalog.paths.map((path) => ({ path, ...pathCard(path, reader) }));
  const enrolled = cards.filter(({ progress }) => progress.enrolledAt !== null);
  const drafts = draftViews(midway, reader);
  const inPaths = new Set(reader.catalog.paths.flatMap((path) => path.courses.map((course) => course.id)));
  return {
    next: nextView(reader, midway, drafts.get(midway.next?.unit.id ?? '') ?? null),
    drafts: [...drafts].flatMap(([quiz, draft]) => (quiz === midway.next?.unit.id ? [] : [draft])),
    aim: midway.next?.path ? aimOf(midway.next.path, reader) : null,
    news: newsFor(reader).filter(
      ({ href }) => midway.next === null || href !== unitAddress(midway.next.unit),
    ),
    paths: [...enrolled].sort((a, b) => urgency(a.progress) - urgency(b.progress)).map(({ view }) => view),
    offered: cards
      .filter(({ progress }) => progress.enrolledAt === null)
      .sort((a, b) => Number(isForStaff(b.path.audience)) - Number(isForStaff(a.path.audience)))
      .map(({ view }) => view),
    others: reader.catalog.courses
      .filter((course) => !inPaths.has(course.id))
      .map((course) => courseRow(course, false, reader)),
  };
}

function aimOf(path: Path, { language }: Reader): Passage {
  const { words: said, lang } = words(path, language);
  return { text: said.outcome, lang };
}

/** What is due first stands first, then what has no date, then what is finished. */
function urgency({ complete, dueAt }: PathProgress): number {
  if (complete) return Number.MAX_VALUE;
  return dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);
}

export function pathCard(
  path: Path,
  reader: Reader,
): { readonly view: PathCardView; readonly progress: PathProgress } {
  const { catalog, facts, language, timeZone } = reader;
  const courses = path.courses.flatMap(({ id }) => catalog.course(id) ?? []);
  const progress = pathProgress(
    path,
    courses.map((course) => courseProgress(course, catalog.units(course.id), facts)),
    facts,
    timeZone,
  );
  const view = {
    href: pathAddress(path),
    ...titled(path, reader),
    goal: words(path, language).words.goal,
    required: progress.required,
    optional: progress.optional.total > 0 ? progress.optional : null,
    dueAt: progress.dueAt,
    completedAt: progress.completedAt,
    courses: courses.map((course) => courseRow(course, progress.requiredCourses.includes(course.id), reader)),
  };
  return { view, progress };
}

export function courseRow(course: Course, required: boolean, reader: Reader): CourseRow {
  const progress = courseProgress(course, reader.catalog.units(course.id), reader.facts);
  const first = courseComesAfter(reader.catalog, course, reader.facts);
  return {
    entry: course,
    href: courseAddress(course),
    ...titled(course, reader),
    required,
    state: first.length > 0 ? 'waiting' : courseState(progress),
    parts: progress,
    minutesLeft: progress.minutesLeft,
    waitsFor: first.map((other) => titled(other, reader)),
    added: toDo(progress.added),
  };
}

export function courseState(progress: CourseProgress): ShownState {
  if (progress.complete) return progress.updatedSince ? 'updated' : 'done';
  return progress.startedAt === null ? 'not_started' : 'in_progress';
}

/** By id of the quiz: what they can go on with now. */
function draftViews({ begun }: Midway, reader: Reader): Map<string, DraftView> {
  const { catalog, facts } = reader;
  return new Map(
    begun.flatMap(({ quiz, answered, questions }): [string, DraftView][] => {
      const unit = catalog.units().find(({ id }) => id === quiz);
      if (unit === undefined || waiting(catalog, unit.course, quiz, facts)) return [];
      return [[quiz, { href: unitAddress(unit), ...titled(unit, reader), answered, questions }]];
    }),
  );
}

function nextView(reader: Reader, { next, stoppedAt }: Midway, draft: DraftView | null): NextStepView | null {
  const { facts, language, timeZone, now } = reader;
  if (next === null) return null;
  const { unit, course, path, dueAt, reason } = next;
  const due = dueAt === null ? null : dueState(dueAt, now, timeZone).state;
  const begun = facts.openings.some((opening) => opening.unit === unit.id);
  const { words: said, lang } = words<Words>(unit, language);
  const why = () => {
    if (reason === 'again') return 'redo';
    if (due === 'overdue') return 'overdue';
    if (begun) return 'resume';
    if (facts.openings.length === 0) return 'first';
    if (due === 'today' || due === 'soon') return 'due';
    return reason === 'extra' ? 'optional' : 'next';
  };
  return {
    kind: unit.kind,
    href: unitAddress(unit) + (stoppedAt === null ? '' : `#${stoppedAt.id}`),
    title: said.title,
    lang,
    summary: said.summary,
    course: { href: courseAddress(course), ...titled(course, reader) },
    path: path && { href: pathAddress(path), ...titled(path, reader) },
    minutes: unit.kind === 'module' ? unit.minutes : unit.timeLimit,
    why: why(),
    begun,
    stoppedAt: stoppedAt?.text ?? null,
    draft,
    dueAt,
  };
}
