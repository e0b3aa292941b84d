import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountHistoryOf, allHistories } from '../../src/store/histories/index.ts';
import { type Academy, addAccount, addAdmin, openAcademy } from './academy.ts';

const NOW = new Date('2026-06-30T12:00:00.000Z');
let academy: Academy;

beforeAll(async () => {
  academy = await openAcademy();
  await addAdmin(academy, 'boss', NOW);
  await addAccount(academy, 'boss', NOW);
});

afterAll(() => academy.close());

/** Writes like another process would: on a connection of its own. */
async function elsewhere(sql: string, ...args: (string | number | null)[]): Promise<void> {
  const { rows } = await academy.house.db.reader.execute('PRAGMA database_list');
  const client = createClient({ url: `file:${rows[0]?.file}`, timeout: 5000 });
  await client.execute({ sql, args });
  client.close();
}

const event = (id: string, name: string, at: string, person: string | null = 'ann', account = 'mill') =>
  elsewhere(
    `INSERT INTO product_events (message_id, account_id, person_id, name, at, properties, recorded_at)
     VALUES (?, ?, ?, ?, ?, '{}', ?)`,
    ...[id, account, person, name, at, NOW.toISOString()],
  );

test('an account is known by what its people did and what was added, as soon as it is written', async () => {
  const { db } = academy.house;
  expect((await allHistories(db, ['x'])).map(({ id }) => id)).toEqual(['mill']);
  await elsewhere(
    "INSERT INTO people (id, account_id, role, name, invited_at, created_at) VALUES ('ann', 'mill', 'learner', 'Ann', ?, ?)",
    '2026-06-01T08:00:00.000Z',
    '2026-06-01T08:00:00.000Z',
  );
  await event('1', 'x', '2026-06-03T23:59:59.999Z');
  await event('2', 'x', '2026-06-02T00:00:00.000Z');
  await event('3', 'y', '2026-06-04T00:00:00.000Z', null);
  await elsewhere("INSERT INTO openings VALUES ('ann', 'one', '2026-06-05T10:00:00.000Z')");
  await elsewhere("INSERT INTO completions VALUES ('ann', 'one', 2, '2026-06-06T10:00:00.000Z')");
  await elsewhere("INSERT INTO completions VALUES ('ann', 'one', 3, '2026-06-07T10:00:00.000Z')");
  await elsewhere(
    `INSERT INTO touches (id, account_id, kind, at, invited, attended, concerns, note, asks, recorded_at)
     VALUES ('t', 'mill', 'kickoff', '2026-06-02T09:00:00.000Z', '["s"]', '[]', '["busy"]', 'n', 1, '2026-06-02')`,
  );
  await elsewhere("INSERT INTO touch_answers VALUES ('t', '2026-06-03T09:00:00.000Z', '2026-06-03', NULL)");

  const [mill] = await allHistories(db, ['x']);
  const [ann] = mill?.people ?? [];
  expect([...(mill?.used ?? [])]).toEqual([20606, 1, 20607, 1, 20608, 1]);
  expect(mill?.events.get('x')).toEqual({
    firstAt: '2026-06-02T00:00:00.000Z',
    lastAt: '2026-06-03T23:59:59.999Z',
    count: 2,
    days: Uint16Array.of(20606, 1, 20607, 1),
  });
  // Nobody asked for the days of the other.
  expect(mill?.events.get('y')).toMatchObject({ count: 1, days: [] });
  expect([...(ann?.usedOn ?? [])]).toEqual([20606, 20607]);
  expect([...(ann?.learnedOn ?? [])]).toEqual([20609, 20610, 20611]);
  expect(ann?.learning).toMatchObject({
    openings: [{ unit: 'one', at: '2026-06-05T10:00:00.000Z' }],
    completions: [
      { module: 'one', revision: 2, at: '2026-06-06T10:00:00.000Z' },
      { module: 'one', revision: 3, at: '2026-06-07T10:00:00.000Z' },
    ],
  });
  expect(mill?.touches).toMatchObject([
    {
      kind: 'kickoff',
      invited: ['s'],
      concerns: ['busy'],
      asks: true,
      answeredAt: '2026-06-03T09:00:00.000Z',
    },
  ]);
});

test('an account that did not move is not read again, another one that did is', async () => {
  const { db } = academy.house;
  await elsewhere("INSERT INTO accounts (id, created_at) VALUES ('weir', '2026-06-01T00:00:00.000Z')");
  const before = await allHistories(db, ['x']);
  expect(await allHistories(db, ['x'])).toBe(before);
  await event('4', 'x', '2026-06-09T00:00:00.000Z', null, 'weir');
  const after = await allHistories(db, ['x']);
  expect(after.map(({ id }) => id)).toEqual(['mill', 'weir']);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect(after[1]?.events.get('x')?.count).toBe(1);
});

test('one account can be read without the others', async () => {
  const fresh = academy.house.db;
  expect((await accountHistoryOf(fresh, 'weir', ['x']))?.id).toBe('weir');
  expect(await accountHistoryOf(fresh, 'nobody', ['x'])).toBeNull();
});

test('one account is read while all the others still are; who asks for all twice gets the same', async () => {
  const { db } = academy.house;
  for (let index = 0; index < 20; index += 1)
    await elsewhere(
      'INSERT INTO accounts (id, created_at) VALUES (?, ?)',
      `other-${index}`,
      NOW.toISOString(),
    );
  const order: string[] = [];
  const all = [1, 2].map(async (time) => {
    const histories = await allHistories(db, ['asked for anew']);
    order.push(`all ${time}`);
    return histories;
  });
  const one = await accountHistoryOf(db, 'mill', ['asked for anew']);
  order.push('one');
  const [first, second] = await Promise.all(all);
  expect(order[0]).toBe('one');
  expect(first).toHaveLength(22);
  expect(second).toBe(first);
  expect(first).toContain(one);
});
