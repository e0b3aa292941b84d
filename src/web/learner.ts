import type { Activity, ActivityFact } from '../domain/activities/activity.ts';
import { type Doings, NO_DOINGS } from '../domain/activities/fill-in.ts';
import type { Module } from '../domain/content.ts';
import { type LearnerFacts, NO_FACTS } from '../domain/facts.ts';
import type { Note } from '../domain/own-marks.ts';
import type { Reader } from '../reports/reader.ts';
import { activityFactsIn, doingsKey } from '../store/activity-facts.ts';
import { factsKey, learnerFacts } from '../store/learning.ts';
import { ownMarks } from '../store/own-marks.ts';
import { house } from './house.ts';
import { whoseMark } from './whose.ts';

/**
 * What the person who looks did; read once and remembered until anything changes. Empty for the signed out, made up in a
 * preview.
 */
export async function factsOf(locals: App.Locals): Promise<LearnerFacts> {
  const { person, preview } = locals;
  if (preview !== null) return preview.facts;
  if (person === null) return NO_FACTS;
  const { db } = await house();
  return db.remember(factsKey(person.id), () => learnerFacts(db, person.id));
}

/** What the person who looks may do in a lesson, and did; nobody did anything in a preview. Asked only where there is something to do. */
export async function doingsOf({ person, preview }: App.Locals, { id, activities }: Module): Promise<Doings> {
  if (activities.length === 0) return NO_DOINGS;
  if (person === null || preview !== null) return { ...NO_DOINGS, activities };
  const { db } = await house();
  const facts = await db.remember(doingsKey(person.id, id), () => activityFactsIn(db, person.id, id));
  const { notes } = await ownMarks(db, person.id);
  const whose = whoseMark(person.id);
  return { activities, facts: [...facts, ...answersIn(activities, notes, id, whose)], whose };
}

/** What someone wrote on the questions of a lesson to think about, for the lesson that is made for them alone. */
function answersIn(
  activities: readonly Activity[],
  notes: readonly Note[],
  unit: string,
  whose: string,
): ActivityFact[] {
  return activities
    .filter(({ kind }) => kind === 'reflection')
    .flatMap(({ id: activity }) => {
      const note = notes.find((one) => one.unit === unit && one.activity === activity);
      const said = { text: note?.text ?? '', seen: note?.changedAt ?? '', whose };
      return Object.entries(said).map(([item, value]) => ({
        activity,
        item,
        value,
        right: null,
        revision: 0,
        at: note?.changedAt ?? '',
      }));
    });
}

export async function readerOf(locals: App.Locals): Promise<Reader> {
  const { catalog, language, timeZone, now } = locals;
  return { catalog, facts: await factsOf(locals), language, timeZone, now };
}
