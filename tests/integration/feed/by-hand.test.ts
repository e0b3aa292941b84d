import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { erasePerson } from '../../../src/commands/change-person.ts';
import { recordFact } from '../../../src/commands/record-fact.ts';
import { dealAt } from '../../../src/domain/account.ts';
import type { AccountHistory } from '../../../src/domain/history.ts';
import type { FactKind } from '../../../src/domain/record/kinds.ts';
import { readHistories } from '../../../src/store/histories/read.ts';
import { type Academy, addAccount, addAdmin, invite, openAcademy } from '../academy.ts';

const NOW = new Date('2026-11-25T15:00:00.000Z');
type Values = Readonly<Record<string, string | readonly string[]>>;

let academy: Academy;

beforeEach(async () => {
  academy = await openAcademy();
  await addAccount(academy, await addAdmin(academy, 'admin', NOW), new Date('2026-01-01T00:00:00Z'));
});

afterEach(() => academy.close());

function send(kind: FactKind, values: Values, accountId = 'mill') {
  const typed = new Map(Object.entries(values).map(([name, value]) => [name, [value].flat()]));
  return recordFact(academy.house, { kind, accountId, actor: 'admin', typed }, NOW);
}

async function recorded(kind: FactKind, values: Values): Promise<void> {
  expect(await send(kind, values), kind).toEqual({ ok: true });
}

async function history(): Promise<AccountHistory> {
  const [found] = await readHistories(academy.house.db, ['mill'], []);
  if (found === undefined) throw new Error('The account is gone.');
  return found;
}

const PLAN = {
  at: '2026-10-01',
  problem: 'Invoices wait for days',
  metric: 'Days to approval',
  unit: 'days',
  baseline: '6',
  target: '3,6',
  due: '2026-12-01',
  phase1: 'Head office\n\nPlant 2\n',
};

async function planId(): Promise<string> {
  await recorded('plan', PLAN);
  return (await history()).plans[0]?.plan ?? '';
}

test('a touch is kept with who came, what was voiced and who recorded it', async () => {
  await recorded('stakeholder', { name: 'Mara Lind', role: 'sponsor', since: '2026-09-01' });
  const [mara] = (await history()).stakeholders;
  const id = mara?.id ?? '';
  await recorded('touch', {
    kind: 'check-in',
    at: '2026-11-20',
    attended: [id],
    concerns: ['doubt', 'busy'],
    asks: 'yes',
    note: 'Wait for\r\nthe audit.',
  });
  const [touch] = (await history()).touches;
  expect(touch).toMatchObject({
    kind: 'check-in',
    at: '2026-11-20T12:00:00.000Z',
    by: 'admin',
    invited: [id],
    attended: [id],
    concerns: ['doubt', 'busy'],
    note: 'Wait for\nthe audit.',
    asks: true,
    answeredAt: null,
  });
  expect(await send('answer', { touch: touch?.id ?? '', at: '2026-11-19' })).toMatchObject({
    problems: [{ field: 'at', wrong: 'before' }],
  });
  await recorded('answer', { touch: touch?.id ?? '', at: '2026-11-25' });
  expect((await history()).touches[0]?.answeredAt).toBe(NOW.toISOString());
});

test('the first kickoff that is held is the account’s kickoff; one that was dated before stays', async () => {
  await recorded('touch', { kind: 'kickoff', at: '2026-10-05' });
  await recorded('touch', { kind: 'kickoff', at: '2026-10-20' });
  expect(dealAt((await history()).changes, NOW).kickoffAt).toBe('2026-10-05T12:00:00.000Z');
});

test('a plan is changed by a later version; the one before stays on record', async () => {
  const plan = await planId();
  await recorded('plan', { ...PLAN, plan, at: '2026-11-01', target: '3' });
  expect((await history()).plans).toMatchObject([
    { plan, target: 3.6, baseline: 6, due: '2026-12-01', phase1: ['Head office', 'Plant 2'] },
    { plan, target: 3, at: '2026-11-01T12:00:00.000Z' },
  ]);
});

