import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PutAside, setAsideNeed } from '../../src/commands/set-aside-need.ts';
import { accountHistoryOf } from '../../src/store/histories/index.ts';
import { type Academy, addAccount, addAdmin, openAcademy } from './academy.ts';

const NOW = new Date('2026-06-30T12:00:00.000Z');
let academy: Academy;

beforeAll(async () => {
  academy = await openAcademy();
  await addAdmin(academy, 'boss', NOW);
  await addAccount(academy, 'boss', NOW);
});

afterAll(() => academy.close());

const put = (more: Partial<PutAside> = {}, now = NOW) =>
  setAsideNeed(
    academy.house,
    'boss',
    { account: 'mill', rule: 'silent', how: 'dismissed', why: 'On leave', ...more },
    now,
  );
const known = async () => (await accountHistoryOf(academy.house.db, 'mill', []))?.setAside ?? [];

test('a reason put aside is kept with why, when and by whom', async () => {
  expect(await put({ why: '  On leave  ' })).toEqual({ ok: true });
  expect(await put({ rule: 'voiced', how: '14' })).toEqual({ ok: true });
  expect(await known()).toEqual([
    { rule: 'silent', kind: 'dismissed', until: null, why: 'On leave', at: NOW.toISOString(), by: 'boss' },
    {
      rule: 'voiced',
      kind: 'snoozed',
      until: '2026-07-14T12:00:00.000Z',
      why: 'On leave',
      at: NOW.toISOString(),
      by: 'boss',
    },
  ]);
});

test('a double click puts it aside once; a day later it is another word', async () => {
  const before = (await known()).length;
  expect(await put({}, new Date(NOW.getTime() + 30_000))).toEqual({ ok: true });
  expect(await known()).toHaveLength(before);
  await put({}, new Date(NOW.getTime() + 86_400_000));
  expect(await known()).toHaveLength(before + 1);
});

test.each([
  [{ why: '   ' }, 'why'],
  [{ why: 'x'.repeat(501) }, 'why'],
  [{ rule: 'no-such-rule' }, 'rule'],
  [{ how: '9' }, 'how'],
  [{ account: 'nobody' }, 'absent'],
])('what cannot be put aside is refused and nothing is written: %j', async (more, why) => {
  const before = await known();
  expect(await put(more)).toEqual({ ok: false, why });
  expect(await known()).toEqual(before);
});
