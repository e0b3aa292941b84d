import type { LearnerFacts } from '../domain/facts.ts';
import { factsKey, insertOpening } from '../store/learning.ts';
import type { House } from './house.ts';

/** Records that someone opened a module or quiz, the first time they do. */
export async function openUnit(
  { db }: House,
  personId: string,
  unit: string,
  facts: LearnerFacts,
  now: Date,
): Promise<void> {
  if (facts.openings.some((opening) => opening.unit === unit)) return;
  await db.write(personId, async () => ({
    statements: [insertOpening(personId, unit, now.toISOString())],
    changes: factsKey(personId),
    result: undefined,
  }));
}
