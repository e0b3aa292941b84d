import type { Module, Path, Quiz, Unit } from '../../src/domain/content.ts';
import type {
  Answers,
  Attempt,
  Completion,
  DrawnQuestion,
  Enrollment,
  LearnerFacts,
  Opening,
  Scope,
  SubmittedAttempt,
} from '../../src/domain/facts.ts';
import { scopesToWrite } from '../../src/domain/progress/scopes.ts';
import type { Visible } from '../../src/domain/progress/visible.ts';
import { drawQuestions } from '../../src/domain/quiz/draw.ts';
import { grade, passes } from '../../src/domain/quiz/grade.ts';
import { endOf } from '../../src/domain/quiz/time.ts';
import type { SampleRows } from './rows.ts';

/** What one person did, written down as the academy would have; instants in ms. */
export interface Diary {
  readonly facts: LearnerFacts;
  /** Of enrolling and opening only the first time is a fact. */
  enroll(path: Path, at: number): void;
  open(unit: Unit, at: number): void;
  complete(module: Module, at: number): void;
  begin(quiz: Quiz, at: number): readonly DrawnQuestion[];
  /** Hands in the attempt last begun and says whether it passed. */
  submit(quiz: Quiz, answers: Answers, at: number): boolean;
  /** Writes down what is asked of them, of `visible`, where that is new; nothing can be while they look at the same. */
  takeUp(visible: Visible, at: number): void;
  /** Adds all of it to the rows. */
  copyTo(rows: SampleRows): void;
}

export function diaryOf(personId: string): Diary {
  const enrollments: Enrollment[] = [];
  const openings: Opening[] = [];
  const completions: Completion[] = [];
  const submitted: SubmittedAttempt[] = [];
  const attempts: Attempt[] = [];
  const scopes: Scope[] = [];
  const courses = new Set<string>();
  let seen: Visible | null = null;
  /** A path or course was begun since they last took anything up. */
  let begins = true;
  const instant = (at: number) => new Date(at).toISOString();

  const facts = { enrollments, openings, completions, attempts: submitted, scopes };
  return {
    facts,
    enroll(path, at) {
      if (enrollments.some((enrollment) => enrollment.path === path.id)) return;
      enrollments.push({ path: path.id, at: instant(at) });
      begins = true;
    },
    open(unit, at) {
      begins ||= !courses.has(unit.course);
      courses.add(unit.course);
      if (!openings.some((opening) => opening.unit === unit.id))
        openings.push({ unit: unit.id, at: instant(at) });
    },
    complete(module, at) {
      completions.push({ module: module.id, revision: module.revision, at: instant(at) });
    },
    begin(quiz, at) {
      const number = attempts.filter((attempt) => attempt.quiz === quiz.id).length + 1;
      const id = `${personId}-${quiz.id}-${number}`;
      const { revision } = quiz;
      const drawn = drawQuestions(quiz, `${id} ${revision}`);
      attempts.push({
        id,
        quiz: quiz.id,
        number,
        revision,
        startedAt: instant(at),
        endsAt: endOf(quiz, new Date(instant(at)), 1),
        drawn,
        form: null,
        submitted: null,
      });
      return drawn;
    },
    submit(quiz, answers, at) {
      const begun = attempts.pop();
      if (begun?.quiz !== quiz.id) throw new Error(`No attempt at ${quiz.id} was begun last.`);
      const { score, maxScore } = grade(begun.drawn, answers);
      const passed = passes(score, maxScore, quiz.passMark);
      const { number, revision } = begun;
      attempts.push({ ...begun, submitted: { at: instant(at), answers, score, maxScore, passed } });
      submitted.push({ quiz: quiz.id, number, revision, at: instant(at), score, maxScore, passed });
      return passed;
    },
    takeUp(visible, at) {
      if (visible === seen && !begins) return;
      seen = visible;
      begins = false;
      scopes.push(...scopesToWrite(visible, facts, instant(at)));
    },
    copyTo(rows) {
      rows.enrollments.push(...enrollments.map((fact) => ({ personId, ...fact })));
      rows.openings.push(...openings.map((fact) => ({ personId, ...fact })));
      rows.completions.push(...completions.map((fact) => ({ personId, ...fact })));
      rows.scopes.push(...scopes.map((fact) => ({ personId, ...fact })));
      rows.attempts.push(...attempts.map((attempt) => ({ personId, ...flat(attempt) })));
    },
  };
}

function flat({ submitted, form: _, ...begun }: Attempt) {
  return {
    ...begun,
    submittedAt: submitted?.at ?? null,
    answers: submitted?.answers ?? null,
    score: submitted?.score ?? null,
    maxScore: submitted?.maxScore ?? null,
    passed: submitted?.passed ?? null,
  };
}
