import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { pointerPath } from '../../src/catalog/layout.ts';
import { publish } from '../../src/catalog/publish.ts';
import { root } from '../../src/cli/tools.ts';
import type { Academy } from './start.ts';

/** Longer than it takes an academy to notice what was published. */
const NOTICED_AFTER_MS = 800;

/** How long the database may be in use by others. */
const PATIENCE_MS = 15_000;

/**
 * Keeps what is in the database now, and which content is in force.
 * @returns puts it all back, while the academy runs, so that it never took place
 */
export async function keepSample({ db, store }: Academy): Promise<() => Promise<void>> {
  const kept = `${store}/sample.db`;
  await db.execute({ sql: 'VACUUM INTO ?', args: [kept] });
  const tables = await db.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%__drizzle%' AND name NOT LIKE 'sqlite%'",
  );
  const names = tables.rows.map(({ name }) => String(name));
  const triggers = await db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  const file = (await db.execute('PRAGMA database_list')).rows[0]?.file;
  const inForce = () => readFileSync(pointerPath(store), 'utf8');
  const published = inForce();
  return async () => {
    if (inForce() !== published) {
      await publish({ root, store });
      await sleep(NOTICED_AFTER_MS);
    }
    const client = createClient({ url: `file:${file}`, concurrency: 1 });
    // The academy may still be writing what the test before asked for.
    await client.execute(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
    await client.execute({ sql: 'ATTACH ? AS kept', args: [kept] });
    await client.execute('PRAGMA foreign_keys = OFF');
    const { rows } = await client.execute('SELECT max(mark) AS last FROM account_marks');
    await client.batch(
      [
        // What the triggers would count is put back with the rest.
        ...triggers.rows.map(({ name }) => `DROP TRIGGER main."${name}"`),
        ...names.flatMap((name) => [
          `DELETE FROM main."${name}"`,
          `INSERT INTO main."${name}" SELECT * FROM kept."${name}"`,
        ]),
        // The academy looks at accounts again whose mark is higher than all it knows.
        { sql: 'UPDATE account_marks SET mark = mark + ?', args: [Number(rows[0]?.last)] },
        ...triggers.rows.map(({ sql }) => String(sql)),
      ],
      'write',
    );
    client.close();
  };
}
