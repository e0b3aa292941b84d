import { currentCatalog } from '../catalog/live.ts';
import { type JourneyView, journeyView } from '../reports/journey.ts';
import { timelineFor } from '../reports/timelines.ts';
import { house } from './house.ts';
import { textOf } from './unit.ts';

/** A journey with what its author says of it. */
export interface JourneyPage extends JourneyView {
  readonly text: Awaited<ReturnType<typeof textOf>>;
}

/** The journey of the account of who looks; null where it has none, or they belong to no account. */
export async function journeyFor(locals: App.Locals): Promise<JourneyPage | null> {
  const { person, language, now } = locals;
  if (person?.accountId == null) return null;
  const { db } = await house();
  const catalog = currentCatalog();
  const timeline = await timelineFor(db, catalog, person.accountId, now);
  const view = timeline && journeyView(timeline, catalog, language, now);
  const journey = catalog.data.journeys.find(({ id }) => id === view?.id);
  return view && journey ? { ...view, text: await textOf(journey, locals) } : null;
}
