import type { Quiz } from '../content.ts';
import type { Instant, LearnerFacts, SubmittedAttempt } from '../facts.ts';
import { latest } from '../progress/instants.ts';

/** What bears on a quiz's standing. */
export type Attempted = Pick<LearnerFacts, 'attempts'>;

/**
 * How often the quiz can still be submitted; null = as often as one likes. Where it is to be taken again, attempts
 * at what it was before use up none.
 */
export function attemptsLeft(quiz: Quiz, facts: Attempted): number | null {
  const from = quiz.change?.kind === 'redo' ? quiz.revision : 1;
  const used = attemptsAt(quiz, facts).filter((attempt) => attempt.revision >= from);
  return quiz.attempts === null ? null : Math.max(0, quiz.attempts - used.length);
}

/** The instant from which the next attempt may begin; null = at once. A past instant no longer holds. */
export function nextAttemptAt(quiz: Quiz, facts: Attempted): Instant | null {
  const last = latest(attemptsAt(quiz, facts).map((a) => a.at));
  if (last === null || quiz.cooldown === 0) return null;
  return new Date(Date.parse(last) + quiz.cooldown * 60_000).toISOString();
}

/** The attempt whose score stands: the best (of two as good, the earlier), or the last; null before the first. */
export function countedAttempt(quiz: Quiz, facts: Attempted): SubmittedAttempt | null {
  const attempts = attemptsAt(quiz, facts).sort((a, b) => a.number - b.number);
  if (quiz.counts === 'last') return attempts.at(-1) ?? null;
  return attempts.reduce<SubmittedAttempt | null>(
    (best, a) => (best === null || a.score * best.maxScore > best.score * a.maxScore ? a : best),
    null,
  );
}

function attemptsAt(quiz: Quiz, facts: Attempted): SubmittedAttempt[] {
  return facts.attempts.filter((a) => a.quiz === quiz.id);
}

/** Whether another attempt can begin now: there is one left, and the time between two is over. */
export function mayAttempt(quiz: Quiz, facts: Attempted, now: Date): boolean {
  const from = nextAttemptAt(quiz, facts);
  return attemptsLeft(quiz, facts) !== 0 && (from === null || Date.parse(from) <= now.getTime());
}
