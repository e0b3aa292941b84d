import { words } from '../catalog/catalog.ts';
import { beginAttempt } from '../commands/begin-attempt.ts';
import type { Course, Quiz } from '../domain/content.ts';
import type { Attempt } from '../domain/facts.ts';
import { percent } from '../domain/progress/percent.ts';
import { unitState } from '../domain/progress/unit.ts';
import { drawQuestions } from '../domain/quiz/draw.ts';
import type { Fields } from '../domain/quiz/fields.ts';
import { attemptAddress, courseAddress } from '../reports/addresses.ts';
import { outlineOf } from '../reports/course.ts';
import { updatedView } from '../reports/lesson.ts';
import { quizForm, quizResult, quizStart, type Refilled } from '../reports/quiz.ts';
import { type Reader, titled } from '../reports/reader.ts';
import type { QuizPage } from '../reports/views.ts';
import { attemptsAt, draftAt } from '../store/attempts.ts';
import { house } from './house.ts';
import { textOf } from './unit.ts';
import { whoseMark } from './whose.ts';

export interface Refusal extends Refilled {
  /** A sentence about the form as a whole. */
  readonly refused: string | null;
}

const NOTHING_TYPED: Refusal = { typed: new Map(), errors: {}, gaps: false, refused: null };

/**
 * A quiz's page: the questions of the attempt under way; before one with a time limit what to know of it; or – passed and not
 * half-done again, or not to be taken now – how it went.
 */
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
  const known = locals.preview === null ? await attemptsAt(academy.db, person, quiz.id) : [];
  const open = known.find(({ submitted }) => submitted === null) ?? null;
  const kept = open === null ? null : await draftAt(academy.db, open.id);
  const isHalfDone = kept !== null && (kept.size > 0 || url.searchParams.has('kept'));
  const wants =
    locals.preview !== null ||
    state !== 'done' ||
    again !== null ||
    isHalfDone ||
    url.searchParams.has('again') ||
    refusal !== NOTHING_TYPED;
  const handedIn = known.filter(({ submitted }) => submitted !== null);
  const begins = wants && open === null;
  const start =
    begins && quiz.timeLimit !== null ? quizStart(quiz, locals.person?.timeFactor ?? 1, reader) : null;
  const begun = () =>
    locals.preview === null
      ? beginAttempt(academy, person, reader.catalog, quiz, reader.facts, locals.now)
      : attemptInPreview(quiz, locals.now);
  const attempt = begins && quiz.timeLimit === null ? await begun() : wants ? open : null;
  const form = attempt && quizForm(quiz, attempt, reader, refilled(refusal, kept), whoseMark(person));
  return {
    ...(await frame(course, quiz, reader, locals, handedIn)),
    form,
    start,
    result: form === null && handedIn[0] ? quizResult(course, quiz, handedIn[0], reader) : null,
    refused: refusal.refused,
    kept: url.searchParams.has('kept'),
  };
}

/** The questions as a customer would be asked them; nobody is in this attempt. */
function attemptInPreview(quiz: Quiz, now: Date): Attempt {
  return {
    id: '',
    quiz: quiz.id,
    number: 1,
    revision: quiz.revision,
    startedAt: now.toISOString(),
    endsAt: null,
    drawn: drawQuestions(quiz, quiz.id),
    form: null,
    submitted: null,
  };
}

/** A form that was refused shows what was sent; any other what was kept of it. */
function refilled(refusal: Refusal, kept: Fields | null): Refusal {
  return refusal.typed.size > 0 || kept === null ? refusal : { ...refusal, typed: kept };
}

/** The page of one attempt that was handed in; null when there is none by that number. */
export async function resultPage(
  course: Course,
  quiz: Quiz,
  reader: Reader,
  locals: App.Locals,
  { number, isLeftAside }: { readonly number: string | undefined; readonly isLeftAside: boolean },
): Promise<QuizPage | null> {
  const { db } = await house();
  const handedIn = (await attemptsAt(db, locals.person?.id ?? '', quiz.id)).filter(
    (one) => one.submitted !== null,
  );
  const attempt = handedIn.find((known) => String(known.number) === number);
  if (attempt === undefined) return null;
  const result = quizResult(course, quiz, attempt, reader);
  const refused = isLeftAside ? locals.messages.quiz.leftAside : null;
  const shown = { form: null, start: null, result, refused, kept: false };
  return { ...(await frame(course, quiz, reader, locals, handedIn)), ...shown };
}

async function frame(
  course: Course,
  quiz: Quiz,
  reader: Reader,
  locals: App.Locals,
  handedIn: readonly Attempt[],
): Promise<Omit<QuizPage, 'form' | 'start' | 'result' | 'refused' | 'kept'>> {
  const { title, summary } = words(quiz, reader.language).words;
  const { html, lang } = await textOf(quiz, locals);
  return {
    entry: quiz,
    title,
    summary,
    html,
    lang,
    course: { href: courseAddress(course), ...titled(course, reader) },
    outline: outlineOf(course, quiz.id, reader),
    updated: updatedView(quiz, reader),
    history: handedIn.flatMap(({ number, submitted }) =>
      submitted === null
        ? []
        : [
            {
              href: attemptAddress(quiz, number),
              number,
              at: submitted.at,
              percent: percent(submitted.score, submitted.maxScore) ?? 0,
              passed: submitted.passed,
            },
          ],
    ),
  };
}
