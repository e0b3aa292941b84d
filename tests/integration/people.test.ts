import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashToken } from '../../src/auth/tokens.ts';
import {
  changeRole,
  disablePerson,
  enablePerson,
  endSessionsOf,
  erasePerson,
} from '../../src/commands/change-person.ts';
import { changeProfile } from '../../src/commands/change-profile.ts';
import { inviteAgain, invitePerson } from '../../src/commands/invite-person.ts';
import { recordSearch } from '../../src/commands/record-search.ts';
import { requestReset } from '../../src/commands/request-reset.ts';
import { changeAccount, createAccount } from '../../src/commands/save-account.ts';
import { changePassword, setPasswordByLink, whoseLink } from '../../src/commands/set-password.ts';
import { signIn } from '../../src/commands/sign-in.ts';
import { dealAt } from '../../src/domain/account.ts';
import { accountHistory, findAccount } from '../../src/store/accounts.ts';
import { actsOfPerson, actsOnAccount } from '../../src/store/acts.ts';
import { findPerson } from '../../src/store/people.ts';
import {
  type Academy,
  addAccount,
  addAdmin,
  admit,
  FROM,
  invite,
  openAcademy,
  PASSWORD,
  tokenOf,
} from './academy.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = new Date();
const later = (ms: number) => new Date(NOW.getTime() + ms);

const ODA = {
  email: 'oda.rennick@low-weir.test',
  name: 'Oda Rennick',
  role: 'learner',
  accountId: 'mill',
} as const;

let academy: Academy;
let admin: string;

beforeEach(async () => {
  academy = await openAcademy();
  admin = await addAdmin(academy, 'ada', NOW);
  await addAccount(academy, admin, NOW);
});
afterEach(() => academy.close());

const tryToSignIn = (email: string, password: string, at = NOW, address: string = FROM.address) =>
  signIn(
    academy.house,
    academy.catalog,
    { email, password, from: { ...FROM, address }, presented: null },
    at,
  );
const choose = (link: string, password: string, at = NOW, introduction = { email: '', name: '' }) =>
  setPasswordByLink(
    academy.house,
    academy.catalog,
    { link, password, introduction, from: FROM, presented: null },
    at,
  );
const whoHolds = async (token: string, at = NOW) =>
  (await academy.house.sessions.validate(token, at))?.person.id ?? null;

