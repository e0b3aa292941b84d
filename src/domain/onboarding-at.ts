import type { LearnerSummary } from './timeline.ts';

/** How far someone was with what onboarding asked of them at a moment (in ms). */
export function onboardingAt(
  { asks }: LearnerSummary,
  at: number,
): { readonly takenUp: boolean; readonly done: number; readonly required: number } {
  const asked = asks.findLast(({ from }) => from <= at);
  if (asked === undefined) return { takenUp: false, done: 0, required: 0 };
  const { takenUp, required, doneAt } = asked;
  let done = doneAt.length;
  while (done > 0 && (doneAt[done - 1] ?? 0) > at) done -= 1;
  return { takenUp, required, done };
}
