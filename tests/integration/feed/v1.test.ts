import { gzipSync } from 'node:zlib';
import { Analytics } from '@segment/analytics-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_WRITE_KEY } from '../../../db/sample/write-key.ts';
import { ask, rowCounts, signedIn } from '../../academy/ask.ts';
import { type Academy, startAcademy } from '../../academy/start.ts';

let academy: Academy;

beforeAll(async () => {
  academy = await startAcademy();
});

afterAll(() => academy.stop());

const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

interface Posted {
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

function post(call: string, body: unknown, { key = SAMPLE_WRITE_KEY, headers = {} }: Posted = {}) {
  const sent = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const authorization = key === null ? {} : { authorization: basic(key) };
  return ask(academy.port, `/v1/${call}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: sent,
  });
}

const TAKEN = { success: true, rejected: [] };

async function rows(sql: string, ...args: string[]) {
  const { rows } = await academy.db.execute({ sql, args });
  return rows.map((row) => ({ ...row }));
}

const eventsOf = (messageId: string) =>
  rows(
    'SELECT account_id, person_id, name, at, properties FROM product_events WHERE message_id = ?',
    messageId,
  );

const propertyOf = (account: string, property: string) =>
  rows(
    'SELECT value, valid_from FROM account_properties WHERE account_id = ? AND property = ? ORDER BY valid_from, id',
    account,
    property,
  );

/** The public client, pointed here as its manual says. */
function client(key = SAMPLE_WRITE_KEY) {
  const analytics = new Analytics({ writeKey: key, host: academy.origin, maxRetries: 0 });
  const errors: unknown[] = [];
  analytics.on('error', (error) => errors.push(error));
  return { analytics, errors };
}

describe('the public analytics client, pointed here', () => {
  test('feeds people, properties and events, and nothing is refused', async () => {
    const { analytics, errors } = client();
    const said = '2026-10-03T09:00:00.000Z';
    const groupId = 'sample-basic';
    analytics.identify({
      userId: 'app-77',
      traits: { email: 'New.Hand@Mill.test', name: 'Nora Hand', role: 'admin', locale: 'ja-JP' },
      context: { groupId },
      timestamp: new Date(said),
    });
    analytics.group({
      userId: 'app-77',
      groupId,
      traits: { mrr: 4321, seats: 33, colour: 'green' },
      timestamp: new Date(said),
    });
    analytics.track({
      userId: 'app-77',
      event: 'report_viewed',
      properties: { invoices: 61 },
      timestamp: new Date('2026-10-04T10:00:00.000Z'),
      messageId: 'client-report',
    });
    analytics.page({ userId: 'app-77', name: 'Reports', timestamp: new Date(said) });
    await analytics.closeAndFlush();
    expect(errors).toEqual([]);

    const [person] = await rows("SELECT * FROM people WHERE external_id = 'app-77'");
    expect(person).toMatchObject({
      account_id: groupId,
      role: 'learner',
      email: 'new.hand@mill.test',
      name: 'Nora Hand',
      language: 'ja',
      invited_at: null,
      password_hash: null,
    });
    expect(await eventsOf('client-report')).toEqual([
      {
        account_id: groupId,
        person_id: String(person?.id),
        name: 'report_viewed',
        at: '2026-10-04T10:00:00.000Z',
        properties: '{"invoices":61}',
      },
    ]);
    expect(await propertyOf(groupId, 'mrr')).toContainEqual({ value: '4321', valid_from: said });
    expect(await rows("SELECT * FROM account_properties WHERE property = 'colour'")).toEqual([]);
    const counted = await rows(
      "SELECT count FROM event_names WHERE account_id = ? AND name = 'page_viewed'",
      groupId,
    );
    expect(counted).toEqual([{ count: 1 }]);
  });

  test('with a wrong key is told so and writes nothing', async () => {
    const before = await rowCounts(academy);
    const { analytics, errors } = client('not-the-key');
    analytics.track({ userId: 'app-77', event: 'signed_in' });
    await analytics.closeAndFlush();
    expect(errors).toHaveLength(1);
    const { sign_in_failures: _, ...after } = await rowCounts(academy);
    expect(before).toMatchObject(after);
  });
});

describe('a message', () => {
  test('that comes twice is taken once, and both times with success', async () => {
    const sent = { messageId: 'twice', userId: 'learner-basic', event: 'signed_in' };
    expect(JSON.parse((await post('track', sent)).text)).toEqual(TAKEN);
    const again = { ...sent, event: 'another', userId: 'nobody-now' };
    expect(JSON.parse((await post('track', again)).text)).toEqual(TAKEN);
    const group = { messageId: 'twice', groupId: 'sample-basic', traits: { seats: 1 } };
    expect(JSON.parse((await post('group', group)).text)).toEqual(TAKEN);
    expect(await eventsOf('twice')).toHaveLength(1);
    expect((await propertyOf('sample-basic', 'seats')).map(({ value }) => value)).not.toContain('1');
  });

  test('on an account that comes twice does not undo what was said since', async () => {
    const timestamp = '2026-08-01T00:00:00Z';
    const one = { messageId: 'g-1', groupId: 'sample-basic', traits: { industry: 'retail' }, timestamp };
    const two = { messageId: 'g-2', groupId: 'sample-basic', traits: { industry: 'healthcare' }, timestamp };
    for (const message of [one, two, one]) await post('group', message);
    const [first, second, ...more] = (await propertyOf('sample-basic', 'industry')).filter(
      ({ valid_from }) => valid_from === '2026-08-01T00:00:00.000Z',
    );
    expect([first?.value, second?.value, more]).toEqual(['"retail"', '"healthcare"', []]);
  });

  test('without an id can be sent twice all the same, where it has a time', async () => {
    const event = 'counted_by_content';
    const sent = { userId: 'learner-basic', event, timestamp: '2026-11-01T10:00:00Z' };
    await post('track', { ...sent, sentAt: '2026-11-25T10:00:00Z' });
    const first = await rows('SELECT at FROM product_events WHERE name = ?', event);
    await post('track', { ...sent, sentAt: '2026-11-25T11:00:00Z' });
    expect(await rows('SELECT at FROM product_events WHERE name = ?', event)).toEqual(first);
    await post('track', { userId: 'learner-basic', event: 'no_time' });
    await post('track', { userId: 'learner-basic', event: 'no_time' });
    expect(await rows("SELECT * FROM product_events WHERE name = 'no_time'")).toHaveLength(2);
  });

  test('finds its person by our id, by theirs and by address', async () => {
    await post('identify', {
      userId: 'their-own-id',
      traits: { email: 'learner-basic@sample.everboard.test' },
    });
    const names = ['learner-basic', 'their-own-id', 'Learner-Basic@sample.everboard.test'];
    for (const [index, userId] of names.entries())
      await post('track', { messageId: `found-${index}`, userId, event: 'signed_in' });
    const found = await Promise.all(names.map((_, index) => eventsOf(`found-${index}`)));
    expect(found.flat().map(({ person_id }) => person_id)).toEqual(Array(3).fill('learner-basic'));
  });

  test('of nobody in particular counts for the account it names', async () => {
    const context = { groupId: 'sample-premium' };
    await post('track', { messageId: 'anonymous', anonymousId: 'a1', event: 'erp_synced', context });
    expect(await eventsOf('anonymous')).toMatchObject([{ account_id: 'sample-premium', person_id: null }]);
  });

  test('that renames a person is followed from then on', async () => {
    await post('identify', { userId: 'old-name', traits: { name: 'Rena Med', accountId: 'sample-basic' } });
    expect(JSON.parse((await post('alias', { userId: 'new-name', previousId: 'old-name' })).text)).toEqual(
      TAKEN,
    );
    await post('track', { messageId: 'renamed', userId: 'new-name', event: 'signed_in' });
    expect(await eventsOf('renamed')).toMatchObject([{ account_id: 'sample-basic' }]);
    expect(JSON.parse((await post('alias', { userId: 'x', previousId: 'a-visitor' })).text)).toEqual(TAKEN);
  });

  test('that gives an account another plan leaves on record what its people were asked for', async () => {
    const asked = () => rows("SELECT count(*) AS n FROM scopes WHERE person_id = 'learner-premium'");
    const [before] = await asked();
    await post('group', { groupId: 'sample-premium', traits: { plan: 'basic' } });
    const [after] = await asked();
    expect(Number(after?.n)).toBeGreaterThan(Number(before?.n));
    await post('group', { groupId: 'sample-premium', traits: { plan: 'premium' } });
  });

  test('in any order within a batch finds what the others of it bring', async () => {
    const batch = [
      { type: 'track', messageId: 'b-1', userId: 'b-new', event: 'signed_in' },
      { type: 'identify', messageId: 'b-2', userId: 'b-new', traits: { name: 'Bea New' } },
      { type: 'group', messageId: 'b-3', userId: 'b-new', groupId: 'sample-premium', traits: {} },
    ];
    expect(JSON.parse((await post('batch', { batch })).text)).toEqual(TAKEN);
    expect(await eventsOf('b-1')).toMatchObject([{ account_id: 'sample-premium' }]);
  });
});

describe('what cannot be', () => {
  const rejectedBy = async (call: string, body: Record<string, unknown>) => {
    const { status, text } = await post(call, { messageId: 'bad', ...body });
    expect(status).toBe(200);
    const { success, rejected } = JSON.parse(text);
    expect(success).toBe(true);
    expect(rejected).toHaveLength(1);
    expect(rejected[0].messageId).toBe('bad');
    return rejected[0].why as string;
  };
  const farAhead = new Date(Date.now() + 25 * 60 * 60 * 1000).toISOString();

  test.each([
    ['an unknown person', 'track', { userId: 'no-one', event: 'x' }, 'userId: found "no-one", expected'],
    [
      'an unknown account',
      'track',
      { userId: 'learner-basic', event: 'x', context: { groupId: 'no-mill' } },
      'context.groupId: found "no-mill", expected the id',
    ],
    [
      'another customer’s account',
      'track',
      { userId: 'learner-basic', event: 'x', context: { groupId: 'sample-premium' } },
      'context.groupId: found "sample-premium", expected the account this person belongs to',
    ],
    ['an event of no account', 'track', { anonymousId: 'a', event: 'x' }, 'context.groupId: nothing found'],
    [
      'the vendor’s own use',
      'track',
      { userId: 'csm', event: 'x' },
      'userId: found "csm", expected a person',
    ],
    ['a group that is no account', 'group', { groupId: 'no-mill', traits: {} }, 'groupId: found "no-mill"'],
    [
      'a negative MRR',
      'group',
      { groupId: 'sample-basic', traits: { mrr: -5 } },
      'traits.mrr: found -5, expected US dollars a month',
    ],
    [
      'a wrong unit',
      'group',
      { groupId: 'sample-basic', traits: { mrr: '1.2K EUR' } },
      'traits.mrr: found "1.2K EUR", expected US dollars a month',
    ],
    [
      'a CSM who is none of the staff',
      'group',
      { groupId: 'sample-basic', traits: { csm: 'learner-basic' } },
      'traits.csm: found "learner-basic"',
    ],
    [
      'a new person of no account',
      'identify',
      { userId: 'stray', traits: { name: 'Stray' } },
      'context.groupId: nothing found, expected an account for a new person',
    ],
    [
      'a person moved to another customer',
      'identify',
      { userId: 'learner-basic', traits: { accountId: 'sample-premium' } },
      'context.groupId: found "sample-premium"',
    ],
    [
      'somebody else’s address',
      'identify',
      {
        userId: 'thief',
        traits: { email: 'learner-premium@sample.everboard.test', accountId: 'sample-basic' },
      },
      'context.groupId: found "sample-basic", expected the account this person belongs to',
    ],
    [
      'an admin taken for a customer',
      'identify',
      { userId: 'admin@sample.everboard.test', traits: { name: 'Me', accountId: 'sample-basic' } },
      'userId: found "admin@sample.everboard.test", expected a person of a customer',
    ],
    [
      'another address to sign in with',
      'identify',
      { userId: 'learner-basic', traits: { email: 'mine@evil.test' } },
      'traits.email: found "mine@evil.test", expected the address they were invited under',
    ],
    [
      'no address',
      'identify',
      { userId: 'learner-basic', traits: { email: 'not an address' } },
      'traits.email: found "not an address", expected a complete email address',
    ],
  ])('%s is refused in words', async (_, call, body, why) => {
    const before = await rowCounts(academy);
    expect(await rejectedBy(call, body)).toContain(why);
    expect(await rowCounts(academy)).toEqual(before);
  });

  test('a time more than a day ahead is refused in words', async () => {
    const sent = { userId: 'learner-basic', event: 'x', timestamp: farAhead };
    expect(await rejectedBy('track', sent)).toContain(
      `timestamp: found "${farAhead}", expected a time since`,
    );
  });

  test('does not cost the good part of a batch, and the answer says which was which', async () => {
    const batch = [
      { type: 'track', messageId: 'good-1', userId: 'learner-basic', event: 'signed_in' },
      { type: 'track', messageId: 'bad-1', userId: 'nobody', event: 'signed_in' },
      'no message',
      { type: 'group', messageId: 'bad-2', groupId: 'sample-basic', traits: { mrr: -1, seats: 'x' } },
      {
        type: 'track',
        messageId: 'bad-3',
        userId: 'learner-basic',
        event: 'x',
        properties: { a: 'x'.repeat(33_000) },
      },
      { type: 'track', messageId: 'good-2', userId: 'learner-premium', event: 'signed_in' },
      { type: 'nonsense', messageId: 'bad-4' },
    ];
    const { status, text } = await post('batch', { batch });
    expect(status).toBe(200);
    const { success, rejected } = JSON.parse(text);
    expect(success).toBe(true);
    expect(rejected).toEqual([
      { messageId: 'bad-1', why: expect.stringMatching(/^batch\[1\]\.userId: found "nobody"/) },
      { messageId: null, why: expect.stringMatching(/^batch\[2\]\.message: found "no message"/) },
      {
        messageId: 'bad-2',
        why: expect.stringMatching(/traits\.mrr: found -1.*; .*traits\.seats: found "x"/),
      },
      { messageId: 'bad-3', why: expect.stringMatching(/^batch\[4\]\.message: .*32 KB/) },
      { messageId: 'bad-4', why: expect.stringMatching(/^batch\[6\]\.type: found "nonsense"/) },
    ]);
    expect(await eventsOf('good-1')).toHaveLength(1);
    expect(await eventsOf('good-2')).toHaveLength(1);
  });
});

describe('a delivery', () => {
  const track = { messageId: 'd', userId: 'learner-basic', event: 'signed_in' };
  const many = (count: number) => ({
    batch: Array.from({ length: count }, (_, n) => ({ ...track, type: 'track', messageId: `many-${n}` })),
  });
  const large = {
    batch: Array.from({ length: 20 }, (_, n) => ({
      ...track,
      type: 'track',
      messageId: `large-${n}`,
      properties: { note: 'x'.repeat(26_000) },
    })),
  };

  test.each([
    ['that is no JSON', 'track', '{"userId":', 400, 'no JSON'],
    ['that is not UTF-8', 'track', Buffer.from([0x22, 0xff, 0x22]), 400, 'no JSON in UTF-8'],
    ['that is empty', 'track', '', 400, 'no JSON'],
    ['that is a list', 'batch', [track], 400, 'no JSON object'],
    ['without a list of messages', 'batch', { messages: [track] }, 400, 'a list called batch'],
    [
      'of 2,501 messages',
      'batch',
      many(2501),
      400,
      'There are 2501 messages in the batch; 2500 are the most',
    ],
    ['over 500 KB', 'batch', large, 413, 'more than 500 KB'],
    ['of one message over 32 KB', 'track', { ...track, properties: { a: 'x'.repeat(33_000) } }, 413, '32 KB'],
  ])('%s is refused whole, in words', async (_, call, body, status, words) => {
    const before = await rowCounts(academy);
    const answer = await post(call, body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(JSON.parse(answer.text)).toEqual({ success: false, why: expect.stringContaining(words) });
    expect(await rowCounts(academy)).toEqual(before);
  });

  test('of 2,500 messages is taken', async () => {
    const { text } = await post('batch', many(2500));
    expect(JSON.parse(text)).toEqual(TAKEN);
    expect(await rows("SELECT count(*) AS n FROM product_events WHERE message_id LIKE 'many-%'")).toEqual([
      { n: 2500 },
    ]);
  });

  test('may come packed, but not larger than it may be', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const packed = gzipSync(JSON.stringify({ ...track, messageId: 'packed' }));
    expect(JSON.parse((await post('track', packed, { headers })).text)).toEqual(TAKEN);
    expect(await eventsOf('packed')).toHaveLength(1);
    expect((await post('batch', gzipSync(JSON.stringify(large)), { headers })).status).toBe(413);
    expect((await post('batch', gzipSync(Buffer.alloc(50_000_000)), { headers })).status).toBe(413);
    expect((await post('track', 'not packed', { headers })).status).toBe(400);
    expect((await post('track', track, { headers: { 'content-encoding': 'br' } })).status).toBe(415);
  });

  test('needs no origin, and a cookie does not stand in for the key', async () => {
    const { cookie = '' } = await signedIn(academy, 'admin');
    for (const key of [null, 'no-such-key', ''])
      expect((await post('track', track, { key, headers: { cookie } })).status).toBe(401);
    const elsewhere = { origin: 'https://shop.test' };
    expect((await post('track', { ...track, messageId: 'abroad' }, { headers: elsewhere })).status).toBe(200);
  });

  test('with a right key is taken after any number of wrong ones, which have to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => post('track', track, { key: 'guess' })),
    );
    const waiting = answers.filter(({ status }) => status === 429);
    expect(waiting.length).toBeGreaterThan(5);
    expect(Number(waiting[0]?.headers['retry-after'])).toBeGreaterThan(60);
    expect((await post('track', { ...track, messageId: 'after-guesses' })).status).toBe(200);
  });

  test('notes when its key was last used', async () => {
    const [key] = await rows("SELECT last_used_at FROM write_keys WHERE id = 'sample'");
    expect(Date.now() - Date.parse(String(key?.last_used_at))).toBeLessThan(300_000);
  });
});

test('what is no call is answered in words that a machine reads, with a key or without', async () => {
  const admin = await signedIn(academy, 'admin');
  for (const call of ['nope', 'track/more', 'Track']) {
    const answers = [
      await post(call, {}),
      await post(call, {}, { key: null }),
      await admin.post(`/v1/${call}`),
      await admin.get(`/v1/${call}`),
    ];
    for (const { status, text, headers } of answers) {
      expect([status, headers['content-type']], call).toEqual([404, 'application/json']);
      expect(JSON.parse(text)).toEqual({
        success: false,
        why: expect.stringMatching(/^There is no such call. The calls are \/v1\/track, .*, \/v1\/batch\.$/),
      });
    }
  }
  expect((await admin.post('/v1')).status).toBe(404);
});

test('through all of this the log has no error of ours', () => {
  expect(academy.log()).not.toMatch(/"status":5\d\d|\n\s+at /);
});
