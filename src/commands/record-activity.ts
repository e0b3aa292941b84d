import { isDeepStrictEqual } from 'node:util';
import { type Done, type NumberedFact, nextNumber, type Untakeable } from '../domain/activities/activity.ts';
import { ACTIVITY_RULES } from '../domain/activities/kinds.ts';
import type { Fields } from '../domain/quiz/fields.ts';
import { waiting } from '../reports/waiting.ts';
import { activityFactsIn, doingsKey, saveActivityFact } from '../store/activity-facts.ts';
import type { LearnerAt } from './complete-module.ts';
import type { House } from './house.ts';

export type RecordActivityResult =
  /** `activity`: its id. */
  | { readonly ok: true; readonly activity: string }
  /** Not theirs, not there, or no module. */
  | { readonly ok: false; readonly why: 'absent' | 'waiting' }
  /** Nothing of the form makes sense in this lesson as they see it. */
  | { readonly ok: false; readonly why: 'unknown-activity' | Untakeable };

/**
 * Records what someone did in an activity of a module, at its present revision. What holds already is not written
 * again: a second time changes nothing.
 */
export async function recordActivity(
  { db }: House,
  { personId, catalog, facts, course, unit }: LearnerAt,
  form: Fields,
  now: Date,
): Promise<RecordActivityResult> {
  const module = catalog.unit(course, unit);
  if (module?.kind !== 'module') return { ok: false, why: 'absent' };
  if (waiting(catalog, course, unit, facts)) return { ok: false, why: 'waiting' };
  const activity = module.activities.find(({ id }) => id === form.get('activity')?.[0]);
  if (activity === undefined) return { ok: false, why: 'unknown-activity' };
  const { take, keeps } = ACTIVITY_RULES[activity.kind];
  const taken = take(activity, form);
  if (!taken.ok) return taken;

  return db.write<RecordActivityResult>(personId, async () => {
    const known = await activityFactsIn(db, personId, module.id);
    const at = now.toISOString();
    const numbered = (done: Done): NumberedFact[] => {
      const last = known.findLast((fact) => fact.activity === activity.id && fact.item === done.item);
      if (last !== undefined && isDeepStrictEqual(last.value, done.value)) return [];
      const number = nextNumber(last, keeps, at);
      return [{ ...done, activity: activity.id, number, revision: module.revision, at }];
    };
    return {
      statements: taken.done.flatMap(numbered).map((fact) => saveActivityFact(db, personId, module.id, fact)),
      changes: { key: doingsKey(personId, module.id) },
      result: { ok: true, activity: activity.id },
    };
  });
}
