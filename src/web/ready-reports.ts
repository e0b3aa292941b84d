import { currentCatalog } from '../catalog/live.ts';
import { accountLines } from '../reports/account-lines.ts';
import { inTurns } from '../reports/in-turns.ts';
import { urgencyRemembered } from '../reports/needs.ts';
import { readAsk } from '../reports/scorecard/ask.ts';
import { contentFactsOf } from '../reports/scorecard/content-facts.ts';
import { figuresFor } from '../reports/scorecard/figures.ts';
import { allTimelines } from '../reports/timelines.ts';
import type { Database } from '../store/database.ts';
import { errorInTheLog } from './error-in-the-log.ts';

/** Of fewer accounts the first report is quickly made. */
const MANY_ACCOUNTS = 100;
const EVERY_MS = 60_000;

/**
 * Where there are many accounts, reads them and reckons what the reports say of them before anybody asks, in turns with
 * whatever else there is to do, and again every minute: what moved or turned since then is little, but for midnight.
 */
export function keepReportsReady(db: Database): void {
  let running = false;
  const look = async () => {
    if (running) return;
    running = true;
    await makeReady(db).catch((error: unknown) =>
      console.error(`The reports could not be made ready: ${errorInTheLog(error)}`),
    );
    running = false;
  };
  void look();
  setInterval(() => void look(), EVERY_MS).unref();
}

async function makeReady(db: Database): Promise<void> {
  const { rows } = await db.reader.execute('SELECT count(*) AS accounts FROM account_marks');
  if (Number(rows[0]?.accounts) < MANY_ACCOUNTS) return;
  const catalog = currentCatalog();
  const timelines = await allTimelines(db, catalog, new Date());
  const now = new Date();
  await inTurns(timelines, (timeline) => urgencyRemembered(timeline, now));
  await accountLines(timelines, new Map(), now, 'en');
  const source = { timelines, content: contentFactsOf(catalog) };
  await figuresFor(source, readAsk(new URLSearchParams(), { at: now, date: null }));
}
