import { NO_MARKS, type OwnMarks } from '../domain/own-marks.ts';
import { ownMarks } from '../store/own-marks.ts';
import type { Form } from './form.ts';
import { house } from './house.ts';
import { whoseMark } from './whose.ts';

/** What the person who looks made of lessons for themselves; nothing for the signed out and in a preview. */
export async function marksOf({ person, preview }: App.Locals): Promise<OwnMarks> {
  if (person === null || preview !== null) return NO_MARKS;
  const { db } = await house();
  return ownMarks(db, person.id);
}

/** Whether a form was written by this person, as far as it says who wrote it: two may sit at one machine, one after the other. */
export function isWrittenBy(form: Form, personId: string): boolean {
  const mark = form.get('_whose')?.[0];
  return mark === undefined || mark === whoseMark(personId);
}
