import { currentCatalog } from '../catalog/live.ts';
import { type OwnFigures, ownFigures } from '../domain/measures/business-figures.ts';
import type { AccountTimeline } from '../domain/timeline.ts';
import { type CaseView, caseView } from '../reports/business-case.ts';
import { allTimelines } from '../reports/timelines.ts';
import { type AsOf, readAsOf } from './as-of.ts';
import { house } from './house.ts';

/** Own figures change from one day to the next, or with the facts. */
const known = new WeakMap<
  readonly AccountTimeline[],
  { readonly day: string; readonly figures: OwnFigures }
>();

export async function businessCaseFor(
  { now }: App.Locals,
  url: URL,
): Promise<CaseView & { readonly asOf: AsOf }> {
  const { db } = await house();
  const timelines = await allTimelines(db, currentCatalog(), now);
  const asOf = readAsOf(url, now);
  const day = asOf.at.toISOString().slice(0, 10);
  const before = known.get(timelines);
  const figures = before?.day === day ? before.figures : ownFigures(timelines, asOf.at);
  known.set(timelines, { day, figures });
  return { ...caseView(url.searchParams, figures), asOf };
}
