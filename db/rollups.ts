import type { Client } from '@libsql/client';

/** What people learned, as one list of moments. */
const LEARNED = `(
  SELECT person_id, at FROM openings
  UNION ALL SELECT person_id, at FROM completions
  UNION ALL SELECT person_id, submitted_at FROM attempts WHERE submitted_at IS NOT NULL
)`;

/** Each rollup from the facts; the triggers of migration 0002 keep the same as facts come in. */
const REBUILD = [
  'DELETE FROM account_days',
  `INSERT INTO account_days (account_id, day, used, learned)
    SELECT account_id, day, sum(used), sum(learned) FROM (
      SELECT account_id, unixepoch(at) / 86400 AS day, 1 AS used, 0 AS learned FROM product_events
      UNION ALL
      SELECT p.account_id, unixepoch(f.at) / 86400, 0, 1 FROM ${LEARNED} f JOIN people p ON p.id = f.person_id
      WHERE p.account_id IS NOT NULL
    ) GROUP BY account_id, day`,
  'DELETE FROM person_days',
  `INSERT INTO person_days (account_id, person_id, day, used, learned)
    SELECT account_id, person_id, day, sum(used), sum(learned) FROM (
      SELECT account_id, person_id, unixepoch(at) / 86400 AS day, 1 AS used, 0 AS learned FROM product_events
      WHERE person_id IS NOT NULL
      UNION ALL
      SELECT p.account_id, p.id, unixepoch(f.at) / 86400, 0, 1 FROM ${LEARNED} f JOIN people p ON p.id = f.person_id
      WHERE p.account_id IS NOT NULL
    ) GROUP BY account_id, person_id, day`,
  'DELETE FROM event_names',
  `INSERT INTO event_names (account_id, name, first_at, last_at, count)
    SELECT account_id, name, min(at), max(at), count(*) FROM product_events GROUP BY account_id, name`,
  'DELETE FROM event_days',
  `INSERT INTO event_days (account_id, name, day, count)
    SELECT account_id, name, unixepoch(at) / 86400 AS day, count(*) FROM product_events GROUP BY account_id, name, day`,
  'DELETE FROM unit_sums',
  `INSERT INTO unit_sums (account_id, person_id, unit, kind, opened_at, done_at, revision, last_at, attempts, last_attempt_at)
    SELECT p.account_id, p.id, unit, max(kind), min(opened_at), min(done_at), max(revision), max(at), sum(attempts), max(attempted_at)
    FROM (
      SELECT person_id, unit, NULL AS kind, at AS opened_at, NULL AS done_at, NULL AS revision, at, 0 AS attempts, NULL AS attempted_at
        FROM openings
      UNION ALL SELECT person_id, module, 'module', NULL, at, revision, at, 0, NULL FROM completions
      UNION ALL SELECT person_id, quiz, 'quiz', NULL, iif(passed, submitted_at, NULL), iif(passed, revision, NULL), submitted_at, 1,
        submitted_at FROM attempts WHERE submitted_at IS NOT NULL
    ) f JOIN people p ON p.id = f.person_id WHERE p.account_id IS NOT NULL GROUP BY p.account_id, p.id, unit`,
  `INSERT INTO account_marks (account_id, mark)
    SELECT id, (SELECT coalesce(max(mark), 0) FROM account_marks) + row_number() OVER (ORDER BY id) FROM accounts WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark`,
];

/** Makes every rollup anew from the facts, in one transaction; what was computed from them before is out of date. */
export async function rebuildRollups(client: Client): Promise<void> {
  await client.batch(REBUILD, 'write');
}

/** Whether there are accounts from before there were rollups. */
export async function lacksRollups(client: Client): Promise<boolean> {
  const { rows } = await client.execute(
    'SELECT 1 FROM accounts WHERE id NOT IN (SELECT account_id FROM account_marks) LIMIT 1',
  );
  return rows.length > 0;
}
