import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import type { DatabaseAddress } from './client.ts';
import journal from './migrations/meta/_journal.json' with { type: 'json' };
import { lacksRollups, rebuildRollups } from './rollups.ts';

const BUSY_MS = 5000;

/** Brings the database to the newest schema. Throws LibsqlError when it cannot be written or is no database. */
export async function migrateDatabase(address: DatabaseAddress): Promise<void> {
  const isFile = address.url.startsWith('file:');
  const client = createClient({
    url: address.url,
    ...(address.authToken ? { authToken: address.authToken } : {}),
    ...(isFile ? { concurrency: 1, timeout: BUSY_MS } : {}),
  });
  try {
    if (isFile) await client.execute('PRAGMA journal_mode = WAL');
    await migrate(drizzle(client), {
      migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)),
    });
    // What was known before there were rollups gets them once.
    if (await lacksRollups(client)) await rebuildRollups(client);
    await client.execute('PRAGMA optimize');
    // With nothing to migrate nothing was written: that a database can only be read would be found out by people.
    if (isFile) await client.execute('PRAGMA user_version = 0');
  } finally {
    client.close();
  }
}

/** True when every migration this build knows has been applied. */
export async function isMigrated(client: Client): Promise<boolean> {
  const { rows } = await client.execute('SELECT count(*) FROM __drizzle_migrations');
  return Number(rows[0]?.[0]) >= journal.entries.length;
}
