import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { shareDatabase } from '../../db/lease.ts';
import { databaseFile, type Settings } from '../settings.ts';
import { toldInWords } from './database-in-words.ts';

/**
 * Keeps others from putting a backup in the database's place, until this process ends.
 * @throws {Unable} while a backup is being put there
 */
export async function holdDatabase(settings: Settings): Promise<void> {
  const file = databaseFile(settings);
  if (file === null) return;
  await toldInWords(settings, () => {
    mkdirSync(dirname(file), { recursive: true });
    return shareDatabase(file);
  });
}
