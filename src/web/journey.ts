import { currentCatalog } from '../catalog/live.ts';
import { type JourneyView, journeyView } from '../reports/journey.ts';
import { timelineFor } from '../reports/timelines.ts';
import { house } from './house.ts';

/** The journey of the account of who looks; null where it has none, or they belong to no account. */
export async function journeyFor({ person, language, now }: App.Locals): Promise<JourneyView | null> {
  if (person?.accountId == null) return null;
  const { db } = await house();
  const catalog = currentCatalog();
  const timeline = await timelineFor(db, catalog, person.accountId, now);
  return timeline && journeyView(timeline, catalog, language, now);
}
