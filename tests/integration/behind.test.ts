import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

let academy: Academy;
let csm: Client;

beforeAll(async () => {
  academy = await startAcademy();
  csm = await signedIn(academy, 'csm');
});
afterAll(() => academy.stop());

/** Accounts as the list has them, in its order: address and how many are behind. */
async function listed(query = '') {
  const rows = parse((await csm.get(`/reports/accounts${query}`)).text).querySelectorAll('tbody tr');
  return rows.map((row) => ({
    address: row.querySelector('th a')?.getAttribute('href') ?? '',
    behind: Number(row.querySelectorAll('td')[6]?.text),
  }));
}

/** The people an account's page names under a heading. */
async function named(address: string, heading: string): Promise<string[]> {
  const sections = parse((await csm.get(address)).text).querySelectorAll('section');
  const section = sections.find((one) => one.querySelector('h2')?.text === heading);
  return section?.querySelectorAll('li').map((item) => item.text.replace(/: “.*/s, '').trim()) ?? [];
}

test('whoever is counted as behind is named on the account’s page, and nobody else', async () => {
  const accounts = await listed();
  for (const { address, behind } of accounts) {
    const people = [
      ...(await named(address, 'Past the due date')),
      ...(await named(address, 'Stuck at a quiz')),
    ];
    expect(new Set(people).size, address).toBe(behind);
  }
  expect(accounts.some(({ behind }) => behind > 0)).toBe(true);
  expect(accounts.some(({ behind }) => behind === 0)).toBe(true);
});

test('the name of someone who is behind leads to what they are behind with, and no other name leads anywhere', async () => {
  for (const { address, behind } of await listed()) {
    const page = parse((await csm.get(address)).text);
    const names = page.querySelectorAll('.matrix th[scope=row]');
    const links = names.flatMap((name) => name.querySelector('a') ?? []);
    expect(links.length, address).toBe(behind);
    for (const link of links) {
      const line = page.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      expect(line?.text.trim().startsWith(`${link.text}: “`), `${address} ${link.text}`).toBe(true);
    }
  }
});

test('the accounts with most people behind can be put first', async () => {
  const order = (await listed('?sort=-behind')).map(({ behind }) => behind);
  expect(order).toEqual([...order].sort((a, b) => b - a));
});

test('the CSV has those behind in its last columns, and what it had before where it was', async () => {
  const { text } = await csm.get('/reports/accounts.csv');
  const rows: Record<string, string>[] = parseCsv(text, { bom: true, columns: true });
  const columns = Object.keys(rows[0] ?? {});
  expect(columns.slice(0, 3)).toEqual(['account_id', 'account_name', 'plan']);
  expect(columns.slice(-4)).toEqual(['health_score', 'people_overdue', 'people_stuck', 'people_behind']);
  const behind = new Map(
    rows.map((row) => [`/reports/accounts/${row.account_id}`, Number(row.people_behind)]),
  );
  for (const account of await listed()) expect(behind.get(account.address)).toBe(account.behind);
});
