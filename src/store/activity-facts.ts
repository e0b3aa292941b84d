import { and, asc, eq } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { activityFacts } from '../../db/schema.ts';
import type { NumberedFact } from '../domain/activities/activity.ts';

/** What someone's doings in a module are remembered under. */
export const doingsKey = (personId: string, unit: string) => `doings:${personId}:${unit}`;

/** All that someone did in a module's activities; of each item the oldest first. */
export async function activityFactsIn(db: Database, personId: string, unit: string): Promise<NumberedFact[]> {
  return db.read
    .select({
      activity: activityFacts.activity,
      item: activityFacts.item,
      number: activityFacts.number,
      value: activityFacts.value,
      right: activityFacts.right,
      revision: activityFacts.revision,
      at: activityFacts.at,
    })
    .from(activityFacts)
    .where(and(eq(activityFacts.personId, personId), eq(activityFacts.unit, unit)))
    .orderBy(asc(activityFacts.number));
}

/** Writes down what was done; one of the same number takes the place of what was. */
export const saveActivityFact = (db: Database, personId: string, unit: string, fact: NumberedFact) => {
  const { value, right, revision, at } = fact;
  return statement(
    db.read
      .insert(activityFacts)
      .values({ personId, unit, ...fact })
      .onConflictDoUpdate({
        target: [
          activityFacts.personId,
          activityFacts.unit,
          activityFacts.activity,
          activityFacts.item,
          activityFacts.number,
        ],
        set: { value, right, revision, at },
      }),
  );
};
