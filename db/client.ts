import { type Client, createClient, type InStatement } from '@libsql/client';
import { type Column, type SQL, sql } from 'drizzle-orm';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { memory, type Remembering } from './remember.ts';
import * as schema from './schema.ts';
import { type Writing, type WritingAtLength, writing } from './write.ts';

/** The academy's database: reads by drizzle, writes by the one way in. */
export interface Database {
  readonly read: LibSQLDatabase<typeof schema>;
  readonly write: Writing;
  readonly writeAtLength: WritingAtLength;
  /** Values read once and kept while nothing in the database has changed. */
  readonly remember: Remembering;
  /** The connection reads go through, for the probes. */
  readonly reader: Client;
  close(): void;
}

export interface DatabaseAddress {
  /** `file:…`, `libsql://…`, `http://…` or `ws://…`. */
  readonly url: string;
  readonly authToken?: string | undefined;
}

/** A write waits in our own queue, not in native code that would block the event loop. */
const WRITER_BUSY_MS = 20;
const READER_BUSY_MS = 250;
/** Of a long write: 64 MB instead of 2, or the pages of its indexes go to the disk and back again and again. */
const LONG_WRITE_CACHE = 'PRAGMA cache_size = -65536';

/**
 * Opens the database; does not migrate. Reads and writes have a connection each: SQLite's `data_version`, asked
 * on the one that writes, tells of every commit that was not ours.
 * Throws LibsqlError when the file cannot be opened.
 */
export function openDatabase(address: DatabaseAddress): Database {
  const isFile = address.url.startsWith('file:');
  const connect = (timeout: number) =>
    createClient({
      url: address.url,
      ...(address.authToken ? { authToken: address.authToken } : {}),
      ...(isFile ? { concurrency: 1, timeout } : {}),
    });
  const reader = connect(READER_BUSY_MS);
  const writer = connect(WRITER_BUSY_MS);
  let connection = 0;
  const { remember, changed } = memory(
    isFile ? async () => `${connection} ${await dataVersion(writer)}` : null,
  );
  const reconnected = () => {
    connection += 1;
  };
  const connectForLong = async () => {
    const client = connect(WRITER_BUSY_MS);
    if (isFile) await client.execute(LONG_WRITE_CACHE);
    return client;
  };
  return {
    read: drizzle(reader, { schema, casing: 'snake_case' }),
    ...writing(writer, { committed: changed, reconnected }, connectForLong),
    remember,
    reader,
    close() {
      reader.close();
      writer.close();
    },
  };
}

/** A connection that is just being given up answers with what was never seen: then nothing known counts. */
async function dataVersion(writer: Client): Promise<string> {
  try {
    const { rows } = await writer.execute('PRAGMA data_version');
    return String(rows[0]?.[0]);
  } catch {
    return `unknown ${performance.now()}`;
  }
}

/** What drizzle's query builders and the writer have in common. */
export function statement(query: { toSQL(): { sql: string; params: unknown[] } }): InStatement {
  const { sql, params } = query.toSQL();
  return { sql, args: params as Array<string | number | null> };
}

/** `column IN (values)` with one parameter, however many values there are. */
export function isOneOf(column: Column, values: readonly string[]): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
