import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

const ACCOUNT = '/reports/accounts/sample-basic';

let academy: Academy;
let csm: Client;

beforeAll(async () => {
  academy = await startAcademy();
  csm = await signedIn(academy, 'csm');
});

afterAll(() => academy.stop());

const page = async (path: string, language = 'en'): Promise<HTMLElement> =>
  parse((await csm.get(path, { 'accept-language': language })).text);

test('someone who was never invited is said not to be, and is not waited for', async () => {
  const createdAt = '2026-01-01T00:00:00.000Z';
  for (const [id, invitedAt] of [
    ['nora', null],
    ['ida', createdAt],
  ])
    await academy.db.execute({
      sql: "INSERT INTO people (id, account_id, role, name, invited_at, created_at) VALUES (?, 'sample-basic', 'learner', ?, ?, ?)",
      args: [id ?? null, id ?? null, invitedAt ?? null, createdAt],
    });
  const noted = async (name: string, language: string) =>
    (await page(ACCOUNT, language))
      .querySelectorAll('#people th')
      .find(({ text }) => text.includes(name))
      ?.querySelector('.cell-note')
      ?.text.trim();
  expect(await noted('nora', 'en')).toBe('not invited');
  expect(await noted('ida', 'en')).toBe('has not signed in yet');
  expect(await noted('nora', 'ja')).toBe('未招待');
});

test('the health of an account stands on its page with what it is made of, as the list has it, as of the day', async () => {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  for (const asOf of ['', `?asOf=${yesterday}`]) {
    const list = await page(`/reports/accounts${asOf}`);
    const row = list.querySelectorAll('tbody tr').find((one) => one.innerHTML.includes(`${ACCOUNT}${asOf}"`));
    const columns = list.querySelectorAll('thead th').map(({ text }) => text.trim());
    const score = row?.querySelectorAll('th, td')[columns.indexOf('Health')]?.text.trim();
    const health = (await page(`${ACCOUNT}${asOf}`)).querySelector('#health');
    expect(health?.querySelector('strong')?.text).toBe(`${score} of 100.`);
    const parts = health?.querySelectorAll('tbody tr') ?? [];
    const cells = parts.map((part) => part.querySelectorAll('th, td').map(({ text }) => text.trim()));
    const known = cells.filter(([, own]) => own !== '–');
    const sum = (figure: (own: number, weight: number) => number) =>
      known.reduce((all, [, own, weight]) => all + figure(Number(own), Number(weight)), 0);
    expect(Math.floor(sum((own, weight) => own * weight) / sum((_, weight) => weight))).toBe(Number(score));
    expect(cells.map(([name]) => name)).toEqual(['Use', 'Learning', 'Contact', 'Satisfaction', 'Support']);
    expect(cells[0]?.[3]).toMatch(/of the seats: \d+ of \d+$/);
  }
  expect((await page(ACCOUNT, 'ja')).querySelector('#health')?.text).toContain('（シート数に対して）');
});

test('plan, trade and use cases of an account stand there by the names that the content gives them', async () => {
  const said = async (language: string) => (await page(ACCOUNT, language)).querySelector('main')?.text ?? '';
  for (const name of ['Basic', 'Manufacturing', 'Invoice approval']) expect(await said('en')).toContain(name);
  for (const name of ['ベーシック', '製造業', '請求書の承認']) expect(await said('ja')).toContain(name);
});

test('the customer’s champion is told nothing of the vendor’s health score', async () => {
  const champion = await signedIn(academy, 'champion');
  const { text } = await champion.get(ACCOUNT);
  expect(parse(text).querySelector('#people')).not.toBeNull();
  expect(parse(text).querySelector('#health')).toBeNull();
});

test('a touch that is written down is a check-in until something else is chosen', async () => {
  const chosen = (await page(`${ACCOUNT}/record`)).querySelectorAll('#touch-kind option[selected]');
  expect(chosen.map((option) => option.getAttribute('value'))).toEqual(['check-in']);
});
