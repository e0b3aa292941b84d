import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { accountAt, dealAt } from '../../../src/domain/account.ts';
import { accountHistory } from '../../../src/store/accounts.ts';
import {
  type Act,
  actsOfPerson,
  actsOnAccount,
  countSubjects,
  insertAct,
  latestActs,
  subjectsOf,
} from '../../../src/store/acts.ts';
import { type Academy, addAccount, addAdmin, openAcademy } from '../academy.ts';
import { imported, NOW, wrongIn } from './file.ts';

let academy: Academy;

beforeEach(async () => {
  academy = await openAcademy();
  await addAdmin(academy, 'root', NOW);
  await addAccount(academy, 'root', new Date('2026-03-01T08:00:00Z'));
});

afterEach(() => academy.close());

const ACCOUNTS = [
  '\ufeffFrom,account_id,Name,plan,Use cases,mrr,seats,contract_at',
  '2026-06-01,northwind,,premium,,"4100,50",60,',
  '2026-01-12,northwind,Northwind Mills,basic,month-end;invoice-approval,2400,40,2026-01-12',
];
const PEOPLE = [
  'account_id;person_id;email;name;role',
  'northwind;u-7;Ada@Northwind.test;Ada Byron;champion',
  'northwind;u-8;;北野 健;',
];
const EVENTS = [
  'event,at,person_id,account_id,message_id,properties',
  'report_viewed,2026-02-03T09:30:00Z,u-7,,m-1,"{""invoices"": 52}"',
  'report_viewed,2026-02-03T18:05:00+09:00,ada@northwind.test,northwind,,',
];
const TICKETS = [
  'ticket_id,account_id,subject,opened_at,closed_at',
  'D-1,northwind,"Export stops, at 500",2026-02-04T08:12:00Z,',
];

async function rowsOf(sql: string) {
  return (await academy.house.db.reader.execute(sql)).rows.map((row) => Object.values(row));
}

async function importAll() {
  const files = { accounts: ACCOUNTS, people: PEOPLE, events: EVENTS, tickets: TICKETS } as const;
  const reports = [];
  for (const kind of ['accounts', 'people', 'events', 'tickets'] as const)
    reports.push(await imported(academy, kind, files[kind]));
  return reports;
}

test('accounts, people, events and tickets come in with their own dates', async () => {
  const done = await importAll();
  expect(done.flatMap(wrongIn)).toEqual([]);
  expect(done.map(({ written }) => written)).toEqual([true, true, true, true]);
  const history = await accountHistory(academy.house.db, 'northwind');
  const spring = accountAt('northwind', history, new Date('2026-03-01'));
  expect(spring).toMatchObject({
    name: 'Northwind Mills',
    plan: 'basic',
    useCases: ['month-end', 'invoice-approval'],
  });
  expect(accountAt('northwind', history, NOW).plan).toBe('premium');
  expect(dealAt(history, NOW)).toMatchObject({
    mrr: 4100.5,
    seats: 60,
    contractAt: '2026-01-12T00:00:00.000Z',
  });
  expect(
    await rowsOf("SELECT email, name, role FROM people WHERE account_id = 'northwind' ORDER BY external_id"),
  ).toEqual([
    ['ada@northwind.test', 'Ada Byron', 'champion'],
    [null, '北野 健', 'learner'],
  ]);
  expect(await rowsOf('SELECT count FROM event_names')).toEqual([[2]]);
  expect(await rowsOf('SELECT subject FROM tickets')).toEqual([['Export stops, at 500']]);
  expect(await rowsOf("SELECT 1 FROM acts WHERE verb = 'imported'")).toHaveLength(4);
});

test('the same files a second time change nothing', async () => {
  await importAll();
  const before = await academy.everything();
  for (const { report, written } of await importAll()) {
    expect(written).toBe(false);
    expect(report.same).toBe(report.rows);
  }
  expect(await academy.everything()).toBe(before);
});

