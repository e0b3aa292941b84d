import { afterEach, beforeEach, expect, test } from 'vitest';
import { erasePerson } from '../../../src/commands/change-person.ts';
import { type Arrived, takeMessages } from '../../../src/commands/take-messages.ts';
import { WriteBusy } from '../../../src/store/database.ts';
import { notTaken } from '../../../src/web/v1.ts';
import { type Academy, addAccount, addAdmin, openAcademy } from '../academy.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');

let academy: Academy;

beforeEach(async () => {
  academy = await openAcademy();
  await addAccount(academy, await addAdmin(academy, 'admin', NOW), NOW);
});

afterEach(() => academy.close());

const take = (...messages: readonly Arrived[]) =>
  takeMessages(academy.house, {
    messages,
    keyId: 'key',
    receivedAt: NOW,
    speaks: () => true,
    catalog: academy.catalog,
  });

const identify = (found: Record<string, unknown>) => take({ call: 'identify', found });
const track = (found: Record<string, unknown>) =>
  take({ call: 'track', found: { event: 'signed_in', ...found } });

async function rows(sql: string) {
  const { rows } = await academy.house.db.reader.execute(sql);
  return rows.map((row) => ({ ...row }));
}

test('an event sent at the same moment as the message that makes its person known is not lost', async () => {
  const [people, events] = await Promise.all([
    identify({ userId: 'u1', traits: { accountId: 'mill' } }),
    track({ userId: 'u1' }),
  ]);
  expect([people, events]).toEqual([[], []]);
  expect(await rows('SELECT name FROM product_events')).toHaveLength(1);
});

test('many senders at once lose nothing and double nothing', async () => {
  await identify({ userId: 'u1', traits: { accountId: 'mill' } });
  const sent = Array.from({ length: 300 }, (_, n) => track({ userId: 'u1', messageId: `m-${n % 200}` }));
  expect((await Promise.all(sent)).flat()).toEqual([]);
  expect(await rows('SELECT count(*) AS n FROM product_events')).toEqual([{ n: 200 }]);
  expect(await rows("SELECT sum(count) AS n FROM activity_days WHERE kind = 'event'")).toEqual([{ n: 200 }]);
});

test('an older message on a person that comes late only fills in what nobody has said', async () => {
  const at = (timestamp: string, traits: object) =>
    identify({ userId: 'u1', timestamp, traits: { accountId: 'mill', ...traits } });
  await at('2026-10-02T00:00:00Z', { name: 'Ada Byron' });
  await at('2026-10-01T00:00:00Z', { name: 'A. Noether', email: 'ada@mill.test' });
  await at('2026-10-03T00:00:00Z', { email: 'ada.byron@mill.test' });
  expect(await rows("SELECT name, email FROM people WHERE external_id = 'u1'")).toEqual([
    { name: 'Ada Byron', email: 'ada.byron@mill.test' },
  ]);
});

test('a person who was erased leaves no word behind in what the product sent', async () => {
  const traits = { accountId: 'mill', name: 'Zoe Quill', email: 'zoe@mill.test' };
  await identify({ userId: 'crm-zoe', traits });
  await track({ userId: 'crm-zoe', properties: { approver: 'Zoe Quill', mail: 'zoe@mill.test' } });
  const [person] = await rows("SELECT id FROM people WHERE external_id = 'crm-zoe'");
  await erasePerson(academy.house, 'admin', String(person?.id), NOW);
  expect(await academy.everything()).not.toMatch(/zoe|quill/i);
  expect(await rows('SELECT count FROM event_names')).toEqual([{ count: 1 }]);
});

test('what could not be written is to be sent again', async () => {
  const answer = notTaken(new WriteBusy());
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});
