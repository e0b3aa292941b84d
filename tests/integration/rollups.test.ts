import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from '../../db/migrate.ts';
import { rebuildRollups } from '../../db/rollups.ts';

const folder = mkdtempSync(join(tmpdir(), 'everboard-rollups-'));
let client: Client;

beforeAll(async () => {
  const url = `file:${join(folder, 'academy.db')}`;
  await migrateDatabase({ url });
  client = createClient({ url });
  await client.batch(
    [
      "INSERT INTO accounts (id, created_at) VALUES ('mill', '2026-01-01'), ('weir', '2026-01-01')",
      `INSERT INTO people (id, account_id, role, created_at) VALUES ('ann', 'mill', 'learner', '2026-01-01'),
        ('bob', 'mill', 'champion', '2026-01-01'), ('cho', 'weir', 'learner', '2026-01-01'), ('boss', NULL, 'admin', '2026-01-01')`,
    ],
    'write',
  );
});

afterAll(() => {
  client.close();
  rmSync(folder, { recursive: true, force: true });
});

const ROLLUPS = ['account_days', 'person_days', 'event_names', 'event_days', 'unit_sums'];

async function rollups(): Promise<Record<string, string[]>> {
  const tables = await Promise.all(ROLLUPS.map((table) => client.execute(`SELECT * FROM ${table}`)));
  return Object.fromEntries(
    tables.map(({ rows }, index) => [
      ROLLUPS[index],
      rows.map((row) => JSON.stringify(Object.values(row))).sort(),
    ]),
  );
}

const people = fc.constantFrom('ann', 'bob', 'cho', 'boss');
const units = fc.constantFrom('one', 'two', 'three');
/** Any minute of three days, midnights and their neighbours among them. */
const instants = fc
  .oneof(fc.integer({ min: 0, max: 3 * 1440 }), fc.constantFrom(0, 1439, 1440, 2879, 2880))
  .map((minute) => new Date(Date.UTC(2026, 1, 27) + minute * 60_000 - 1).toISOString());

type Act =
  | { kind: 'event'; id: number; account: string; person: string | null; name: string; at: string }
  | { kind: 'open' | 'attempt'; person: string; unit: string; at: string; passed: boolean; later: boolean }
  | { kind: 'complete'; person: string; unit: string; revision: number; at: string };

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('event' as const),
    // Few ids, so that some come twice.
    id: fc.nat(40),
    account: fc.constantFrom('mill', 'weir'),
    person: fc.option(people),
    name: fc.constantFrom('x', 'y'),
    at: instants,
  }),
  fc.record({
    kind: fc.constantFrom('open' as const, 'attempt' as const),
    person: people,
    unit: units,
    at: instants,
    passed: fc.boolean(),
    later: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('complete' as const),
    person: people,
    unit: units,
    revision: fc.integer({ min: 1, max: 3 }),
    at: instants,
  }),
);

let counter = 0;

function statements(act: Act) {
  switch (act.kind) {
    case 'event':
      return [
        {
          sql: `INSERT INTO product_events (message_id, account_id, person_id, name, at, properties, recorded_at)
                VALUES (?, ?, ?, ?, ?, '{}', ?) ON CONFLICT DO NOTHING`,
          args: [`m${act.id}`, act.account, act.person, act.name, act.at, act.at],
        },
      ];
    case 'open':
      return [
        {
          sql: 'INSERT INTO openings VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
          args: [act.person, act.unit, act.at],
        },
      ];
    case 'complete':
      return [
        {
          sql: 'INSERT INTO completions VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
          args: [act.person, act.unit, act.revision, act.at],
        },
      ];
    case 'attempt': {
      counter += 1;
      const id = `a${counter}`;
      const insert = {
        sql: `INSERT INTO attempts (id, person_id, quiz, number, revision, started_at, drawn, submitted_at, passed)
              VALUES (?, ?, ?, ?, 2, ?, '[]', ?, ?)`,
        args: [
          id,
          act.person,
          `${act.unit}-quiz`,
          counter,
          act.at,
          act.later ? null : act.at,
          act.later ? null : Number(act.passed),
        ],
      };
      const submit = {
        sql: 'UPDATE attempts SET submitted_at = ?, passed = ? WHERE id = ?',
        args: [act.at, Number(act.passed), id],
      };
      return act.later ? [insert, submit] : [insert];
    }
  }
}

test('what is kept for speed as facts come in is what the facts say, whatever their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 40 }), async (history) => {
      await client.batch(
        ['product_events', 'openings', 'completions', 'attempts', ...ROLLUPS].map(
          (table) => `DELETE FROM ${table}`,
        ),
        'write',
      );
      await client.batch(history.flatMap(statements), 'write');
      const kept = await rollups();
      const counted = await fromTheFacts();
      expect(kept.account_days).toEqual(counted.accountDays);
      expect(kept.event_names).toEqual(counted.eventNames);
      await rebuildRollups(client);
      expect(await rollups()).toEqual(kept);
    }),
    { numRuns: 150 },
  );
});

/** The same counts by plain reading, without SQL's grouping. */
async function fromTheFacts() {
  const read = async (sql: string) =>
    (await client.execute(sql)).rows.map((row) => Object.values(row).map(String));
  const account = new Map(
    await read('SELECT id, account_id FROM people WHERE account_id IS NOT NULL').then((rows) =>
      rows.map(([id = '', of = '']) => [id, of] as const),
    ),
  );
  const events = await read('SELECT account_id, name, at FROM product_events');
  const learned = [
    ...(await read('SELECT person_id, at FROM openings')),
    ...(await read('SELECT person_id, at FROM completions')),
    ...(await read('SELECT person_id, submitted_at FROM attempts')),
  ].flatMap(([person = '', at = '']) => {
    const of = account.get(person);
    return of === undefined ? [] : [[of, at] as const];
  });
  const days = new Map<string, [string, number, number, number]>();
  const note = (of: string, at: string, used: number) => {
    const day = Math.floor(Date.parse(at) / 86_400_000);
    const row = days.get(`${of} ${day}`) ?? [of, day, 0, 0];
    row[used === 1 ? 2 : 3] += 1;
    days.set(`${of} ${day}`, row);
  };
  for (const [of = '', , at = ''] of events) note(of, at, 1);
  for (const [of, at] of learned) note(of, at, 0);
  const names = Map.groupBy(events, ([of, name]) => `${of} ${name}`);
  return {
    accountDays: [...days.values()].map((row) => JSON.stringify(row)).sort(),
    eventNames: [...names.values()]
      .map((rows) => {
        const times = rows.map(([, , at = '']) => at).sort();
        return JSON.stringify([rows[0]?.[0], rows[0]?.[1], times[0], times.at(-1), rows.length]);
      })
      .sort(),
  };
}
