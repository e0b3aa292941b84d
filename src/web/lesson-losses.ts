import type { Readable } from 'node:stream';
import { words } from '../catalog/catalog.ts';
import { body, currentCatalog } from '../catalog/live.ts';
import type { Module, Quiz, Unit } from '../domain/content.ts';
import { usualLoss } from '../domain/lessons/losing.ts';
import type { RevisionSince } from '../domain/lessons/revisions.ts';
import { stopsByHeading } from '../domain/lessons/stops.ts';
import { headingsIn } from '../domain/passages.ts';
import { amongOf, type LessonsAsked, lessonsAsked } from '../reports/lessons/asked.ts';
import { type AskedQuiz, questionsCsv } from '../reports/lessons/csv.ts';
import { type LessonFigure, quizFigures } from '../reports/lessons/figures.ts';
import { questionRows } from '../reports/lessons/questions.ts';
import { lessonRow } from '../reports/lessons/rows.ts';
import type { LessonRow, LessonView, QuestionRow } from '../reports/lessons/views.ts';
import { allTimelines } from '../reports/timelines.ts';
import type { Link } from '../reports/views.ts';
import { stoppedIn } from '../store/lesson-figures.ts';
import { revisionsOf } from '../store/revisions.ts';
import { usefulnessWords } from '../store/usefulness.ts';
import { type AsOf, readAsOf } from './as-of.ts';
import { house } from './house.ts';
import { type LessonsPage, lessonsSource } from './lessons.ts';

const WORDS_SHOWN = 30;

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
  const { figures, ...page } = await lessonsSource(locals, url);
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