describe('signing in', () => {
  it('works with the address in any case and the password exactly as chosen', async () => {
    const { id } = await admit(academy, admin, ODA, NOW);
    const result = await tryToSignIn('  ODA.Rennick@low-weir.test ', PASSWORD);
    expect(result.ok && (await whoHolds(result.token))).toBe(id);
    expect(await tryToSignIn(ODA.email, `${PASSWORD} `)).toEqual({ ok: false, why: 'wrong' });
    expect(await tryToSignIn(ODA.email, PASSWORD.toUpperCase())).toEqual({ ok: false, why: 'wrong' });
  });

  it('answers a wrong password, an unknown address, someone disabled and someone only invited alike', async () => {
    const { id } = await admit(academy, admin, ODA, NOW);
    await invite(academy, admin, { ...ODA, email: 'only@low-weir.test' }, NOW);
    const wrong = await tryToSignIn(ODA.email, 'not the password');
    const unknown = await tryToSignIn('nobody@low-weir.test', PASSWORD);
    const invited = await tryToSignIn('only@low-weir.test', PASSWORD);
    await disablePerson(academy.house, admin, id, NOW);
    const disabled = await tryToSignIn(ODA.email, PASSWORD);
    expect([wrong, unknown, invited, disabled]).toEqual(Array(4).fill({ ok: false, why: 'wrong' }));
  });

  it('ends the session the sign-in came with', async () => {
    const { token } = await admit(academy, admin, ODA, NOW);
    const typed = { email: ODA.email, password: PASSWORD, from: FROM, presented: token };
    const result = await signIn(academy.house, academy.catalog, typed, NOW);
    expect(result.ok && result.token).not.toBe(token);
    expect(await whoHolds(token)).toBeNull();
  });

  it('makes an account wait after ten wrong passwords, right one or not, also after a restart', async () => {
    await admit(academy, admin, ODA, NOW);
    for (let n = 0; n < 10; n += 1) await tryToSignIn(ODA.email, 'wrong', later(n), `192.0.2.${n}`);
    const eleventh = await tryToSignIn(ODA.email, PASSWORD, later(20), '192.0.2.20');
    expect(eleventh).toMatchObject({ ok: false, why: 'wait' });
    academy.reopen();
    expect(await tryToSignIn(ODA.email, PASSWORD, later(MINUTE), '192.0.2.21')).toMatchObject({
      why: 'wait',
    });
    expect(await tryToSignIn(ODA.email, PASSWORD, later(16 * MINUTE))).toMatchObject({ ok: true });
  });

  it('makes an unknown address wait exactly as a known one', async () => {
    await admit(academy, admin, ODA, NOW);
    for (const email of [ODA.email, 'nobody@low-weir.test'])
      for (let n = 0; n < 10; n += 1) await tryToSignIn(email, 'wrong', NOW, `192.0.2.${n}`);
    const known = await tryToSignIn(ODA.email, 'wrong', later(MINUTE), '192.0.2.30');
    expect(await tryToSignIn('nobody@low-weir.test', 'wrong', later(MINUTE), '192.0.2.31')).toEqual(known);
    expect(known).toEqual({ ok: false, why: 'wait', waitMs: 14 * MINUTE });
  });

  it('counts tries that come all at once like tries in a row', async () => {
    await admit(academy, admin, ODA, NOW);
    const tries = Array.from({ length: 14 }, () => tryToSignIn(ODA.email, 'wrong'));
    const why = (await Promise.all(tries)).map((result) => (result.ok ? 'ok' : result.why));
    expect(why.filter((w) => w === 'wrong')).toHaveLength(10);
    expect(why.filter((w) => w === 'wait')).toHaveLength(4);
  });

  it('forgets the failures of an account once the right password comes', async () => {
    await admit(academy, admin, ODA, NOW);
    for (let n = 0; n < 9; n += 1) await tryToSignIn(ODA.email, 'wrong', later(n));
    expect(await tryToSignIn(ODA.email, PASSWORD, later(10))).toMatchObject({ ok: true });
    expect(await tryToSignIn(ODA.email, 'wrong', later(11))).toEqual({ ok: false, why: 'wrong' });
    expect(await tryToSignIn(ODA.email, PASSWORD, later(12))).toMatchObject({ ok: true });
  });
});