test('one bad row keeps the whole file out', async () => {
  await importAll();
  const before = await academy.everything();
  const lines = [
    ...EVENTS.slice(0, 1),
    ...Array.from({ length: 1200 }, (_, i) => `login,2026-05-01,u-7,,n-${i},`),
  ];
  const done = await imported(academy, 'events', [...lines, 'login,2026-05-01,nobody,,,']);
  expect(wrongIn(done)).toEqual(['1202 person_id known-person']);
  expect([done.written, done.report.fresh, done.report.bad]).toEqual([false, 1200, 1]);
  expect(await academy.everything()).toBe(before);
});

test.each([
  [
    'an unknown account',
    'tickets',
    ['ticket_id,account_id,subject,opened_at', 'D-9,nowhere,Help,2026-05-01'],
    ['2 account_id known-account'],
  ],
  ['a time to come', 'events', ['event,at,account_id', 'login,2026-11-28,mill'], ['2 at past']],
  ['no time at all', 'events', ['event,at,account_id', 'login,,mill'], ['2 at time']],
  [
    'wrong units',
    'accounts',
    ['account_id,mrr,seats', 'mill,$2400,40', 'mill,"1,200",2.5'],
    ['2 mrr dollars', '3 seats count', '3 mrr dollars'],
  ],
  ['a negative MRR', 'accounts', ['account_id,mrr', 'mill,-5'], ['2 mrr dollars']],
  [
    'two values on a day',
    'accounts',
    ['account_id,from,plan', 'mill,2026-05-01,basic', 'mill,2026-05-01T20:00:00Z,premium'],
    ['3 plan one-a-day'],
  ],
  [
    'a column nobody knows',
    'accounts',
    ['account_id,plam,plan,plan', 'mill,x,y,z'],
    ['1 plam column', '1 plan column-once'],
  ],
  ['a column that is not there', 'events', ['event,account_id', 'login,mill'], ['1 at needed-column']],
  [
    'a row with too few cells',
    'tickets',
    ['ticket_id,account_id,subject,opened_at', 'D-1,mill'],
    ['2 null cells'],
  ],
  [
    'a quotation mark left open',
    'events',
    ['event,at,account_id', 'login,2026-05-01,"mill'],
    ['2 null quotes'],
  ],
  [
    'closed before opened',
    'tickets',
    ['ticket_id,account_id,subject,opened_at,closed_at', 'D-1,mill,Help,2026-05-02,2026-05-01'],
    ['2 closed_at after-opening'],
  ],
  ['staff as a customer', 'people', ['account_id,email', 'mill,root@academy.test'], ['2 person_id customer']],
  ['an admin by file', 'people', ['account_id,email,role', 'mill,eve@mill.test,admin'], ['2 role role']],
  ['an account without a name', 'accounts', ['account_id,plan', 'brandnew,basic'], ['2 name new-name']],
  [
    'a new account without a name that names a CSM who is not here',
    'accounts',
    ['account_id,name,plan,csm', 'newb,,basic,nobody@x.test'],
    ['2 csm staff', '2 name new-name'],
  ],
  [
    'a figure that is none, beside a name and a CSM that are not there',
    'accounts',
    ['account_id,name,seats,csm', 'newb,,many,nobody@x.test'],
    ['2 seats count', '2 csm staff', '2 name new-name'],
  ],
  [
    'a role that is none in an account that is not here',
    'people',
    ['account_id,email,role', 'nowhere,eve@mill.test,boss'],
    ['2 role role', '2 account_id known-account'],
  ],
  [
    'an event at no time, of nobody, nowhere',
    'events',
    ['event,at,account_id,person_id', 'login,soon,nowhere,nobody'],
    ['2 at time', '2 account_id known-account', '2 person_id known-person'],
  ],
  [
    'a ticket closed before it was opened, of nobody, nowhere',
    'tickets',
    [
      'ticket_id,account_id,person_id,subject,opened_at,closed_at',
      'D-1,nowhere,nobody,Help,2026-05-02,2026-05-01',
    ],
    ['2 closed_at after-opening', '2 account_id known-account', '2 person_id known-person'],
  ],
  ['a file without rows', 'accounts', ['account_id,plan'], ['1 null rows']],
] as const)('%s is told by its line, and nothing is written', async (_, kind, lines, told) => {
  const before = await academy.everything();
  const done = await imported(academy, kind, lines);
  expect(wrongIn(done)).toEqual(told);
  expect(done.written).toBe(false);
  expect(await academy.everything()).toBe(before);
});

