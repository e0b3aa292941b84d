import type { ByLanguage, Question, QuestionWords } from './content.ts';

/** Instants are ISO 8601 strings in UTC all through the facts. */
export type Instant = string;

export interface Enrollment {
  readonly path: string;
  readonly at: Instant;
}

export interface Completion {
  readonly module: string;
  readonly revision: number;
  readonly at: Instant;
}

/** Someone opened a module or a quiz for the first time. */
export interface Opening {
  readonly unit: string;
  readonly at: Instant;
}

/** A question as one attempt asks it: self-contained, so it can be graded whatever becomes of the content. */
export type DrawnQuestion = {
  readonly question: Question;
  /** Options, items or right-hand sides in the order shown, by id; empty for text and number. */
  readonly shown: readonly string[];
};

/** What one answered, by question id: option ids, a typed text, item ids in order, or pair id → right side's id. */
export type Answer = readonly string[] | string | Readonly<Record<string, string>>;
export type Answers = Readonly<Record<string, Answer>>;

/** A quiz as an attempt at it was begun: it is shown, handed in and reviewed so, whatever becomes of the quiz. */
export interface QuizForm {
  readonly passMark: number;
  /** By question id. */
  readonly questions: ByLanguage<Readonly<Record<string, QuestionWords>>>;
}

export interface Attempt {
  readonly id: string;
  readonly quiz: string;
  readonly number: number;
  readonly revision: number;
  readonly startedAt: Instant;
  /** When its time is over; null without a limit. */
  readonly endsAt: Instant | null;
  readonly drawn: readonly DrawnQuestion[];
  /** Null for attempts begun before it was kept: they go by the quiz as it is now. */
  readonly form: QuizForm | null;
  readonly submitted: {
    readonly at: Instant;
    readonly answers: Answers;
    readonly score: number;
    readonly maxScore: number;
    readonly passed: boolean;
    /** It came to less until a question of it was corrected: when that was, and what it came to. */
    readonly remarked?: { readonly at: Instant; readonly scoreBefore: number };
  } | null;
}

/**
 * What was asked of someone in a course or a path, written down when they took it up and again whenever less of
 * it was left. The highest number holds; the ones before say what was asked earlier.
 */
export interface Scope {
  readonly kind: 'course' | 'path';
  /** Id of the course or path. */
  readonly content: string;
  /** Counts up from 1 for each course and path. */
  readonly number: number;
  readonly at: Instant;
  /** Ids of modules and quizzes. */
  readonly units: readonly string[];
}

/** Everything one person did that bears on progress. */
export interface LearnerFacts {
  readonly enrollments: readonly Enrollment[];
  readonly openings: readonly Opening[];
  readonly completions: readonly Completion[];
  /** Submitted attempts only, without what was drawn. */
  readonly attempts: readonly SubmittedAttempt[];
  readonly scopes: readonly Scope[];
}

/** Someone who has done nothing yet. */
export const NO_FACTS: LearnerFacts = {
  enrollments: [],
  openings: [],
  completions: [],
  attempts: [],
  scopes: [],
};

export interface SubmittedAttempt {
  readonly quiz: string;
  readonly number: number;
  readonly revision: number;
  readonly at: Instant;
  readonly score: number;
  readonly maxScore: number;
  readonly passed: boolean;
}
