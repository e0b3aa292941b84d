import { existsSync } from 'node:fs';
import { databaseFile, readSettings } from '../settings.ts';
import { openDatabase } from '../store/database.ts';
import { namesSeen } from '../store/events.ts';
import { addressOf } from './prepare-database.ts';

/**
 * The names of all product events in the database of the settings, which is only read. Null where there is none, or
 * nothing was ever sent to it: then no name can be told to be wrong.
 * @param tell is told in a sentence why a database that is there cannot be asked
 */
export async function eventsSeen(tell: (why: string) => void): Promise<readonly string[] | null> {
  try {
    const settings = readSettings(process.env);
    const file = databaseFile(settings);
    if (file !== null && !existsSync(file)) return null;
    const db = openDatabase(addressOf(settings));
    try {
      const names = await namesSeen(db);
      return names.length > 0 ? names : null;
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    tell(`Whether the product sends the events that are counted cannot be told here: ${error.message}`);
    return null;
  }
}