test('a code is remarked on where neither content nor another account has it, with the nearest that is known', async () => {
  const { data } = academy.catalog;
  const codes = { ...data.codes, useCases: ['invoice-approval'] };
  const asking = { ...academy, catalog: createCatalog({ ...data, codes }) };
  const remarked = async (...rows: string[]) => {
    const { report } = await imported(asking, 'accounts', ['account_id,name,use_cases', ...rows]);
    return report.remarks.map(({ found, near }) => [found, near]);
  };
  expect(await remarked('ibis,Ibis,cash-forecast')).toEqual([['cash-forecast', null]]);
  expect(await remarked('ibis,Ibis,cash-forecast')).toEqual([['cash-forecast', null]]);
  expect(await remarked('egret,Egret,cash-forecast', 'heron,Heron,cash-forcast')).toEqual([
    ['cash-forcast', 'cash-forecast'],
  ]);
  expect(await remarked('gull,Gull,invoice-aproval')).toEqual([['invoice-aproval', 'invoice-approval']]);
});

test('a file that is not UTF-8 is told so', async () => {
  const shiftJis = Buffer.concat([
    Buffer.from('account_id,name\nmill,'),
    Buffer.from([0x83, 0x81, 0x83, 0x8b]),
    Buffer.from('\n'),
  ]);
  expect(wrongIn(await imported(academy, 'accounts', shiftJis))).toEqual(['1 null utf8']);
});

test('a file tells what was before and what came after, and rewrites nothing between', async () => {
  const at = (day: string, plan: string) => ['account_id,from,plan', `mill,${day},${plan}`];
  expect((await imported(academy, 'accounts', at('2026-01-01', 'trial'))).written).toBe(true);
  expect((await imported(academy, 'accounts', at('2026-06-01', 'premium'))).written).toBe(true);
  expect(wrongIn(await imported(academy, 'accounts', at('2026-04-01', 'gold')))).toEqual(['2 plan history']);
  expect(wrongIn(await imported(academy, 'accounts', at('2026-06-01', 'gold')))).toEqual(['2 plan history']);
});

test('a line is told where rows before it have several', async () => {
  const lines = ['event,at,account_id,properties', 'a,2026-05-01,mill,"{', '}"', '', 'b,2026-05-01,nowhere,'];
  expect(wrongIn(await imported(academy, 'events', lines))).toEqual(['5 account_id known-account']);
});

test('what fails in the middle leaves nothing', async () => {
  const before = await academy.everything();
  const { db } = academy.house;
  const failing = db.writeAtLength(async function* () {
    yield ["INSERT INTO accounts (id, created_at) VALUES ('half', '2026-01-01')"];
    throw new Error('cut off');
  });
  await expect(failing).rejects.toThrow('cut off');
  expect(await academy.everything()).toBe(before);
});

test('a learner’s write waits for a long one and is kept', async () => {
  const { db } = academy.house;
  const order: string[] = [];
  const long = db.writeAtLength(async function* () {
    for (let i = 0; i < 20; i++) yield [`INSERT INTO form_tokens (token, at) VALUES ('long-${i}', '2026')`];
    order.push('long');
  });
  await new Promise((resolve) => setImmediate(resolve));
  const short = db.write('x', async () => {
    order.push('short');
    return { statements: ["INSERT INTO form_tokens (token, at) VALUES ('short', '2026')"], result: true };
  });
  await Promise.all([long, short]);
  expect(order).toEqual(['long', 'short']);
  expect(await rowsOf('SELECT count(*) FROM form_tokens')).toEqual([[21]]);
});

