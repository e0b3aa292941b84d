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

const ROLLUPS = ['activity_days', 'event_names', 'unit_sums'];

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
  | {
      kind: 'open' | 'attempt';
      person: string;
      unit: string;
      at: string;
      passed: boolean;
      later: boolean;
      remarked: boolean;
    }
  | { kind: 'complete'; person: string; unit: string; revision: number; at: string }
  | { kind: 'do'; person: string; unit: string; activity: string; items: string[]; at: string };

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
    remarked: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('complete' as const),
    person: people,
    unit: units,
    revision: fc.integer({ min: 1, max: 3 }),
    at: instants,
  }),
  fc.record({
    kind: fc.constant('do' as const),
    person: people,
    unit: units,
    activity: fc.constantFrom('video', 'screen'),
    items: fc.uniqueArray(fc.constantFrom('', 'a', 'b'), { minLength: 1 }),
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
    case 'do': {
      counter += 1;
      return act.items.map((item) => ({
        sql: 'INSERT INTO activity_facts VALUES (?, ?, ?, ?, ?, 1, NULL, 1, ?)',
        args: [act.person, act.unit, act.activity, item, counter, act.at],
      }));
    }
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
      // A correction can only raise it.
      const remark = { sql: 'UPDATE attempts SET score = 1, passed = 1 WHERE id = ?', args: [id] };
      return [insert, ...(act.later ? [submit] : []), ...(act.remarked ? [remark] : [])];
    }
  }
}

test('what is kept for speed as facts come in is what the facts say, whatever their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 40 }), async (history) => {
      await client.batch(
        ['product_events', 'openings', 'completions', 'attempts', 'activity_facts', ...ROLLUPS].map(
          (table) => `DELETE FROM ${table}`,
        ),
        'write',
      );
      await client.batch(history.flatMap(statements), 'write');
      const kept = await rollups();
      const counted = await fromTheFacts();
      expect(kept).toEqual(counted);
      await rebuildRollups(client);
      expect(await rollups()).toEqual(kept);
    }),
    { numRuns: 150 },
  );
});

/** The same counts by plain reading, without SQL's grouping. */
async function fromTheFacts(): Promise<Record<string, string[]>> {
  const read = async (sql: string) => (await client.execute(sql)).rows;
  const accounts = new Map(
    (await read('SELECT id, account_id FROM people')).map((row) => [row.id, row.account_id]),
  );
  const events = await read('SELECT account_id, person_id, name, at FROM product_events');
  const ofCustomers = async (sql: string) =>
    (await read(sql)).filter(({ person_id: id }) => typeof accounts.get(id) === 'string');
  const openings = await ofCustomers('SELECT person_id, unit, at FROM openings');
  const completions = await ofCustomers('SELECT person_id, module AS unit, revision, at FROM completions');
  const attempts = await ofCustomers(
    'SELECT person_id, quiz AS unit, revision, submitted_at AS at, passed FROM attempts',
  );

  const days = new Map<string, number>();
  const count = (account: unknown, at: unknown, kind: string, what: unknown) => {
    const key = JSON.stringify([account, Math.floor(Date.parse(String(at)) / 86_400_000), kind, what]);
    days.set(key, (days.get(key) ?? 0) + 1);
  };
  for (const event of events) {
    count(event.account_id, event.at, 'event', event.name);
    if (event.person_id !== null) count(event.account_id, event.at, 'used', event.person_id);
  }
  const learned = [...openings, ...completions, ...attempts];
  for (const { person_id: person, at } of learned) count(accounts.get(person), at, 'learned', person);

  const doings = await ofCustomers('SELECT person_id, unit, activity, at FROM activity_facts');
  const activities = doings.map((one) =>
    JSON.stringify([one.person_id, one.unit, one.activity, String(one.at).slice(0, 10)]),
  );
  for (const one of new Set(activities)) {
    const [person, , , day] = JSON.parse(one);
    count(accounts.get(person), day, 'learned', person);
  }

  const names = Map.groupBy(events, (event) => JSON.stringify([event.account_id, event.name]));
  const units = Map.groupBy(learned, (fact) =>
    JSON.stringify([accounts.get(fact.person_id), fact.person_id, fact.unit]),
  );
  const times = (facts: typeof learned) => facts.map(({ at }) => String(at)).sort();
  return {
    activity_days: [...days].map(([key, n]) => JSON.stringify([...JSON.parse(key), n])).sort(),
    event_names: [...names]
      .map(([key, of]) => JSON.stringify([...JSON.parse(key), times(of)[0], times(of).at(-1), of.length]))
      .sort(),
    unit_sums: [...units]
      .map(([key, of]) => {
        const tried = times(of.filter((fact) => attempts.includes(fact)));
        const done = of.filter(
          (fact) => completions.includes(fact) || (attempts.includes(fact) && fact.passed === 1),
        );
        const kind = of.some((fact) => completions.includes(fact))
          ? 'module'
          : tried.length > 0
            ? 'quiz'
            : null;
        const revision = done.length > 0 ? Math.max(...done.map((fact) => Number(fact.revision))) : null;
        const opened = times(of.filter((fact) => openings.includes(fact)))[0] ?? null;
        const first = [kind, opened, times(done)[0] ?? null, revision, times(of).at(-1), tried.length];
        const completed = of.filter((fact) => completions.includes(fact));
        const firstRevision =
          completed.length > 0 ? Math.min(...completed.map((fact) => Number(fact.revision))) : null;
        const revised = times(completed.filter((fact) => fact.revision === revision));
        // The columns that were added later stand at the end.
        return JSON.stringify([
          ...JSON.parse(key),
          ...first,
          tried.at(-1) ?? null,
          tried[0] ?? null,
          tried[1] ?? null,
          firstRevision,
          revised[0] ?? null,
        ]);
      })
      .sort(),
  };
}