describe('a session', () => {
  it('is in the database only as a hash of its token', async () => {
    const { token } = await admit(academy, admin, ODA, NOW);
    const everything = await academy.everything();
    expect(everything).toContain(hashToken(token));
    expect(everything).not.toContain(token);
  });

  it('ends when its owner ends it, by name or all others at once, and by nobody else', async () => {
    const mine = await admit(academy, admin, ODA, NOW);
    const second = await tryToSignIn(ODA.email, PASSWORD, later(1));
    const third = await tryToSignIn(ODA.email, PASSWORD, later(2));
    const other = await admit(academy, admin, { ...ODA, email: 'bo@low-weir.test' }, NOW);
    if (!second.ok || !third.ok) throw new Error('Nobody came in.');
    const { sessions } = academy.house;
    const handle = (await sessions.list(mine.id, second.token, NOW))[0]?.handle ?? '';

    await sessions.endByHandle(other.id, handle);
    expect(await whoHolds(second.token)).toBe(mine.id);
    await sessions.endByHandle(mine.id, handle);
    expect(await whoHolds(second.token)).toBeNull();
    await sessions.endOthers(mine.id, third.token);
    expect(await whoHolds(mine.token)).toBeNull();
    expect(await whoHolds(third.token)).toBe(mine.id);
    expect(await whoHolds(other.token)).toBe(other.id);
  });

  it('ends on the server, not only in the browser', async () => {
    const { token } = await admit(academy, admin, ODA, NOW);
    await academy.house.sessions.end(token);
    expect(await whoHolds(token)).toBeNull();
  });

  it('ends after two weeks without use', async () => {
    const { id, token } = await admit(academy, admin, ODA, NOW);
    expect(await whoHolds(token, later(13 * DAY))).toBe(id);
    expect(await whoHolds(token, later(15 * DAY))).toBeNull();
  });

  it('lasts as long as it is used, but never longer than ninety days', async () => {
    const { id, token } = await admit(academy, admin, ODA, NOW);
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      for (let day = 6; day <= 90; day += 6) {
        vi.setSystemTime(later(day * DAY - MINUTE));
        expect(await whoHolds(token, new Date()), `day ${day}`).toBe(id);
      }
      vi.setSystemTime(later(91 * DAY));
      expect(await whoHolds(token, new Date())).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('has a cookie that scripts, other hosts and plain http never get', () => {
    const cookie = academy.house.sessions.cookie('token');
    expect(cookie).toMatch(/^__Host-academy=token; /);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  });
});

describe('an invitation', () => {
  it('lets its reader choose a password once; looking at it does not spend it', async () => {
    const id = await invite(academy, admin, ODA, NOW);
    const link = tokenOf((await academy.linksTo(ODA.email))[0] ?? '');
    for (let look = 0; look < 3; look += 1)
      expect(await whoseLink(academy.house, link, NOW)).toMatchObject({ person: { id }, isNew: false });
    const first = await choose(link, PASSWORD);
    expect(first.ok && (await whoHolds(first.token))).toBe(id);
    expect(await choose(link, 'another password of mine')).toEqual({ ok: false, why: 'link' });
    expect(await tryToSignIn(ODA.email, PASSWORD)).toMatchObject({ ok: true });
  });

  it('lets one of two in who use it at the same moment', async () => {
    await invite(academy, admin, ODA, NOW);
    const link = tokenOf((await academy.linksTo(ODA.email))[0] ?? '');
    const results = await Promise.all([choose(link, 'first of the two'), choose(link, 'second of the two')]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok)).toEqual([{ ok: false, why: 'link' }]);
  });

  it('is over after two weeks, and when a newer one was sent', async () => {
    const id = await invite(academy, admin, ODA, NOW);
    const old = tokenOf((await academy.linksTo(ODA.email))[0] ?? '');
    expect(await whoseLink(academy.house, old, later(14 * DAY))).toBeNull();
    expect(await inviteAgain(academy.house, admin, id, NOW)).toEqual({ ok: true });
    expect(await choose(old, PASSWORD)).toEqual({ ok: false, why: 'link' });
    const newest = tokenOf((await academy.linksTo(ODA.email))[0] ?? '');
    expect(await choose(newest, PASSWORD)).toMatchObject({ ok: true });
  });

  it('is not in the database but in its letter', async () => {
    await invite(academy, admin, ODA, NOW);
    const link = tokenOf((await academy.linksTo(ODA.email))[0] ?? '');
    const { rows } = await academy.house.db.reader.execute('SELECT * FROM links');
    expect(link).toHaveLength(48);
    expect(JSON.stringify(rows)).not.toContain(link);
  });

  it('is refused for an address that is taken, in any case, and for one of two sent at once', async () => {
    await invite(academy, admin, ODA, NOW);
    const typed = { ...ODA, language: null };
    const again = { ...typed, email: ODA.email.toUpperCase() };
    expect(await invitePerson(academy.house, admin, again, NOW)).toEqual({ ok: false, why: 'taken' });
    const bo = { ...typed, email: 'bo@low-weir.test' };
    const both = await Promise.all([1, 2].map(() => invitePerson(academy.house, admin, bo, NOW)));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await academy.linksTo(bo.email)).toHaveLength(1);
  });

  it.each([
    ['an address without a host', { email: 'oda' }, 'email'],
    [
      'an address with a line break, as if to add a mail header',
      { email: 'oda@a.test\nBcc: b@b.test' },
      'email',
    ],
    ['an empty name', { name: '  ' }, 'name'],
    ['a name of 121 characters', { name: 'x'.repeat(121) }, 'name'],
    ['a name with a line break', { name: 'Oda\nRennick' }, 'name'],
    ['a customer without an account', { accountId: null }, 'account'],
    ['a customer of an account that is not there', { accountId: 'gone' }, 'account'],
    ['a colleague with an account', { role: 'csm' as const }, 'account'],
  ])('is refused for %s, and nothing is written', async (_, change, why) => {
    const before = await academy.everything();
    const typed = { ...ODA, language: null, ...change };
    expect(await invitePerson(academy.house, admin, typed, NOW)).toEqual({ ok: false, why });
    expect(await academy.everything()).toBe(before);
  });

  it.each([
    ['short', 'seven77', 'too-short'],
    ['long', 'x'.repeat(257), 'too-long'],
    ['common', 'Password123', 'common'],
    ['their address', ODA.email, 'same-as-email'],
  ])('keeps its link when the password is %s', async (_, password, why) => {
    await invite(academy, admin, ODA, NOW);
    const link = tokenOf((await academy.linksTo(ODA.email))[0] ?? '');
    expect(await choose(link, password)).toEqual({ ok: false, why });
    expect(await choose(link, PASSWORD)).toMatchObject({ ok: true });
  });
});

