import { currentCatalog } from '../catalog/live.ts';
import type { Course } from '../domain/content.ts';
import { standingAt } from '../domain/measures/standing.ts';
import type { AccountTimeline } from '../domain/timeline.ts';
import { type LessonsAsked, lessonsAsked } from '../reports/lessons/asked.ts';
import { type LessonFigure, lessonFigures } from '../reports/lessons/figures.ts';
import { countedFor } from '../reports/lessons/kept.ts';
import { lessonFiguresAddress, lessonRows } from '../reports/lessons/rows.ts';
import type { CourseStep, LessonRow } from '../reports/lessons/views.ts';
import { titled } from '../reports/reader.ts';
import { periodsTo } from '../reports/scorecard/ask.ts';
import { contentFactsOf } from '../reports/scorecard/content-facts.ts';
import { choicesFor } from '../reports/scorecard/figures.ts';
import type { Choices } from '../reports/scorecard/select.ts';
import { allTimelines } from '../reports/timelines.ts';
import type { Titled } from '../reports/views.ts';
import { takersOf } from '../store/lesson-figures.ts';
import { type NotFound, notFound } from '../store/searches.ts';
import { type AsOf, readAsOf } from './as-of.ts';
import { house } from './house.ts';

/** Searches told of on the page; the file has more. */
const SEARCHES_SHOWN = 20;
const SEARCHES_IN_FILE = 1000;

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
export async function lessonsSource({ catalog, now, person }: App.Locals, url: URL): Promise<Source> {
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
  const { figures, ...page } = await lessonsSource(locals, url);
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
  readonly titled: Titled;
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
  const { figures, timelines, ...page } = await lessonsSource(locals, url);
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
    titled: titled(course, locals),
    takers: taken.reduce((sum, { people }) => sum + people, 0),
    steps: units.flatMap((unit): CourseStep[] => {
      const figure = figures.find((one) => one.unit.id === unit.id);
      if (figure === undefined) return [];
      const theirs = taken.filter(({ sees }) => sees.unit(course.id, unit.id) !== undefined);
      return [
        {
          href: lessonFiguresAddress(course.id, unit.id),
          ...titled(unit, locals),
          kind: unit.kind,
          theirs: theirs.reduce((sum, { people }) => sum + people, 0),
          outcome: figure.outcome,
        },
      ];
    }),
  };
}
