import type { Outcome } from '../../domain/lessons/losing.ts';
import type { QuestionFlag } from '../../domain/lessons/questions.ts';
import type { TimeTaken } from '../../domain/lessons/time.ts';
import type { NotFound } from '../../store/searches.ts';
import type { Link } from '../views.ts';

export type { NotFound };

/** A module or quiz and how people fare with it. Shares are null where there are too few people to say. */
export interface LessonRow extends Link {
  readonly id: string;
  readonly kind: 'module' | 'quiz';
  readonly course: Link;
  readonly courseId: string;
  readonly revision: number;
  /** Stated minutes; null for a quiz. */
  readonly stated: number | null;
  readonly outcome: Outcome;
  /** Whole percent of those of whom it is known. */
  readonly finished: number | null;
  /** How many more would finish, if it lost as few as the median lesson. */
  readonly helped: number | null;
  readonly time: TimeTaken | null;
  readonly timed: number;
  readonly off: 'longer' | 'shorter' | null;
  readonly readers: number;
  readonly cameBack: number;
  readonly useful: {
    readonly yes: number;
    readonly no: number;
    readonly share: number | null;
  };
}

export interface StopRow {
  /** Null above the first heading. */
  readonly heading: string | null;
  readonly people: number;
}

/** A module looked at by itself. */
export interface LessonView {
  readonly row: LessonRow;
  readonly stops: readonly StopRow[];
  /** At a heading that is not there any more, and lost without having told anything. */
  readonly gone: number;
  readonly unknown: number;
  readonly useful: readonly { readonly revision: number; readonly yes: number; readonly no: number }[];
  readonly words: readonly { readonly revision: number; readonly useful: boolean; readonly words: string }[];
}

export interface QuestionRow {
  readonly id: string;
  readonly prompt: string;
  readonly asked: number;
  readonly right: number;
  /** Whole percent that got it right: the facility. */
  readonly facility: number | null;
  readonly discrimination: number | null;
  readonly flags: readonly QuestionFlag[];
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly correct: boolean;
    readonly taken: number;
    readonly share: number | null;
    readonly flags: readonly QuestionFlag[];
  }[];
}

export interface CourseStep extends Link {
  readonly kind: 'module' | 'quiz';
  /** Of those who took up the course, for how many this is there. */
  readonly theirs: number;
  readonly outcome: Outcome;
}