describe('a forgotten password', () => {
  it('is set by a link that works once within the hour, and ends every session', async () => {
    const { id, token } = await admit(academy, admin, ODA, NOW);
    await requestReset(academy.house, ODA.email.toUpperCase(), NOW);
    const link = tokenOf((await academy.linksTo(ODA.email))[0] ?? '');
    expect(await choose(link, 'a fresh one of words', later(60 * MINUTE))).toEqual({
      ok: false,
      why: 'link',
    });
    const result = await choose(link, 'a fresh one of words', later(59 * MINUTE));
    expect(await whoHolds(token)).toBeNull();
    expect(result.ok && (await whoHolds(result.token))).toBe(id);
    expect(await choose(link, PASSWORD)).toEqual({ ok: false, why: 'link' });
    expect(await tryToSignIn(ODA.email, PASSWORD)).toEqual({ ok: false, why: 'wrong' });
    expect(await tryToSignIn(ODA.email, 'a fresh one of words')).toMatchObject({ ok: true });
  });

  it('is answered with a link to the academy’s own address, in the reader’s language', async () => {
    const { id } = await admit(academy, admin, ODA, NOW);
    await changeProfile(academy.house, id, { name: ODA.name, language: 'ja' });
    await requestReset(academy.house, ODA.email, NOW);
    const { rows } = await academy.house.db.reader.execute(
      'SELECT text, subject FROM outbox ORDER BY id DESC',
    );
    expect(rows[0]?.text).toContain('https://academy.test/reset/');
    expect(rows[0]?.subject).toMatch(/パスワード/);
  });

  it('writes no letter to an address that is unknown, disabled or erased', async () => {
    const { id } = await admit(academy, admin, ODA, NOW);
    await disablePerson(academy.house, admin, id, NOW);
    const letters = async () =>
      (await academy.house.db.reader.execute('SELECT count(*) AS n FROM outbox')).rows[0]?.n;
    const before = await letters();
    await requestReset(academy.house, ODA.email, NOW);
    await requestReset(academy.house, 'nobody@low-weir.test', NOW);
    expect(await letters()).toBe(before);
  });
});

describe('changing one’s password', () => {
  it('asks for the present one, signs out everywhere else, and renews this session', async () => {
    const { id, token } = await admit(academy, admin, ODA, NOW);
    const elsewhere = await tryToSignIn(ODA.email, PASSWORD);
    await requestReset(academy.house, ODA.email, NOW);
    const link = tokenOf((await academy.linksTo(ODA.email))[0] ?? '');
    const me = { id, email: ODA.email };
    const typed = { current: 'wrong', next: 'quite another phrase', token, from: FROM };
    expect(await changePassword(academy.house, me, typed, NOW)).toEqual({ ok: false, why: 'wrong' });
    expect(await whoHolds(token)).toBe(id);

    const result = await changePassword(academy.house, me, { ...typed, current: PASSWORD }, NOW);
    expect(result.ok && (await whoHolds(result.token))).toBe(id);
    expect(await whoHolds(token)).toBeNull();
    expect(elsewhere.ok && (await whoHolds(elsewhere.token))).toBeNull();
    expect(await whoseLink(academy.house, link, NOW)).toBeNull();
    expect(await tryToSignIn(ODA.email, PASSWORD)).toEqual({ ok: false, why: 'wrong' });
  });
});

