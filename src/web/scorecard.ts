import { currentCatalog } from '../catalog/live.ts';
import { MEASURES } from '../domain/measures/all.ts';
import type { Measure } from '../domain/measures/measure.ts';
import { type Ask, readAsk } from '../reports/scorecard/ask.ts';
import { contentFactsOf } from '../reports/scorecard/content-facts.ts';
import type { Source } from '../reports/scorecard/figures.ts';
import { allTimelines } from '../reports/timelines.ts';
import { staff } from '../store/people.ts';
import { type AsOf, readAsOf } from './as-of.ts';
import { house } from './house.ts';

/** What a scorecard is made from, and what its address asks for. */
export async function scorecardFor(
  { now }: App.Locals,
  url: URL,
): Promise<{ readonly source: Source; readonly ask: Ask; readonly asOf: AsOf }> {
  const { db } = await house();
  const catalog = currentCatalog();
  const timelines = await allTimelines(db, catalog, now);
  const source = { timelines, content: contentFactsOf(catalog) };
  const asOf = readAsOf(url, now);
  return { source, asOf, ask: readAsk(url.searchParams, asOf) };
}

/** The measure an address names; undefined where there is none. */
export function measureNamed(id: string | undefined): Measure | undefined {
  return MEASURES.find((measure) => measure.id === id);
}

/** Names of the vendor's people by id. */
export async function staffNames(): Promise<ReadonlyMap<string, string>> {
  const { db } = await house();
  return new Map((await staff(db)).map(({ id, name }) => [id, name ?? id]));
}
