import { existsSync } from 'node:fs';
import { addressOf, databaseFile, readSettings } from '../settings.ts';
import type { Database } from '../store/database.ts';
import { Unable } from './tools.ts';

/**
 * Asks the database of the settings, which is only read.
 * @param cannot is told in a sentence why a database that is there cannot be asked
 * @returns null where there is none, or it cannot be asked
 */
export async function askDatabase<T>(
  ask: (db: Database) => Promise<T>,
  cannot: (why: string) => void,
): Promise<T | null> {
  try {
    const settings = readSettings(process.env);
    const file = databaseFile(settings);
    if (file !== null && !existsSync(file)) return null;
    // What a database takes is a second's wait, which an author without one need not have.
    const [{ isMigrated, openDatabase }, { toldInWords }] = await Promise.all([
      import('../store/database.ts'),
      import('./database-in-words.ts'),
    ]);
    return await toldInWords(settings, async () => {
      const db = openDatabase(addressOf(settings));
      try {
        if (!(await isMigrated(db.reader)))
          throw new Unable(
            'The database has an older schema; start the academy, or run `npm run db -- migrate`.',
          );
        return await ask(db);
      } finally {
        db.close();
      }
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    cannot(error.message);
    return null;
  }
}