describe('what an admin does to a person', () => {
  it('takes away the sign-in, the sessions and the links of someone disabled, and gives the sign-in back', async () => {
    const { id, token } = await admit(academy, admin, ODA, NOW);
    await requestReset(academy.house, ODA.email, NOW);
    const link = tokenOf((await academy.linksTo(ODA.email))[0] ?? '');
    expect(await disablePerson(academy.house, admin, id, NOW)).toEqual({ ok: true });
    expect(await whoHolds(token)).toBeNull();
    expect(await choose(link, 'a fresh one of words')).toEqual({ ok: false, why: 'link' });
    expect(await inviteAgain(academy.house, admin, id, NOW)).toEqual({ ok: false });
    expect(await enablePerson(academy.house, admin, id, NOW)).toEqual({ ok: true });
    expect(await choose(link, 'a fresh one of words')).toEqual({ ok: false, why: 'link' });
    expect(await tryToSignIn(ODA.email, PASSWORD)).toMatchObject({ ok: true });
  });

  it('leaves neither name nor address of someone erased in any table, and keeps the rest', async () => {
    const { id, token } = await admit(academy, admin, ODA, NOW);
    await changeProfile(academy.house, id, { name: 'Oda Rennick-Vale', language: 'ja' });
    await requestReset(academy.house, ODA.email, NOW);
    await tryToSignIn(ODA.email, 'wrong');
    const search = { at: NOW.toISOString(), language: 'ja', query: 'invoice', hits: 3, personId: id };
    await recordSearch(academy.house, search);
    expect(await academy.everything()).toMatch(/rennick/i);

    expect(await erasePerson(academy.house, admin, id, later(1))).toEqual({ ok: true });
    expect(await academy.everything()).not.toMatch(/rennick/i);
    // What was looked for stays; who did is gone, also where the record comes late.
    await recordSearch(academy.house, search);
    const { rows } = await academy.house.db.reader.execute('SELECT query, person_id FROM searches');
    expect(rows.map((row) => [row.query, row.person_id])).toEqual([
      ['invoice', null],
      ['invoice', null],
    ]);
    expect(await whoHolds(token)).toBeNull();
    expect(await tryToSignIn(ODA.email, PASSWORD)).toEqual({ ok: false, why: 'wrong' });
    const left = await findPerson(academy.house.db, id);
    expect(left).toMatchObject({ id, accountId: 'mill', name: null, email: null });
    expect(left?.firstSignInAt).toBe(NOW.toISOString());
    expect(await erasePerson(academy.house, admin, id, later(2))).toEqual({ ok: false, why: 'absent' });
    expect(await enablePerson(academy.house, admin, id, later(2))).toEqual({ ok: false, why: 'absent' });
    expect(await invite(academy, admin, ODA, later(3))).not.toBe(id);
  });

  it('signs out whoever gets another role or is told to', async () => {
    const { id, token } = await admit(academy, admin, ODA, NOW);
    expect(await changeRole(academy.house, academy.catalog, admin, id, 'champion', NOW)).toEqual({
      ok: true,
    });
    expect(await whoHolds(token)).toBeNull();
    const again = await tryToSignIn(ODA.email, PASSWORD);
    expect(await endSessionsOf(academy.house, admin, id, NOW)).toEqual({ ok: true });
    expect(again.ok && (await whoHolds(again.token))).toBeNull();
  });

  it('never makes staff of a customer or a customer of staff', async () => {
    const { id } = await admit(academy, admin, ODA, NOW);
    expect(await changeRole(academy.house, academy.catalog, admin, id, 'admin', NOW)).toEqual({
      ok: false,
      why: 'account',
    });
    const bea = await addAdmin(academy, 'bea', NOW);
    expect(await changeRole(academy.house, academy.catalog, admin, bea, 'learner', NOW)).toEqual({
      ok: false,
      why: 'account',
    });
  });

  it('leaves one admin, also when two act on each other at the same moment', async () => {
    const { house } = academy;
    for (const act of [disablePerson, erasePerson])
      expect(await act(house, admin, admin, NOW)).toEqual({ ok: false, why: 'last-admin' });
    expect(await changeRole(house, academy.catalog, admin, admin, 'csm', NOW)).toEqual({
      ok: false,
      why: 'last-admin',
    });

    const bea = await addAdmin(academy, 'bea', NOW);
    const both = await Promise.all([
      disablePerson(house, admin, bea, NOW),
      disablePerson(house, bea, admin, NOW),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, why: 'last-admin' });
  });

  it('is on record: who, when, what, on whom', async () => {
    const { id } = await admit(academy, admin, ODA, NOW);
    const { house } = academy;
    await changeRole(house, academy.catalog, admin, id, 'champion', later(1));
    await disablePerson(house, admin, id, later(2));
    await enablePerson(house, admin, id, later(3));
    await endSessionsOf(house, admin, id, later(4));
    await inviteAgain(house, admin, id, later(5));
    await erasePerson(house, admin, id, later(6));
    const acts = await actsOfPerson(house.db, id, 20);
    expect(acts.map((act) => act.verb).reverse()).toEqual([
      'invited',
      'changed-role',
      'disabled',
      'enabled',
      'ended-sessions',
      'invited-again',
      'erased',
    ]);
    expect(acts[0]).toMatchObject({ actorId: admin, personId: id, at: later(6).toISOString() });
  });

  it('answers for a person who never was', async () => {
    const gone = { ok: false, why: 'absent' };
    expect(await changeRole(academy.house, academy.catalog, admin, 'gone', 'learner', NOW)).toEqual(gone);
    expect(await disablePerson(academy.house, admin, 'gone', NOW)).toEqual(gone);
  });
});

