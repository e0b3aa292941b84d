import { type LearnerFacts, NO_FACTS } from '../domain/facts.ts';
import type { Reader } from '../reports/reader.ts';
import { factsKey, learnerFacts } from '../store/learning.ts';
import { house } from './house.ts';

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

export async function readerOf(locals: App.Locals): Promise<Reader> {
  const { catalog, language, timeZone, now } = locals;
  return { catalog, facts: await factsOf(locals), language, timeZone, now };
}
