import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Unit } from '../../domain/content.ts';
import type { Outcome } from '../../domain/lessons/losing.ts';
import { type QuestionFigure, questionFigures } from '../../domain/lessons/questions.ts';
import { type TimeTaken, timeTaken } from '../../domain/lessons/time.ts';
import type { Database } from '../../store/database.ts';
import {
  type Among,
  firstAttempts,
  outcomeOf,
  readingOf,
  usefulnessAmong,
} from '../../store/lesson-figures.ts';
import { amongOf, type LessonsAsked } from './asked.ts';

/** What is known of how people fare with a module or quiz. */
export interface LessonFigure {
  readonly unit: Unit;
  readonly outcome: Outcome;
  /** Null where too few are known, and for a quiz. */
  readonly time: TimeTaken | null;
  /** Of how many finishers the time is known. */
  readonly timed: number;
  /** Of how many it is known whether they came back, and how many did. */
  readonly readers: number;
  readonly cameBack: number;
  readonly useful: readonly { readonly revision: number; readonly yes: number; readonly no: number }[];
}

export async function lessonFigure(db: Database, unit: Unit, among: Among): Promise<LessonFigure> {
  const outcome = await outcomeOf(db, unit.id, among);
  if (unit.kind === 'quiz')
    return { unit, outcome, time: null, timed: 0, readers: 0, cameBack: 0, useful: [] };
  const { seconds, readers, cameBack } = await readingOf(db, unit.id, among);
  const useful = await usefulnessAmong(db, unit.id, among);
  return { unit, outcome, time: timeTaken(seconds), timed: seconds.length, readers, cameBack, useful };
}

/** The same of many, in turns with whatever else there is to do. */
export async function lessonFigures(
  db: Database,
  units: readonly Unit[],
  asked: LessonsAsked,
): Promise<LessonFigure[]> {
  const figures: LessonFigure[] = [];
  for (const unit of units) {
    figures.push(await lessonFigure(db, unit, await amongOf(db, unit, asked)));
    await nextTurn();
  }
  return figures;
}

/** How the questions of a quiz did at a revision, from the latest first attempts. */
export async function quizFigures(
  db: Database,
  quiz: string,
  revision: number,
  among: Among,
): Promise<readonly QuestionFigure[]> {
  const attempts = [];
  for await (const some of firstAttempts(db, quiz, revision, among)) {
    attempts.push(...some);
    await nextTurn();
  }
  return questionFigures(attempts);
}