test('a value and the customer’s own word belong to a plan; without one they are refused', async () => {
  const words = { at: '2026-11-20', who: 'Mara Lind', words: 'It is there.' };
  for (const [kind, values] of [
    ['confirmation', words],
    ['value', { at: '2026-11-20', value: '4' }],
  ] as const)
    expect(await send(kind, { plan: 'made-up', ...values })).toMatchObject({
      problems: [{ field: 'plan', wrong: 'no-plan' }],
    });
  const plan = await planId();
  expect(await send('confirmation', { ...words, plan, at: '2026-09-30' })).toMatchObject({
    problems: [{ field: 'at', wrong: 'before' }],
  });
  await recorded('value', { plan, at: '2026-11-20', value: '−1.5' });
  await recorded('confirmation', { plan, ...words });
  const { planValues, confirmations } = await history();
  expect(planValues).toMatchObject([{ plan, value: -1.5 }]);
  expect(confirmations).toMatchObject([{ plan, who: 'Mara Lind', words: 'It is there.' }]);
});

test('what was sold holds from its day on, and what was before is still known', async () => {
  const deal = { status: 'customer', seats: '20', mrr: '1200', contractAt: '2026-02-01', from: '2026-02-01' };
  await recorded('deal', deal);
  await recorded('deal', { ...deal, seats: '35', from: '2026-06-01' });
  await recorded('churn', { at: '2026-11-01', reason: 'Bought by a larger one' });
  const { changes } = await history();
  const at = (day: string) => dealAt(changes, new Date(`${day}T23:00:00Z`));
  expect([at('2026-03-01').seats, at('2026-06-02').seats]).toEqual([20, 35]);
  expect(at('2026-10-31')).toMatchObject({ status: 'customer', contractAt: '2026-02-01T00:00:00.000Z' });
  expect(at('2026-11-01')).toMatchObject({ status: 'churned', churnReason: 'Bought by a larger one' });
  expect(await send('churn', { at: '2026-11-10', reason: 'again' })).toMatchObject({
    problems: [{ field: 'at', wrong: 'churned' }],
  });
  const { rows } = await academy.house.db.reader.execute(
    "SELECT verb, actor_id FROM acts WHERE verb IN ('changed-deal', 'recorded-churn') ORDER BY id",
  );
  expect(rows.map((row) => `${row.verb} ${row.actor_id}`)).toEqual([
    'changed-deal admin',
    'changed-deal admin',
    'recorded-churn admin',
  ]);
});

test('tickets and answers to surveys are kept', async () => {
  await recorded('ticket', { ticket: 'SUP-7', subject: 'Import hangs', opened: '2026-11-10' });
  expect(await send('ticket', { ticket: 'SUP-7', subject: 'Another', opened: '2026-11-11' })).toMatchObject({
    problems: [{ field: 'ticket', wrong: 'taken' }],
  });
  await recorded('ticket-closing', { ticket: 'SUP-7', closed: '2026-11-12' });
  await recorded('survey', { kind: 'nps', score: '0', at: '2026-11-12', comment: 'No.' });
  const { tickets, surveys } = await history();
  expect(tickets).toMatchObject([{ id: 'SUP-7', closedAt: '2026-11-12T12:00:00.000Z' }]);
  expect(surveys).toMatchObject([{ kind: 'nps', score: 0 }]);
});

describe('the same form sent twice', () => {
  test.each([
    ['touch', { kind: 'check-in', at: '2026-11-20' }],
    ['plan', PLAN],
    ['stakeholder', { name: 'Mara Lind', role: 'it', since: '2026-09-01' }],
    ['ticket', { ticket: 'SUP-8', subject: 'x', opened: '2026-11-20' }],
    ['survey', { kind: 'csat', score: '5', at: '2026-11-20' }],
    ['churn', { at: '2026-11-20', reason: 'x' }],
  ] as const)('is one %s', async (kind, values) => {
    const token = 'a1'.repeat(12);
    const sent = await Promise.all([send(kind, { token, ...values }), send(kind, { token, ...values })]);
    expect(sent).toEqual([{ ok: true }, { ok: true }]);
    const once = JSON.stringify(await history());
    await recorded(kind, { token, ...values });
    expect(JSON.stringify(await history())).toBe(once);
    const { touches, plans, stakeholders, tickets, surveys } = await history();
    expect(touches.length + plans.length + stakeholders.length + tickets.length + surveys.length).toBe(
      kind === 'churn' ? 0 : 1,
    );
  });
});

