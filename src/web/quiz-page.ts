import { words } from '../catalog/catalog.ts';
import { beginAttempt } from '../commands/begin-attempt.ts';
import type { Course, Quiz } from '../domain/content.ts';
import type { Attempt } from '../domain/facts.ts';
import { percent } from '../domain/progress/percent.ts';
import { unitState } from '../domain/progress/unit.ts';
import { attemptAddress, courseAddress } from '../reports/addresses.ts';
import { outlineOf } from '../reports/course.ts';
import { updatedView } from '../reports/lesson.ts';
import { quizForm, quizResult, type Refilled } from '../reports/quiz.ts';
import { type Reader, titleOf } from '../reports/reader.ts';
import type { QuizPage } from '../reports/views.ts';
import { attemptsAt } from '../store/attempts.ts';
import { house } from './house.ts';
import { textOf } from './unit.ts';

export interface Refusal extends Refilled {
  /** A sentence about the form as a whole. */
  readonly refused: string | null;
}

const NOTHING_TYPED: Refusal = { typed: new Map(), errors: {}, gaps: false, refused: null };

/** A quiz's page: the questions of the attempt under way, or – passed, or not to be taken now – how it went. */
export async function quizPage(
  course: Course,
  quiz: Quiz,
  reader: Reader,
  locals: App.Locals,
  url: URL,
  refusal: Refusal = NOTHING_TYPED,
): Promise<QuizPage> {
  const academy = await house();
  const person = locals.person?.id ?? '';
  const { state, again } = unitState(quiz, reader.facts);
  const wants =
    state !== 'done' || again !== null || url.searchParams.has('again') || refusal !== NOTHING_TYPED;
  const attempt = wants
    ? await beginAttempt(academy, person, reader.catalog, quiz, reader.facts, locals.now)
    : null;
  const handedIn = (await attemptsAt(academy.db, person, quiz.id)).filter(
    (known) => known.submitted !== null,
  );
  return {
    ...(await frame(course, quiz, reader, locals, handedIn)),
    form: attempt && quizForm(quiz, attempt, reader, refusal),
    result: attempt === null && handedIn[0] ? quizResult(course, quiz, handedIn[0], reader) : null,
    refused: refusal.refused,
  };
}

/** The page of one attempt that was handed in; null when there is none by that number. */
export async function resultPage(
  course: Course,
  quiz: Quiz,
  reader: Reader,
  locals: App.Locals,
  number: string | undefined,
): Promise<QuizPage | null> {
  const { db } = await house();
  const handedIn = (await attemptsAt(db, locals.person?.id ?? '', quiz.id)).filter(
    (one) => one.submitted !== null,
  );
  const attempt = handedIn.find((known) => String(known.number) === number);
  if (attempt === undefined) return null;
  const result = quizResult(course, quiz, attempt, reader);
  return { ...(await frame(course, quiz, reader, locals, handedIn)), form: null, result, refused: null };
}

async function frame(
  course: Course,
  quiz: Quiz,
  reader: Reader,
  locals: App.Locals,
  handedIn: readonly Attempt[],
): Promise<Omit<QuizPage, 'form' | 'result' | 'refused'>> {
  const { title, summary } = words(quiz, reader.language).words;
  const { html, lang } = await textOf(quiz, locals);
  return {
    entry: quiz,
    title,
    summary,
    html,
    lang,
    course: { href: courseAddress(course), title: titleOf(course, reader) },
    outline: outlineOf(course, quiz.id, reader),
    updated: updatedView(quiz, reader),
    history: handedIn.flatMap(({ number, submitted }) =>
      submitted === null
        ? []
        : [
            {
              href: attemptAddress(quiz, number),
              title: String(number),
              at: submitted.at,
              percent: percent(submitted.score, submitted.maxScore) ?? 0,
              passed: submitted.passed,
            },
          ],
    ),
  };
}
