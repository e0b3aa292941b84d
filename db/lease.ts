import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Client, createClient } from '@libsql/client';

/** How long to wait for a process that is only looking whether it may have the database, in milliseconds. */
const PATIENCE_MS = 1_000;

/** Another process has the database in use. */
export class DatabaseTaken extends Error {
  override name = 'DatabaseTaken';
}

/** A connection nothing refers to is collected, and its lock with it. */
const held: Client[] = [];

/**
 * Says that this process uses a database file, beside others that do, until it ends. The sign is a lock on an
 * empty file next to the database: SQLite's own, so the system takes it back even from a process that is killed.
 * It cannot lie on the database itself, which may be damaged, or not be there yet.
 * @throws {DatabaseTaken} while a process has it alone
 * @throws {LibsqlError} when nothing can be written beside the database
 */
export async function shareDatabase(file: string): Promise<void> {
  await hold(file, async (client) => {
    const transaction = await client.transaction('deferred');
    await transaction.execute('SELECT count(*) FROM sqlite_schema');
  });
}

/**
 * Takes a database file for this process alone, until it ends.
 * @throws {DatabaseTaken} while a process shares it or has it alone
 * @throws {LibsqlError} when nothing can be written beside the database
 */
export async function takeDatabase(file: string): Promise<void> {
  await hold(file, async (client) => {
    await client.execute('PRAGMA locking_mode = EXCLUSIVE');
    // In this mode the lock that a write needs is kept after it.
    await client.execute('PRAGMA user_version = 1');
  });
}

/**
 * Whether any process, with a lease or without, has a database in WAL mode open: nobody can make it leave that
 * mode then. Leaving it also brings what stands in the -wal into the file. A damaged one counts as not open.
 */
export async function isOpenElsewhere(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  try {
    await connect(file).execute('PRAGMA journal_mode = DELETE');
    return false;
  } catch (problem) {
    return isBusy(problem);
  }
}

/** The database file itself where its name is a link to it: what lies beside it lies beside that one. */
export function realFile(file: string): string {
  return existsSync(file) ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file));
}

/** The address of a file, in which no character of its name means anything else. */
export function fileUrl(file: string): string {
  return `file:${file.replace(/[%?#]/g, encodeURIComponent)}`;
}

async function hold(file: string, lock: (client: Client) => Promise<void>): Promise<void> {
  const client = connect(`${realFile(file)}.lease`);
  try {
    await lock(client);
    held.push(client);
  } catch (problem) {
    client.close();
    throw isBusy(problem) ? new DatabaseTaken('The database is in use.', { cause: problem }) : problem;
  }
}

function connect(file: string): Client {
  return createClient({ url: fileUrl(file), concurrency: 1, timeout: PATIENCE_MS });
}

function isBusy(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && /^SQLITE_(BUSY|LOCKED)/.test(String(problem.code));
}