describe('what cannot be', () => {
  const touch = { kind: 'check-in', at: '2026-11-20' };
  const deal = { status: 'customer', from: '2026-11-20' };
  test.each<[FactKind, Values, string, string]>([
    ['touch', { ...touch, kind: 'party' }, 'kind', 'choice'],
    ['touch', { ...touch, kind: '' }, 'kind', 'missing'],
    ['touch', { ...touch, at: '' }, 'at', 'missing'],
    ['touch', { ...touch, at: '20.11.2026' }, 'at', 'date'],
    ['touch', { ...touch, at: '2026-02-30' }, 'at', 'date'],
    ['touch', { ...touch, at: '2026-11-28' }, 'at', 'ahead'],
    ['touch', { ...touch, at: '1926-11-20' }, 'at', 'early'],
    ['touch', { ...touch, attended: ['somebody-elses'] }, 'attended', 'choice'],
    ['touch', { ...touch, concerns: ['weather'] }, 'concerns', 'choice'],
    ['touch', { ...touch, note: 'x'.repeat(4001) }, 'note', 'long'],
    ['plan', { ...PLAN, unit: '' }, 'unit', 'missing'],
    ['plan', { ...PLAN, baseline: '6 days' }, 'baseline', 'number'],
    ['plan', { ...PLAN, useCase: '請求' }, 'useCase', 'code'],
    ['plan', { ...PLAN, plan: 'not-here' }, 'plan', 'choice'],
    ['stakeholder', { name: 'a\u202eb', role: 'it', since: '2026-11-20' }, 'name', 'name'],
    ['stakeholder-end', { stakeholder: 'not-here', until: '2026-11-20' }, 'stakeholder', 'choice'],
    ['survey', { kind: 'csat', score: '0', at: '2026-11-20' }, 'score', 'csat'],
    ['survey', { kind: 'nps', score: '11', at: '2026-11-20' }, 'score', 'nps'],
    ['survey', { kind: 'nps', score: '7.5', at: '2026-11-20' }, 'score', 'nps'],
    ['deal', { ...deal, mrr: '-5' }, 'mrr', 'negative'],
    ['deal', { ...deal, mrr: '$900' }, 'mrr', 'number'],
    ['deal', { ...deal, mrr: '1,200.50' }, 'mrr', 'number'],
    ['deal', { ...deal, seats: '2.5' }, 'seats', 'whole'],
    ['deal', { ...deal, contractAt: '2026-12-25' }, 'contractAt', 'ahead'],
    ['deal', { ...deal, status: 'churned' }, 'status', 'choice'],
    ['churn', { at: '2026-11-20', reason: ' ' }, 'reason', 'missing'],
  ])('%s %j is refused at its field, and nothing is written', async (kind, values, field, wrong) => {
    const before = await academy.everything();
    expect(await send(kind, values)).toEqual({ ok: false, why: 'wrong', problems: [{ field, wrong }] });
    expect(await academy.everything()).toBe(before);
  });

  test('an account that never was is absent', async () => {
    expect(await send('touch', touch, 'nowhere')).toEqual({ ok: false, why: 'absent' });
  });
});

test('a stakeholder who is erased leaves no name, as a stakeholder or as the one who confirmed', async () => {
  await recorded('stakeholder', { name: 'Mara Lind', role: 'sponsor', since: '2026-09-01' });
  const plan = await planId();
  await recorded('confirmation', { plan, at: '2026-11-20', who: 'Mara Lind', words: 'Yes.' });
  const stakeholder = (await history()).stakeholders[0]?.id ?? '';
  expect(await send('stakeholder-erasure', { stakeholder })).toMatchObject({
    problems: [{ field: 'confirm', wrong: 'missing' }],
  });
  await recorded('stakeholder-erasure', { stakeholder, confirm: 'yes' });
  expect(await academy.everything()).not.toMatch(/Mara|Lind/);
});

test('a person who is erased leaves no name as a stakeholder either', async () => {
  const newcomer = {
    email: 'mara@mill.test',
    name: 'Mara Lind',
    role: 'champion',
    accountId: 'mill',
  } as const;
  const id = await invite(academy, 'admin', newcomer, NOW);
  await recorded('stakeholder', { name: 'Mara Lind', role: 'champion', since: '2026-09-01' });
  await erasePerson(academy.house, 'admin', id, NOW);
  expect(await academy.everything()).not.toMatch(/Mara|Lind/);
});
