import type { Readable } from 'node:stream';
import { words } from '../catalog/catalog.ts';
import { body, currentCatalog } from '../catalog/live.ts';
import type { Course, Module, Quiz, Unit } from '../domain/content.ts';
import { usualLoss } from '../domain/lessons/losing.ts';
import type { RevisionSince } from '../domain/lessons/revisions.ts';
import { stopsByHeading } from '../domain/lessons/stops.ts';
import { standingAt } from '../domain/measures/standing.ts';
import { headingsIn } from '../domain/passages.ts';
import type { AccountTimeline } from '../domain/timeline.ts';
import { amongOf, type LessonsAsked, lessonsAsked } from '../reports/lessons/asked.ts';
import { type AskedQuiz, questionsCsv } from '../reports/lessons/csv.ts';
import { type LessonFigure, lessonFigures, quizFigures } from '../reports/lessons/figures.ts';
import { countedFor } from '../reports/lessons/kept.ts';
import { questionRows } from '../reports/lessons/questions.ts';
import { lessonFiguresAddress, lessonRow, lessonRows } from '../reports/lessons/rows.ts';
import type { CourseStep, LessonRow, LessonView, QuestionRow } from '../reports/lessons/views.ts';
import { titleOf } from '../reports/reader.ts';
import { periodsTo } from '../reports/scorecard/ask.ts';
import { contentFactsOf } from '../reports/scorecard/content-facts.ts';
import { choicesFor } from '../reports/scorecard/figures.ts';
import type { Choices } from '../reports/scorecard/select.ts';
import { allTimelines } from '../reports/timelines.ts';
import type { Link } from '../reports/views.ts';
import { stoppedIn, takersOf } from '../store/lesson-figures.ts';
import { revisionsOf } from '../store/revisions.ts';
import { type NotFound, notFound } from '../store/searches.ts';
import { usefulnessWords } from '../store/usefulness.ts';
import { type AsOf, readAsOf } from './as-of.ts';
import { house } from './house.ts';

/** Searches told of on the page; the file has more. */
const SEARCHES_SHOWN = 20;
const SEARCHES_IN_FILE = 1000;
const WORDS_SHOWN = 30;

/** What every page on lessons is made from. */
export interface LessonsPage {
  readonly asked: LessonsAsked;
  readonly asOf: AsOf;
  readonly choices: Choices;
  readonly periods: ReturnType<typeof periodsTo>;
  /** When it was counted, where that was before now. */
  readonly countedAt: Date | null;
}

interface Source extends LessonsPage {
  readonly timelines: readonly AccountTimeline[];
  readonly figures: readonly LessonFigure[];
}

/** Everything at once, as the address asks for it: what a lesson would help is held against all the others. */
async function sourceFor({ catalog, now, person }: App.Locals, url: URL): Promise<Source> {
  const { db } = await house();
  const timelines = await allTimelines(db, currentCatalog(), now);
  const asOf = readAsOf(url, now);
  const asked = lessonsAsked(url.searchParams, asOf, timelines);
  const { ask, revision } = asked;
  const question = [catalog.digest, person?.role, ask.date, ask.period, ask.cohort, ask.filters, revision];
  const { at, made } = await countedFor(db, timelines.length, question, now, () =>
    lessonFigures(db, catalog.units(), asked),
  );
  const choices = choicesFor({ timelines, content: contentFactsOf(currentCatalog()) }, ask);
  return {
    asked,
    asOf,
    choices,
    periods: periodsTo(ask.asOf),
    timelines,
    figures: made,
    countedAt: at < now ? at : null,
  };
}

export interface AllLessons extends LessonsPage {
  readonly rows: readonly LessonRow[];
  readonly searches: readonly NotFound[];
}

export async function allLessons(locals: App.Locals, url: URL): Promise<AllLessons> {
  const { figures, ...page } = await sourceFor(locals, url);
  const searches = await searchesNotFound(page.asked, SEARCHES_SHOWN);
  return { ...page, rows: lessonRows(figures, locals.catalog, locals), searches };
}

/** For a file. */
export async function searchesAsked(
  locals: App.Locals,
  url: URL,
): Promise<{ readonly asOf: AsOf; readonly searches: readonly NotFound[] }> {
  const { db } = await house();
  const asOf = readAsOf(url, locals.now);
  const timelines = await allTimelines(db, currentCatalog(), locals.now);
  const asked = lessonsAsked(url.searchParams, asOf, timelines);
  return { asOf, searches: await searchesNotFound(asked, SEARCHES_IN_FILE) };
}

async function searchesNotFound({ among }: LessonsAsked, most: number): Promise<NotFound[]> {
  const { db } = await house();
  return notFound(db, among.accounts, among.from, among.to, most);
}

export interface CourseLosses extends LessonsPage {
  readonly course: Course;
  readonly title: string;
  /** People who opened anything of it. */
  readonly takers: number;
  readonly steps: readonly CourseStep[];
}

