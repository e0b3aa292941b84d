import { describe, expect, test } from 'vitest';
import { type SampleRows, sampleRows } from '../../../db/sample/index.ts';
import { accountAt, dealAt } from '../../../src/domain/account.ts';
import { CONCERNS, TOUCH_KINDS } from '../../../src/domain/history.ts';
import { churnOf, effectsBeforeCauses, factsOutsideAccounts, strangers } from './customer-rules.ts';
import { FERNLEDGER } from './fernledger.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-11-24T10:00:00Z');
const rows = sampleRows(FERNLEDGER, NOW);

const changesOf = (made: SampleRows, account: string) =>
  made.accountProperties
    .filter(({ accountId }) => accountId === account)
    .map((change) => ({ ...change, value: change.value ?? null }));
const dealOf = (account: string, at = NOW) => dealAt(changesOf(rows, account), at);
const historyOf = (account: string, property: string) =>
  changesOf(rows, account)
    .filter((change) => change.property === property)
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    .map(({ value }) => value);
const daysAgo = (at: string) => (NOW.getTime() - Date.parse(at)) / DAY;

describe.each(['2026-11-24T10:00:00Z', '2027-03-28T21:30:00Z', '2028-02-29T00:00:00Z'])(
  'what happened with customers up to %s',
  (day) => {
    const made = sampleRows(FERNLEDGER, new Date(day));

    test('lies between the contract and the day the customer left', () =>
      expect(factsOutsideAccounts(made)).toEqual([]));
    test('has answers, values and confirmations after what they belong to', () =>
      expect(effectsBeforeCauses(made)).toEqual([]));
    test('was done by people who were invited by then', () => expect(strangers(made)).toEqual([]));

    test('never says two things of one property at once', () => {
      const keys = made.accountProperties.map((row) => `${row.accountId} ${row.property} ${row.validFrom}`);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    });
  },
);

test('every customer has a contract or a trial, seats, a price and a date of renewal', () => {
  for (const { id, createdAt } of rows.accounts) {
    const deal = dealOf(id);
    expect(deal.contractAt, id).toBe(createdAt);
    expect(deal.touchModel, id).not.toBeNull();
    expect(deal.seats, id).toBeGreaterThanOrEqual(4);
    if (deal.status === 'trial') continue;
    expect(deal.mrr, id).toBeGreaterThan(0);
    if (deal.status === 'customer')
      expect(Date.parse(deal.renewalAt ?? ''), id).toBeGreaterThan(NOW.getTime());
    if (deal.kickoffAt !== null) expect(deal.kickoffAt > createdAt, id).toBe(true);
  }
  const statuses = new Set(rows.accounts.map(({ id }) => dealOf(id).status));
  expect(statuses).toEqual(new Set(['customer', 'trial', 'churned']));
});

test('customers of every size, plan, industry and touch model came over fourteen months', () => {
  const months = new Set(rows.accounts.map(({ createdAt }) => createdAt.slice(0, 7)));
  expect(months.size).toBeGreaterThanOrEqual(14);
  expect(rows.accounts.length).toBeGreaterThanOrEqual(45);
  expect(rows.accounts.length).toBeLessThanOrEqual(60);
  const models = rows.accounts.map(({ id }) => dealOf(id).touchModel);
  for (const model of ['high', 'low', 'tech'])
    expect(models.filter((one) => one === model).length).toBeGreaterThan(7);
  const japanese = rows.accounts.filter(
    ({ id }) => accountAt(id, changesOf(rows, id), NOW).timeZone === 'Asia/Tokyo',
  );
  expect(japanese.length).toBeGreaterThan(10);
});

test('some bought more, one gave a seat back, and a trial became a contract', () => {
  expect(historyOf('kirifue-seiko', 'seats')).toEqual([5, 7]);
  expect(historyOf('saltmarrow', 'seats')).toEqual([5, 4]);
  expect(historyOf('saltmarrow', 'mrr')).toEqual([850, 680]);
  expect(new Set(historyOf('lanternfield', 'mrr')).size).toBeGreaterThan(1);
  expect(historyOf('juniperwick', 'status')).toEqual(['trial', 'customer']);
  expect(historyOf('pipkinsworth', 'mrr')).toEqual([]);
});

test('customers left at different times after the contract, each for a reason of their own', () => {
  const left = [...churnOf(rows)];
  expect(left.length).toBeGreaterThanOrEqual(10);
  const stayed = left.map(([id, at]) => (Date.parse(at) - Date.parse(dealOf(id).contractAt ?? '')) / DAY);
  expect(Math.min(...stayed)).toBeLessThan(100);
  expect(Math.max(...stayed)).toBeGreaterThan(360);
  const reasons = left.map(([id]) => dealOf(id).churnReason);
  expect(reasons).not.toContain(null);
  expect(new Set(reasons).size).toBe(left.length);
});

