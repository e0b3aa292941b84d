import { existsSync } from 'node:fs';
import { createCatalog } from '../catalog/catalog.ts';
import type { FormerDefinitions } from '../catalog/former-definitions.ts';
import type { Status } from '../domain/completion.ts';
import type { CatalogData } from '../domain/content.ts';
import { isAnotherState } from '../domain/status-changes.ts';
import { laboratory } from '../i18n/en/laboratory.ts';
import { statusInWords } from '../i18n/status.ts';
import { type DefinitionsChange, definitionsChange } from '../reports/status-changes.ts';
import { allTimelines, liveAt } from '../reports/timelines.ts';
import { addressOf, databaseFile, readSettings, type Settings } from '../settings.ts';
import { isMigrated, openDatabase } from '../store/database.ts';
import { toldInWords } from './database-in-words.ts';
import { Unable } from './tools.ts';

/**
 * Whose status a change of the definitions changed, for whoever published it: one account a line. What keeps it from
 * being told is told instead, since the change is in force either way.
 */
export async function tellOfChange(
  former: FormerDefinitions,
  data: CatalogData,
  now: Date,
): Promise<readonly string[]> {
  try {
    const settings = readSettings(process.env);
    if (!isThere(settings))
      return [
        'The definitions changed. There is no database here: whose status changed is told by /reports/definitions.',
      ];
    return inWords(await toldInWords(settings, () => changeIn(settings, former, data, now)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [`The definitions changed. Whose status changed cannot be told here: ${error.message}`];
  }
}

function isThere(settings: Settings): boolean {
  const file = databaseFile(settings);
  return file === null || existsSync(file);
}

async function changeIn(
  settings: Settings,
  former: FormerDefinitions,
  data: CatalogData,
  now: Date,
): Promise<DefinitionsChange> {
  const db = openDatabase(addressOf(settings));
  try {
    if (!(await isMigrated(db.reader)))
      throw new Unable(
        'The database has an older schema; start the academy, or run `npm run db -- migrate`.',
      );
    const timelines = await allTimelines(db, createCatalog(data), now);
    return await definitionsChange(former, liveAt(data.definitions, now), timelines, now);
  } finally {
    db.close();
  }
}

function inWords({ accounts }: DefinitionsChange): string[] {
  const states = accounts.filter(isAnotherState).length;
  const counts = `The definitions changed. ${laboratory.change.counts(states, accounts.length - states)}`;
  if (accounts.length === 0) return [counts];
  const say = (one: Status) => statusInWords(one, laboratory.change, (at) => at.slice(0, 10));
  return [
    `${counts} /reports/definitions shows them:`,
    ...accounts.map(({ id, name, from, to }) => `  ${name} (${id}): ${say(from)} → ${say(to)}`),
  ];
}
