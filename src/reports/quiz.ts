import { BASE_LANGUAGE, type Course, type QuestionWords, type Quiz } from '../domain/content.ts';
import type { Attempt, DrawnQuestion } from '../domain/facts.ts';
import { percent } from '../domain/progress/percent.ts';
import type { Fields } from '../domain/quiz/fields.ts';
import { formOfAttempt } from '../domain/quiz/form.ts';
import { attemptsLeft, countedAttempt, mayAttempt, nextAttemptAt } from '../domain/quiz/standing.ts';
import { courseAddress, unitAddress } from './addresses.ts';
import { neighbours } from './lesson.ts';
import { noticedView } from './noticed.ts';
import { onward } from './onward.ts';
import { GONE, reviewed } from './quiz-review.ts';
import { type Reader, titled } from './reader.ts';
import type { AskedQuestion, QuizFormView, QuizResultView, QuizStartView } from './views.ts';

/** What fills a form again after a refusal. */
export interface Refilled {
  readonly typed: Fields;
  /** What is wrong, by question. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong is only that answers are missing: they may be meant to. */
  readonly gaps: boolean;
}

/** The form of an attempt under way. */
export function quizForm(
  quiz: Quiz,
  attempt: Attempt,
  reader: Reader,
  { typed, errors, gaps }: Refilled,
  whose: string,
): QuizFormView {
  const { passMark, questions, lang } = formIn(attempt, quiz, reader.language);
  return {
    action: `${unitAddress(quiz)}/attempts`,
    draft: `${unitAddress(quiz)}/draft`,
    attempt: attempt.id,
    whose,
    questions: attempt.drawn.map((drawn) =>
      asked(drawn, questions[drawn.question.id] ?? GONE, typed, errors[drawn.question.id] ?? null),
    ),
    lang,
    passMark,
    attemptsLeft: attemptsLeft(quiz, reader.facts),
    endsAt: attempt.endsAt,
    left: attempt.endsAt === null ? null : Math.max(0, Date.parse(attempt.endsAt) - reader.now.getTime()),
    gaps,
  };
}

/** What to say before an attempt with a time limit begins; null where there is no limit, or no attempt to be had. */
export function quizStart(quiz: Quiz, factor: number, reader: Reader): QuizStartView | null {
  if (quiz.timeLimit === null || !mayAttempt(quiz, reader.facts, reader.now)) return null;
  return {
    action: `${unitAddress(quiz)}/start`,
    questions: quiz.draw ?? quiz.questions.length,
    passMark: quiz.passMark,
    attemptsLeft: attemptsLeft(quiz, reader.facts),
    minutes: Math.ceil(quiz.timeLimit * factor),
    longer: factor > 1,
  };
}

/** What passes and what was asked, in the reader's language or else the base language, as the attempt was begun. */
function formIn(attempt: Attempt, quiz: Quiz, language: string) {
  const { passMark, questions } = formOfAttempt(attempt, quiz);
  const own = questions[language];
  if (own !== undefined) return { passMark, questions: own, lang: undefined };
  return { passMark, questions: questions[BASE_LANGUAGE] ?? {}, lang: BASE_LANGUAGE };
}

function asked(
  { question, shown }: DrawnQuestion,
  said: QuestionWords,
  typed: Fields,
  error: string | null,
): AskedQuestion {
  const { id } = question;
  const base = { id, prompt: said.prompt, error };
  const first = (name: string) => typed.get(name)?.[0] ?? '';
  const option = (optionId: string) => ({ id: optionId, text: said.options[optionId]?.text ?? '—' });
  const each = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((part) => [part, first(`${id}.${part}`)]));
  switch (question.kind) {
    case 'text':
    case 'number':
      return { ...base, kind: question.kind, value: first(id) };
    case 'order':
      return { ...base, kind: 'order', items: shown.map(option), places: each(question.items) };
    case 'match':
      return {
        ...base,
        kind: 'match',
        lefts: question.pairs.map((pair) => ({ id: pair, text: said.pairs[pair]?.left ?? '—' })),
        rights: shown.map((pair) => said.pairs[pair]?.right ?? '—'),
        chosen: each(question.pairs),
      };
    default:
      return { ...base, kind: question.kind, options: shown.map(option), chosen: typed.get(id) ?? [] };
  }
}

/** What a submitted attempt came to, with as much of the right answers as the quiz lets one see. */
export function quizResult(
  course: Course,
  quiz: Quiz,
  attempt: Attempt,
  reader: Reader,
): QuizResultView | null {
  if (attempt.submitted === null) return null;
  const { at, score, maxScore, passed, remarked = null } = attempt.submitted;
  const { passMark, questions, lang } = formIn(attempt, quiz, reader.language);
  const counted = countedAttempt(quiz, reader.facts);
  const again = mayAttempt(quiz, reader.facts, reader.now);
  const wait = nextAttemptAt(quiz, reader.facts);
  const left = attemptsLeft(quiz, reader.facts);
  const following = neighbours(course, quiz, reader).next;
  return {
    attempt: attempt.id,
    number: attempt.number,
    submittedAt: at,
    overdue: attempt.endsAt === at,
    score,
    maxScore,
    percent: percent(score, maxScore) ?? 0,
    passed,
    passMark,
    remarked: remarked && { at: remarked.at, percentBefore: percent(remarked.scoreBefore, maxScore) ?? 0 },
    standing: counted && counted.number !== attempt.number ? percent(counted.score, counted.maxScore) : null,
    attemptsLeft: left,
    againAt: !again && left !== 0 ? wait : null,
    again: again ? `${unitAddress(quiz)}?again` : null,
    lang,
    questions: quiz.review === 'score' ? null : reviewed(attempt, quiz, questions, quiz.review === 'answers'),
    next: following?.waitsFor.length === 0 ? following : passed ? onward(reader) : null,
    course: { href: courseAddress(course), ...titled(course, reader) },
    noticed: passed ? noticedView(course, quiz, reader) : null,
  };
}