test('the two accounts one can look into keep their people', () => {
  const count = (id: string) => rows.people.filter(({ accountId }) => accountId === id).length;
  expect([count('sample-basic'), count('sample-premium')]).toEqual([6, 6]);
});

test('every kind of meeting was held, and the last two weeks bring every kind of concern that calls for a move', () => {
  expect(new Set(rows.touches.map(({ kind }) => kind))).toEqual(new Set(TOUCH_KINDS));
  const lately = rows.touches.filter(({ at }) => daysAgo(at) < 15);
  const voiced = lately.flatMap(({ concerns }) => concerns);
  for (const concern of CONCERNS.filter((one) => one !== 'contract'))
    expect(
      voiced.filter((one) => one === concern),
      concern,
    ).toHaveLength(1);
  expect(lately.some(({ id, asks }) => asks && !rows.touchAnswers.some((a) => a.touchId === id))).toBe(true);
});

test('nobody wrote down that a customer on tech touch was met', () => {
  const tech = rows.accounts.filter(({ id }) => dealOf(id).touchModel === 'tech').map(({ id }) => id);
  expect(rows.touches.filter(({ accountId }) => tech.includes(accountId))).toEqual([]);
});

test('a plan’s figure comes nearer to its target until the customer confirms it', () => {
  const confirmed = new Set(rows.planConfirmations.map(({ plan }) => plan));
  expect(confirmed.size).toBeGreaterThan(20);
  for (const { plan, baseline, target } of rows.successPlans.filter((one) => confirmed.has(one.plan))) {
    const word = rows.planConfirmations.find((one) => one.plan === plan);
    const values = rows.planValues.filter((one) => one.plan === plan && one.at <= (word?.at ?? ''));
    const gaps = values.map(({ value }) => Math.abs(value - (target ?? Number.NaN)));
    expect(gaps.length, plan).toBeGreaterThan(2);
    expect(gaps, plan).toEqual([...gaps].sort((a, b) => b - a));
    expect(gaps.at(-1), plan).toBeLessThan(Math.abs((baseline ?? 0) - (target ?? 0)) / 5);
  }
  const [model] = rows.successPlans.filter(({ accountId }) => accountId === 'sample-premium');
  expect(model).toMatchObject({ baseline: 6, target: 3.6, unit: 'days' });
});

test('one plan was widened by agreement, one has no baseline, and one goes by people’s word', () => {
  const of = (account: string) => rows.successPlans.filter(({ accountId }) => accountId === account);
  const [before, after] = of('hollerbruck-werke');
  expect((after?.due ?? '') > (before?.due ?? '9999')).toBe(true);
  expect(after?.phase1.length).toBe((before?.phase1.length ?? 0) + 1);
  expect(of('oatwhistle').map(({ baseline }) => baseline)).toEqual([null]);
  expect(rows.planValues.some(({ accountId }) => accountId === 'oatwhistle')).toBe(false);
  expect(of('copperwend').map(({ proxy }) => proxy)).toEqual([true, false]);
});

test('surveys have scores on their scales, good and bad, and set-asides say why', () => {
  const scores = (kind: string) => rows.surveyAnswers.filter((a) => a.kind === kind).map((a) => a.score);
  expect(scores('csat').every((score) => score >= 1 && score <= 5)).toBe(true);
  expect(scores('nps').every((score) => score >= 0 && score <= 10)).toBe(true);
  expect(scores('nps').some((score) => score <= 6) && scores('nps').some((score) => score >= 9)).toBe(true);
  expect(rows.setAsides.length).toBeGreaterThan(0);
  for (const { why, at, until } of rows.setAsides) {
    expect(why.length).toBeGreaterThan(10);
    expect(until === null || (until ?? '') > at).toBe(true);
  }
});

test('every message of the product has an id of its own', () => {
  const ids = rows.productEvents.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('learners and stakeholders are different people, but for the champions', () => {
  const learners = new Set(rows.people.map(({ name }) => name));
  const others = rows.stakeholders.filter(({ role }) => role !== 'champion').map(({ name }) => name);
  expect(others.filter((name) => learners.has(name))).toEqual([]);
  expect(new Set(others).size).toBe(others.length);
  const champions = rows.stakeholders.filter(({ role }) => role === 'champion').map(({ name }) => name);
  expect(champions.every((name) => learners.has(name))).toBe(true);
});
