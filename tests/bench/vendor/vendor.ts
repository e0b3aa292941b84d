import { type Client, createClient } from '@libsql/client';
import { migrateDatabase } from '../../../db/migrate.ts';
import { rebuildRollups } from '../../../db/rollups.ts';
import type { Catalog } from '../../../src/catalog/catalog.ts';
import { DAY_MS } from '../../../src/domain/day.ts';
import { added, customers, learning, plan, type Size, use } from './rows.ts';
import { type Syllabus, syllabusOf } from './syllabus.ts';

/** A vendor with two thousand customers. */
export const WHOLE: Size = { accounts: 2000, people: 40_000, csms: 20 };
/** The same at a hundredth of the facts. */
export const HUNDREDTH: Size = { accounts: 20, people: 400, csms: 20 };

/**
 * Makes a database with a vendor's two years up to `now`: facts first, then what is kept for speed, all at once.
 * @returns how many facts there are: what people learned, and product events
 */
export async function writeVendor(url: string, catalog: Catalog, size: Size, now: Date): Promise<number> {
  await migrateDatabase({ url });
  // One connection: what is planned stands in its temporary tables.
  const client = createClient({ url, concurrency: 1 });
  const syllabus = syllabusOf(catalog, now);
  const end = now.getTime() / DAY_MS;
  for (const pragma of [
    'foreign_keys = OFF',
    'synchronous = OFF',
    'cache_size = -200000',
    'temp_store = MEMORY',
  ])
    await client.execute(`PRAGMA ${pragma}`);
  await withoutTriggers(client, async () => {
    const steps = [
      ...plan(size, end),
      ...tables(syllabus),
      ...customers(syllabus.profiles, size),
      ...learning(end),
      ...use(end),
      ...added(end),
    ];
    for (const sql of steps) await client.execute(sql);
  });
  await rebuildRollups(client);
  await client.execute('ANALYZE');
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  const facts = await factsIn(client);
  client.close();
  return facts;
}

function tables({ lines, asked }: Syllabus): string[] {
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  return [
    'CREATE TEMP TABLE syllabus (profile, place, unit, kind, revision)',
    'CREATE TEMP TABLE asked (profile, kind, content, units)',
    ...lines.map(
      ({ profile, place, unit, kind, revision }) =>
        `INSERT INTO syllabus VALUES (${profile}, ${place}, ${text(unit)}, ${text(kind)}, ${revision})`,
    ),
    ...asked.map(
      ({ profile, kind, content, units }) =>
        `INSERT INTO asked VALUES (${profile}, ${text(kind)}, ${text(content)}, ${text(units)})`,
    ),
  ];
}

async function withoutTriggers(client: Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  for (const { name } of rows) await client.execute(`DROP TRIGGER ${name}`);
  await work();
  for (const { sql } of rows) await client.execute(String(sql));
}

async function factsIn(client: Client): Promise<number> {
  const { rows } = await client.execute(
    `SELECT (SELECT count(*) FROM product_events) + (SELECT count(*) FROM openings) + (SELECT count(*) FROM completions)
      + (SELECT count(*) FROM attempts) + (SELECT count(*) FROM enrollments)`,
  );
  return Number(rows[0]?.[0]);
}