test('an import stands in the record of each account and person it tells of, and once among the latest acts', async () => {
  await importAll();
  const { db } = academy.house;
  const detailOf = (acts: readonly Act[]) =>
    acts.filter(({ verb }) => verb === 'imported').map(({ detail }) => [detail.name, detail.kind]);
  const [ada] = (await rowsOf("SELECT id FROM people WHERE external_id = 'u-7'"))[0] ?? [];
  expect(detailOf(await actsOnAccount(db, 'northwind', 30))).toEqual([
    ['file.csv', 'tickets'],
    ['file.csv', 'events'],
    ['file.csv', 'people'],
    ['file.csv', 'accounts'],
  ]);
  expect(detailOf(await actsOfPerson(db, String(ada), 30))).toEqual([['file.csv', 'people']]);
  const latest = (await latestActs(db, 30)).filter(({ verb }) => verb === 'imported');
  expect(latest.map(({ detail }) => [detail.fresh, detail.changed])).toEqual([
    [1, 0],
    [2, 0],
    [2, 0],
    [1, 1],
  ]);
  await importAll();
  expect(detailOf(await actsOnAccount(db, 'northwind', 30))).toHaveLength(4);
});

test('a file of many people is one act, from which each of them is reached', async () => {
  const people = Array.from({ length: 1200 }, (_, i) => `mill,u-${i},Person ${i}`);
  await imported(academy, 'people', ['account_id,person_id,name', ...people]);
  const { db } = academy.house;
  const [act, ...others] = (await latestActs(db, 2000)).filter(({ verb }) => verb === 'imported');
  expect(others).toEqual([]);
  expect(act?.detail).toMatchObject({ fresh: 1200, changed: 0 });
  const id = act?.id ?? 0;
  expect(await countSubjects(db, id)).toBe(1201);
  const some = await subjectsOf(db, id, { from: 0, most: 2000 });
  expect(some[0]).toEqual({ accountId: 'mill', personId: null });
  expect(new Set(some.map(({ personId }) => personId)).size).toBe(1201);
});

test('what imports left with each account and person before is brought under the act of its file', async () => {
  const { db } = academy.house;
  const act = { at: '2026-05-01T08:00:00.000Z', actorId: 'root', verb: 'imported' };
  const detail = { name: 'old.csv', kind: 'people' };
  const old: Act[] = [
    { ...act, accountId: 'mill', personId: null, detail },
    { ...act, accountId: null, personId: 'ada', detail },
    { ...act, accountId: null, personId: null, detail: { ...detail, fresh: 2, changed: 0 } },
    { ...act, at: '2026-05-02T08:00:00.000Z', accountId: 'mill', personId: null, detail },
  ];
  await db.write('test', async () => ({ statements: old.map((one) => insertAct(db, one)), result: null }));
  const file = new URL('../../../db/migrations/0010_act_subjects.sql', import.meta.url);
  const moving = readFileSync(file, 'utf8').split('--> statement-breakpoint').slice(-2);
  await db.write('test', async () => ({ statements: moving, result: null }));
  const imports = (await latestActs(db, 30)).filter(({ verb }) => verb === 'imported');
  // Where there is no act of a file, the record keeps what it has.
  expect(imports.map(({ accountId, detail }) => [accountId, detail.fresh])).toEqual([
    ['mill', undefined],
    [null, 2],
  ]);
  expect(await actsOfPerson(db, 'ada', 30)).toMatchObject([{ id: imports[1]?.id, detail: { fresh: 2 } }]);
  expect((await actsOnAccount(db, 'mill', 30)).map(({ id }) => id)).toEqual(
    expect.arrayContaining(imports.map(({ id }) => id)),
  );
});
