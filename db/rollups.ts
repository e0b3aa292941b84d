import type { Client } from '@libsql/client';

/** `account_id` among a JSON list of ids, the argument. */
const AMONG = 'IN (SELECT value FROM json_each(?1))';

/** What people of these accounts learned, as one list of moments: an activity of a lesson once a day. */
const LEARNED = `(
  SELECT p.account_id, p.id, f.at FROM people p JOIN openings f ON f.person_id = p.id WHERE p.account_id ${AMONG}
  UNION ALL SELECT p.account_id, p.id, f.at FROM people p JOIN completions f ON f.person_id = p.id WHERE p.account_id ${AMONG}
  UNION ALL SELECT p.account_id, p.id, f.submitted_at FROM people p JOIN attempts f ON f.person_id = p.id
    WHERE p.account_id ${AMONG} AND f.submitted_at IS NOT NULL
  UNION ALL SELECT p.account_id, p.id, min(f.at) FROM people p JOIN activity_facts f ON f.person_id = p.id
    WHERE p.account_id ${AMONG} GROUP BY p.id, f.unit, f.activity, unixepoch(f.at) / 86400
)`;

/** Each rollup of some accounts from the facts; the triggers of the migrations keep the same as facts come in. */
const REBUILD = [
  `DELETE FROM activity_days WHERE account_id ${AMONG}`,
  `INSERT INTO activity_days (account_id, day, kind, what, count)
    SELECT account_id, day, kind, what, count(*) FROM (
      SELECT account_id, unixepoch(at) / 86400 AS day, 'event' AS kind, name AS what FROM product_events WHERE account_id ${AMONG}
      UNION ALL SELECT account_id, unixepoch(at) / 86400, 'used', person_id FROM product_events
        WHERE account_id ${AMONG} AND person_id IS NOT NULL
      UNION ALL SELECT account_id, unixepoch(at) / 86400, 'learned', id FROM ${LEARNED}
    ) GROUP BY account_id, day, kind, what`,
  `DELETE FROM event_names WHERE account_id ${AMONG}`,
  `INSERT INTO event_names (account_id, name, first_at, last_at, count)
    SELECT account_id, name, min(at), max(at), count(*) FROM product_events WHERE account_id ${AMONG} GROUP BY account_id, name`,
  `DELETE FROM unit_sums WHERE account_id ${AMONG}`,
  `INSERT INTO unit_sums (account_id, person_id, unit, kind, opened_at, done_at, revision, first_revision, revised_at, last_at, attempts,
      first_attempt_at, second_attempt_at, last_attempt_at)
    SELECT p.account_id, p.id, unit, max(kind), min(opened_at), min(done_at), max(revision), min(iif(kind = 'module', revision, NULL)), min(revised_at),
      max(at), count(place),
      min(iif(place = 1, at, NULL)), min(iif(place = 2, at, NULL)), max(iif(place > 0, at, NULL))
    FROM people p JOIN (
      SELECT person_id, unit, NULL AS kind, at AS opened_at, NULL AS done_at, NULL AS revision, NULL AS revised_at, at, NULL AS place FROM openings
        WHERE person_id IN (SELECT id FROM people WHERE account_id ${AMONG})
      UNION ALL SELECT person_id, module, 'module', NULL, at, revision,
        iif(revision = max(revision) OVER (PARTITION BY person_id, module), at, NULL), at, NULL FROM completions
        WHERE person_id IN (SELECT id FROM people WHERE account_id ${AMONG})
      UNION ALL SELECT person_id, quiz, 'quiz', NULL, iif(passed, submitted_at, NULL), iif(passed, revision, NULL), NULL, submitted_at,
        row_number() OVER (PARTITION BY person_id, quiz ORDER BY submitted_at)
        FROM attempts WHERE person_id IN (SELECT id FROM people WHERE account_id ${AMONG}) AND submitted_at IS NOT NULL
    ) f ON f.person_id = p.id GROUP BY p.account_id, p.id, unit`,
  `INSERT INTO account_marks (account_id, mark)
    SELECT id, (SELECT coalesce(max(mark), 0) FROM account_marks) + row_number() OVER (ORDER BY id) FROM accounts WHERE id ${AMONG}
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark`,
];

/** So many accounts share a transaction: nobody waits long for it. */
const ACCOUNTS_AT_ONCE = 50;

/**
 * Makes every rollup anew from the facts; what was computed from them before is out of date. At every moment each
 * account's rollups are whole, so others may read and write meanwhile.
 */
export async function rebuildRollups(client: Client): Promise<void> {
  const { rows } = await client.execute('SELECT id FROM accounts ORDER BY id');
  const ids = rows.map(({ id }) => String(id));
  for (let start = 0; start < ids.length; start += ACCOUNTS_AT_ONCE) {
    const args = [JSON.stringify(ids.slice(start, start + ACCOUNTS_AT_ONCE))];
    await client.batch(
      REBUILD.map((sql) => ({ sql, args })),
      'write',
    );
  }
}

/** Whether there are accounts from before there were rollups, or before they were what they are. */
export async function lacksRollups(client: Client): Promise<boolean> {
  const { rows } = await client.execute(
    'SELECT 1 FROM accounts WHERE id NOT IN (SELECT account_id FROM account_marks) LIMIT 1',
  );
  return rows.length > 0;
}