/** Where a course loses people; null where there is none to be seen. */
export async function courseLosses(
  locals: App.Locals,
  url: URL,
  id: string | undefined,
): Promise<CourseLosses | null> {
  const course = locals.catalog.course(id ?? '');
  if (course === undefined) return null;
  const { db } = await house();
  const { figures, timelines, ...page } = await sourceFor(locals, url);
  const units = locals.catalog.units(course.id);
  const takers = await takersOf(
    db,
    units.map((unit) => unit.id),
    page.asked.among,
  );
  const at = page.asked.ask.asOf.getTime();
  const taken = timelines.flatMap(({ history }) => {
    const people = takers.get(history.id);
    if (people === undefined) return [];
    const viewer = { role: 'learner', profile: standingAt(history, at).account } as const;
    return [{ people, sees: currentCatalog().forViewer(viewer, locals.now) }];
  });
  return {
    ...page,
    course,
    title: titleOf(course, locals),
    takers: taken.reduce((sum, { people }) => sum + people, 0),
    steps: units.flatMap((unit): CourseStep[] => {
      const figure = figures.find((one) => one.unit.id === unit.id);
      if (figure === undefined) return [];
      const theirs = taken.filter(({ sees }) => sees.unit(course.id, unit.id) !== undefined);
      return [
        {
          href: lessonFiguresAddress(course.id, unit.id),
          title: titleOf(unit, locals),
          kind: unit.kind,
          theirs: theirs.reduce((sum, { people }) => sum + people, 0),
          outcome: figure.outcome,
        },
      ];
    }),
  };
}

export interface UnitLosses extends LessonsPage {
  readonly course: Link;
  readonly row: LessonRow;
  readonly revisions: readonly RevisionSince[];
  /** Null for a quiz. */
  readonly lesson: LessonView | null;
  /** Null for a module. */
  readonly quiz: { readonly revision: number; readonly questions: readonly QuestionRow[] } | null;
}

/** How people fare with one module or quiz; null where there is none to be seen. */
export async function unitLosses(
  locals: App.Locals,
  url: URL,
  { course, unit: id }: Readonly<Record<string, string | undefined>>,
): Promise<UnitLosses | null> {
  const unit = locals.catalog.unit(course ?? '', id ?? '');
  if (unit === undefined) return null;
  const { db } = await house();
  const { figures, ...page } = await sourceFor(locals, url);
  const figure = figures.find((one) => one.unit.id === unit.id);
  if (figure === undefined) return null;
  const row = lessonRow(figure, usualLoss(figures.map(({ outcome }) => outcome)), locals.catalog, locals);
  return {
    ...page,
    course: row.course,
    row,
    revisions: await revisionsOf(db, unit.id),
    lesson: unit.kind === 'module' ? await lessonLosses(unit, row, figure, page.asked, locals) : null,
    quiz: unit.kind === 'quiz' ? await quizLosses(unit, page.asked, locals) : null,
  };
}

async function lessonLosses(
  module: Module,
  row: LessonRow,
  { useful }: LessonFigure,
  asked: LessonsAsked,
  { language }: App.Locals,
): Promise<LessonView> {
  const { db } = await house();
  const among = await amongOf(db, module, asked);
  const stopped = await stoppedIn(db, module.id, among);
  const texts = new Map(
    await Promise.all(
      Object.entries(module.words).map(
        async ([code, said]) => [code, headingsIn((await body(said.body)).chunks)] as const,
      ),
    ),
  );
  const shown = texts.get(words(module, language).language) ?? [];
  const ids = new Map([...texts].map(([code, headings]) => [code, headings.map((heading) => heading.id)]));
  const { places, gone } = stopsByHeading(stopped, shown, ids);
  const said = await usefulnessWords(db, module.id, asked.ask.asOf);
  return {
    row,
    stops: places.map(({ heading, people }) => ({ heading: heading?.text ?? null, people })),
    gone,
    unknown: row.outcome.lost - stopped.reduce((sum, { people }) => sum + people, 0),
    useful,
    words: said.slice(0, WORDS_SHOWN),
  };
}

async function quizLosses(
  quiz: Quiz,
  { among, revision: wished }: LessonsAsked,
  { language }: App.Locals,
): Promise<NonNullable<UnitLosses['quiz']>> {
  const { db } = await house();
  const revision = typeof wished === 'number' ? wished : quiz.revision;
  const figures = await quizFigures(db, quiz.id, revision, among);
  return { revision, questions: questionRows(quiz, figures, language) };
}

/** How the questions of all quizzes did, for a file; read while it is written. */
export async function questionsAsked(
  locals: App.Locals,
  url: URL,
): Promise<{ readonly asOf: AsOf; readonly file: Readable }> {
  const { db } = await house();
  const asOf = readAsOf(url, locals.now);
  const timelines = await allTimelines(db, currentCatalog(), locals.now);
  const asked = lessonsAsked(url.searchParams, asOf, timelines);
  const quizzes = locals.catalog.units().filter((unit: Unit): unit is Quiz => unit.kind === 'quiz');
  async function* each(): AsyncGenerator<AskedQuiz> {
    for (const quiz of quizzes) yield { quiz, ...(await quizLosses(quiz, asked, locals)) };
  }
  return { asOf, file: questionsCsv(each()) };
}
