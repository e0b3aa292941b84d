import type {
  Completion,
  Enrollment,
  LearnerFacts,
  Opening,
  Scope,
  SubmittedAttempt,
} from '../../domain/facts.ts';

/**
 * What one person learned, packed, since forty thousand people's facts must fit in memory: what many have in common is
 * kept once for all of them, and what is a person's own is one list of times.
 */
export interface Learned {
  /** Ids of the paths they are enrolled in. */
  readonly paths: readonly string[];
  readonly scopes: readonly Omit<Scope, 'at'>[];
  readonly units: readonly Unit[];
  /** In ms, NaN for what did not happen: one a path, then one a scope, then as many for each unit as it has. */
  readonly times: readonly number[];
}

/** What is known of a module or quiz but for its times. */
export interface Unit {
  readonly unit: string;
  readonly isQuiz: boolean;
  readonly revision: number;
  /** For a module done at several revisions: the first of them. */
  readonly firstRevision: number | null;
}

/**
 * A module has two times, opened and done, and one more where it was done anew. A quiz has six numbers: opened, passed, how
 * many attempts there were, and the first, the second and the last of them.
 */
const MODULE = 2;
const QUIZ = 6;

/** The facts that it stands for; see PersonHistory.learning. */
export function unpacked({ paths, scopes, units, times }: Learned): LearnerFacts {
  let next = 0;
  const at = () => instant(times[next++] ?? Number.NaN);
  const enrollments = paths.map((path): Enrollment => ({ path, at: at() }));
  const dated = scopes.map((scope): Scope => ({ ...scope, at: at() }));
  const openings: Opening[] = [];
  const completions: Completion[] = [];
  const attempts: SubmittedAttempt[] = [];
  for (const { unit, isQuiz, revision, firstRevision } of units) {
    const length = isQuiz ? QUIZ : firstRevision === null ? MODULE : MODULE + 1;
    const [opened = Number.NaN, done = Number.NaN, ...more] = times.slice(next, next + length);
    next += length;
    if (!Number.isNaN(opened)) openings.push({ unit, at: instant(opened) });
    if (isQuiz) attempts.push(...attemptsAt(unit, done, revision, more));
    else if (!Number.isNaN(done)) {
      completions.push({ module: unit, revision: firstRevision ?? revision, at: instant(done) });
      // The first at the highest revision, where that was another.
      const [revisedAt] = more;
      if (revisedAt !== undefined) completions.push({ module: unit, revision, at: instant(revisedAt) });
    }
  }
  return { enrollments, scopes: dated, openings, completions, attempts };
}

/** The first, the second and the last attempt, and the first that passed: each once. */
function attemptsAt(
  quiz: string,
  passedAt: number,
  revision: number,
  [count = 0, first = Number.NaN, second = Number.NaN, last = Number.NaN]: readonly number[],
): SubmittedAttempt[] {
  const moments = [...new Set([first, second, last, passedAt])].filter((moment) => !Number.isNaN(moment));
  return moments
    .sort((a, b) => a - b)
    .map((moment, index): SubmittedAttempt => {
      const passed = moment >= passedAt;
      return {
        quiz,
        number: index < 2 ? index + 1 : count,
        revision: Math.max(1, revision),
        at: instant(moment),
        score: Number(passed),
        maxScore: 1,
        passed,
      };
    });
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
