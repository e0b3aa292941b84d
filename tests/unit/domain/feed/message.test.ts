import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../../src/domain/feed/message.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const read = (call: string, found: unknown) => readMessage(found, call, NOW);
const message = (call: string, found: unknown) => {
  const reading = read(call, found);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.message;
};
const problems = (call: string, found: unknown) => {
  const reading = read(call, found);
  return 'problems' in reading
    ? reading.problems.map(({ field, expected, found }) => `${field} ${expected} ${found}`)
    : [];
};

describe('a message on an account', () => {
  const traits = {
    name: 'Low Weir Mill',
    plan: 'Premium',
    use_cases: ['Invoice approval', 'audit-readiness'],
    segment: 'Mid-Market',
    mrr: 1200.5,
    seats: 40,
    status: 'customer',
    touch_model: 'low',
    contractAt: '2026-09-01',
    renewal_at: '2027-09-01',
    timezone: 'Asia/Tokyo',
    employees: 350,
    address: { city: 'Leeds' },
  };

  test('says its properties in either spelling; traits nobody counts are left aside', () => {
    const said = message('group', { groupId: 'mill', traits });
    expect(said.kind === 'account' && Object.fromEntries(said.properties)).toEqual({
      name: 'Low Weir Mill',
      plan: 'premium',
      useCases: ['invoice-approval', 'audit-readiness'],
      segment: 'mid-market',
      mrr: 1200.5,
      seats: 40,
      status: 'customer',
      touchModel: 'low',
      contractAt: '2026-09-01T00:00:00.000Z',
      renewalAt: '2027-09-01T00:00:00.000Z',
      timeZone: 'Asia/Tokyo',
    });
  });

  test.each([
    ['mrr', -1, 'dollars'],
    ['mrr', '1,200', 'dollars'],
    ['mrr', '€900', 'dollars'],
    ['mrr', 1e12, 'dollars'],
    ['seats', 2.5, 'count'],
    ['seats', -3, 'count'],
    ['segment', 'huge', 'segment'],
    ['status', 'gone', 'status'],
    ['plan', '上級', 'word'],
    ['plan', '', 'word'],
    ['useCases', ['ok', 7], 'words'],
    ['timeZone', 'Tokyo', 'time-zone'],
    ['timeZone', null, 'time-zone'],
    ['name', null, 'name'],
    ['name', 'two\nlines', 'name'],
    ['contractAt', '01/09/2026', 'time'],
    ['contractAt', '2027-09-01', 'past'],
    ['churnReason', 'x'.repeat(501), 'text'],
  ])('with %s %j is refused, and says what was found', (trait, found, expected) => {
    const [line = ''] = problems('group', { groupId: 'mill', traits: { [trait]: found } });
    expect(line).toMatch(new RegExp(`^traits\\.${trait} ${expected} `));
    expect(line).toContain(JSON.stringify(found).slice(0, 20));
  });

  test('can take a value away', () => {
    const said = message('group', { groupId: 'mill', traits: { mrr: null, csm: null } });
    expect(said.kind === 'account' && [...said.properties]).toEqual([
      ['mrr', null],
      ['csm', null],
    ]);
  });

  test('names all that is wrong at once', () => {
    expect(problems('group', { traits: { mrr: -1, seats: 'many' } })).toEqual([
      'traits.mrr dollars -1',
      'traits.seats count "many"',
      'groupId id null',
    ]);
  });
});

describe('a message on a person', () => {
  test.each([
    [{ name: 'Ada Byron' }, 'Ada Byron'],
    [{ firstName: 'Ada', lastName: 'Byron' }, 'Ada Byron'],
    [{}, null],
  ])('knows a name however it is given: %j', (traits, name) => {
    expect(message('identify', { userId: 'u1', traits })).toMatchObject({ kind: 'person', name });
  });

  test.each([
    [{ context: { groupId: 'mill' } }],
    [{ traits: { accountId: 'mill' } }],
    [{ traits: { account_id: 'mill' } }],
    [{ traits: { account: 'mill' } }],
    [{ traits: { company: { id: 'mill' } } }],
  ])('names the account in any of its usual places: %j', (fields) => {
    expect(message('identify', { userId: 'u1', ...fields })).toMatchObject({ groupId: 'mill' });
  });

  test('carries no role', () => {
    expect(message('identify', { userId: 'u1', traits: { role: 'admin' } })).not.toHaveProperty('role');
  });
});

describe('a product event', () => {
  test('is what was tracked, or a page or screen that was looked at', () => {
    const properties = { invoices: 52 };
    expect(message('track', { userId: 'u1', event: 'report_viewed', properties })).toMatchObject({
      kind: 'event',
      event: 'report_viewed',
      properties,
    });
    expect(message('page', { userId: 'u1', name: 'Reports', properties: { url: '/r' } })).toMatchObject({
      event: 'page_viewed',
      properties: { url: '/r', name: 'Reports' },
    });
    expect(message('screen', { anonymousId: 'a', name: 'Scan' })).toMatchObject({ event: 'screen_viewed' });
  });

  test.each([
    ['track', { event: 'x' }, 'userId user-or-anonymous null'],
    ['track', { userId: 'u1' }, 'event event null'],
    ['track', { userId: 'u1', event: ' x' }, 'event event " x"'],
    ['track', { userId: 'u1', event: 'x'.repeat(201) }, 'event event '],
    ['track', { userId: 7, event: 'x' }, 'userId id 7'],
    ['track', { userId: 'u1', event: 'x', properties: [1] }, 'properties object [1]'],
    ['track', { userId: 'u1', event: 'x', context: 'no' }, 'context object "no"'],
    ['alias', { userId: 'u1' }, 'previousId id null'],
    ['identify', { anonymousId: 'a', traits: {} }, 'userId id null'],
    ['charge', { userId: 'u1' }, 'type type "charge"'],
    ['track', 'a text', 'message object "a text"'],
  ])('by %s that is not whole is refused: %j', (call, found, line) => {
    expect(problems(call, found)[0]?.startsWith(line)).toBe(true);
  });
});
