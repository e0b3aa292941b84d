import { DatabaseTaken } from '../../db/lease.ts';
import type { Settings } from '../settings.ts';
import { Unable } from './tools.ts';

/** Does something with the database; what the person at the terminal can mend is told in a sentence. */
export async function toldInWords<T>(settings: Settings, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    const sentence = sentenceFor(problem, settings);
    throw sentence === null ? problem : new Unable(sentence, { cause: problem });
  }
}

function sentenceFor(problem: unknown, settings: Settings): string | null {
  if (problem instanceof Unable) return null;
  if (problem instanceof DatabaseTaken)
    return `A backup is being put in the place of ${settings.databaseUrl}. Wait until that is done, then start again.`;
  const said = describe(problem);
  const where = settings.databaseUrl;
  if (/NOTADB|CORRUPT|malformed|not a database/i.test(said)) return damaged(settings);
  if (/SQLITE_BUSY|LOCKED/.test(said))
    return `The database ${where} is held by another program. Stop that program, then start again.`;
  if (/SQLITE_FULL|ENOSPC/.test(said))
    return `There is no space left for the database ${where}. Free some, then start again.`;
  if (/CANTOPEN|READONLY|EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|unable to open/i.test(said))
    return `The database ${where} cannot be written. Give this user write access to it and its folder, or set DATABASE_URL to another place.`;
  if (/fetch failed|ECONNREFUSED|ENOTFOUND|SERVER_ERROR|401|403/.test(said))
    return `The database server at ${where} does not answer or does not let us in. Check DATABASE_URL and DATABASE_AUTH_TOKEN.`;
  return null;
}

function describe(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  const code = 'code' in problem ? String(problem.code) : '';
  return `${code} ${problem.message} ${problem.cause === undefined ? '' : describe(problem.cause)}`;
}

export function damaged({ databaseUrl }: Settings): string {
  return `${databaseUrl} is damaged or is no database. Bring back a backup with \`npm run db -- restore <file>\`, or set DATABASE_URL to another place.`;
}
