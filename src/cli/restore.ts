import { fork } from 'node:child_process';
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { DatabaseTaken, fileUrl, realFile, takeDatabase } from '../../db/lease.ts';
import { isMigrated } from '../../db/migrate.ts';
import { ended, root, Unable } from './tools.ts';

/** A database's file and what SQLite may have laid beside it: in its -wal stands what is not in the file yet. */
const PARTS = ['', '-wal', '-shm'];

/**
 * Puts a backup in a database's place. Until the backup lies whole and examined beside the database, nothing of
 * what is there is touched.
 * @returns where what was there before lies now; null when there was nothing
 * @throws {Unable} when anything has the database in use, or the backup is none
 */
export async function restoreDatabase(named: string, from: string): Promise<string | null> {
  const database = realFile(named);
  if (!existsSync(from)) throw new Unable(`There is no file ${from}.`);
  if (realpathSync(from) === database)
    throw new Unable(`${from} is the database itself, not a backup of it.`);
  await takeAlone(database);
  await examine(from);
  const incoming = `${database}.restoring`;
  rmSync(incoming, { force: true });
  try {
    await copy(from, incoming);
    const before = setAside(database);
    renameSync(incoming, database);
    return before;
  } finally {
    rmSync(incoming, { force: true });
  }
}

async function takeAlone(database: string): Promise<void> {
  try {
    await takeDatabase(database);
    const code = await ended(fork(join(root, 'src/cli/is-open.ts'), [database]));
    if (code !== 0) throw new DatabaseTaken('The database is open.');
  } catch (problem) {
    if (!(problem instanceof DatabaseTaken)) throw problem;
    throw new Unable(
      'The academy is running, or another program has its database open. Stop it, restore, then start it again.',
      { cause: problem },
    );
  }
}

async function examine(backup: string): Promise<void> {
  const client = createClient({ url: fileUrl(backup) });
  try {
    const { rows } = await client.execute('PRAGMA quick_check(1)');
    if (rows[0]?.[0] !== 'ok') throw new Error('damaged');
    await isMigrated(client);
  } catch (problem) {
    throw new Unable(`${backup} is damaged or is no backup of an academy; nothing was changed.`, {
      cause: problem,
    });
  } finally {
    client.close();
  }
}

/** A copy that is on disk, with what stands in the backup's own -wal. */
async function copy(from: string, to: string): Promise<void> {
  const client = createClient({ url: fileUrl(from) });
  await client.execute({ sql: 'VACUUM INTO ?', args: [to] }).finally(() => client.close());
  const handle = openSync(to, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** What an earlier restore set aside stays. */
function setAside(database: string): string | null {
  if (!PARTS.some((part) => existsSync(database + part))) return null;
  let before = `${database}.before-restore`;
  for (let again = 2; PARTS.some((part) => existsSync(before + part)); again += 1)
    before = `${database}.before-restore-${again}`;
  for (const part of PARTS) if (existsSync(database + part)) renameSync(database + part, before + part);
  return before;
}