describe('an account', () => {
  const mill = async (at = NOW) => {
    const account = await findAccount(academy.house.db, 'mill', at);
    if (account === null) throw new Error('The account is not there.');
    return account;
  };

  it('changes from now on and keeps what it was', async () => {
    const before = await mill();
    const changed = { ...before, plan: 'premium', useCases: ['expense-control'] };
    expect(await changeAccount(academy.house, academy.catalog, admin, changed, later(DAY))).toEqual({
      ok: true,
      id: 'mill',
    });
    expect(await mill(later(DAY))).toEqual(changed);
    expect(await mill(later(DAY - 1))).toEqual(before);
    const [act] = await actsOnAccount(academy.house.db, 'mill', 1);
    expect(act).toMatchObject({
      verb: 'changed-account',
      actorId: admin,
      detail: { changed: ['plan', 'useCases'] },
    });
  });

  it('is left as it is when the same is saved twice', async () => {
    const before = await academy.everything();
    expect(await changeAccount(academy.house, academy.catalog, admin, await mill(), later(1))).toEqual({
      ok: true,
      id: 'mill',
    });
    expect(await academy.everything()).toBe(before);
  });

  it('begins with its contract where that is known, in one act, and otherwise with none', async () => {
    const account = { ...(await mill()), id: 'forge' };
    const said = { contractAt: '2026-02-20', kickoffAt: '2098-03-20', seats: '12', status: '', mrr: ' ' };
    const deal = new Map(Object.entries(said).map(([name, value]) => [name, [value]]));
    expect(await createAccount(academy.house, academy.catalog, admin, { account, deal }, NOW)).toEqual({
      ok: true,
      id: 'forge',
    });
    const changes = await accountHistory(academy.house.db, 'forge');
    expect(dealAt(changes, NOW)).toMatchObject({
      status: null,
      contractAt: '2026-02-20T00:00:00.000Z',
      kickoffAt: '2098-03-20T00:00:00.000Z',
      seats: 12,
      mrr: null,
    });
    expect(dealAt(changes, new Date('2026-02-21')).contractAt).toBe('2026-02-20T00:00:00.000Z');
    expect(await actsOnAccount(academy.house.db, 'forge', 10)).toHaveLength(1);
    expect(dealAt(await accountHistory(academy.house.db, 'mill'), NOW).contractAt).toBeNull();
  });

  it('is refused with a contract that cannot be, with all that is wrong in it, and nothing is written', async () => {
    const account = { ...(await mill()), id: 'forge' };
    const deal = new Map([
      ['contractAt', ['2099-01-01']],
      ['seats', ['1.5']],
    ]);
    const before = await academy.everything();
    expect(await createAccount(academy.house, academy.catalog, admin, { account, deal }, NOW)).toEqual({
      ok: false,
      why: 'deal',
      problems: [
        { field: 'contractAt', wrong: 'ahead' },
        { field: 'seats', wrong: 'whole' },
      ],
    });
    expect(await academy.everything()).toBe(before);
  });

  it.each([
    ['an id with capitals', { id: 'Mill' }, 'id'],
    ['an id that is taken', { id: 'mill' }, 'taken'],
    ['an empty name', { name: '' }, 'name'],
    ['a plan with a space', { plan: 'Basic plan' }, 'plan'],
    ['an industry in kana', { industry: 'せいぞう' }, 'industry'],
    ['an odd use case', { useCases: ['ok', 'not ok'] }, 'useCases'],
    ['a segment nobody knows', { segment: 'giant' as 'smb' }, 'segment'],
    ['a CSM nobody knows', { csm: 'gone' }, 'csm'],
    ['a time zone nobody knows', { timeZone: 'Mars/Olympus' }, 'timeZone'],
  ])('is refused with %s, and nothing is written', async (_, change, why) => {
    const account = { ...(await mill()), id: 'forge', ...change };
    const typed = { account, deal: new Map() };
    const before = await academy.everything();
    expect(await createAccount(academy.house, academy.catalog, admin, typed, NOW)).toEqual({
      ok: false,
      why,
    });
    expect(await academy.everything()).toBe(before);
  });
});
