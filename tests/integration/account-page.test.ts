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

test('a touch that is written down is a check-in until something else is chosen', async () => {
  const chosen = (await page(`${ACCOUNT}/record`)).querySelectorAll('#touch-kind option[selected]');
  expect(chosen.map((option) => option.getAttribute('value'))).toEqual(['check-in']);
});
