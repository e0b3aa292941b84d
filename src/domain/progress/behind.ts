import type { Instant, SubmittedAttempt } from '../facts.ts';
import type { PathProgress } from './path.ts';

/** So many attempts at a quiz without passing are worth somebody's word. */
export const STUCK_FROM = 2;

/** A quiz that someone keeps failing. */
export interface StuckAt {
  readonly quiz: string;
  readonly attempts: number;
  readonly lastAt: Instant;
}

/** Why someone is behind; nobody is of whom both are empty. */
export interface Behind {
  /** The paths of theirs that are not complete and whose last day is over. */
  readonly overdue: readonly { readonly path: string; readonly dueAt: Instant }[];
  readonly stuck: readonly StuckAt[];
}

/**
 * @param paths where they stand in their paths of onboarding
 * @param attempts the attempts they handed in, at whatever quiz
 * @param quizzes ids of the quizzes that are theirs; what is no longer theirs holds nobody up
 */
export function behind(
  paths: readonly Pick<PathProgress, 'path' | 'complete' | 'dueAt'>[],
  attempts: readonly Pick<SubmittedAttempt, 'quiz' | 'at' | 'passed'>[],
  quizzes: readonly string[],
  now: Date,
): Behind {
  return {
    overdue: paths.flatMap(({ path, complete, dueAt }) =>
      !complete && dueAt !== null && Date.parse(dueAt) < now.getTime() ? [{ path, dueAt }] : [],
    ),
    stuck: quizzes.flatMap((quiz) => {
      const tries = attempts.filter((attempt) => attempt.quiz === quiz);
      const last = tries
        .map(({ at }) => at)
        .sort()
        .at(-1);
      if (last === undefined || tries.length < STUCK_FROM || tries.some(({ passed }) => passed)) return [];
      return [{ quiz, attempts: tries.length, lastAt: last }];
    }),
  };
}
