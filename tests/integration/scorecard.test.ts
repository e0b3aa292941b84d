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

async function look(path: string, language = 'en') {
  const { status, text } = await csm.get(`/reports/scorecard${path}`, { 'accept-language': language });
  expect(status).toBe(200);
  return parse(text);
}

test('a figure that looks at one month or one day says which, on the scorecard and on its own page', async () => {
  const asOf = 'asOf=2026-06-20';
  const english = await look(`?${asOf}`);
  const note = (page: typeof english, id: string) =>
    page.querySelector(`#${id} th .cell-note`)?.text.trim() ?? null;
  expect(note(english, 'customer-churn')).toBe('In June 2026');
  expect(note(english, 'health')).toBe('As at 20 June 2026');
  expect(note(english, 'ttfv')).toBeNull();
  const japanese = await look(`?${asOf}`, 'ja');
  expect(note(japanese, 'customer-churn')).toBe('2026年6月の値');
  expect(note(japanese, 'health')).toBe('2026年6月20日時点');
  expect((await look(`/customer-churn?${asOf}`)).querySelector('.stats dt')?.text.trim()).toBe(
    'In June 2026',
  );
  expect((await look(`/ttfv?${asOf}`)).querySelector('.stats dt')?.text).toContain('1 July 2025 to');
});

test('a period that is none, or is still to come, is told of, and none of it goes into a file', async () => {
  const notice = async (path: string, language?: string) =>
    (await look(path, language)).querySelector('.notice-warning')?.text ?? null;
  expect(await notice('?asOf=2026-06-20&period=banana')).toMatch(
    /is none[\s\S]*Shown instead: 1 July 2025 to 20 June 2026/,
  );
  expect(await notice('?asOf=2026-06-20&period=2026-Q3')).toContain('still to come');
  expect(await notice('/ttfv?period=banana')).toContain('is none');
  expect(await notice('?period=banana', 'ja')).toContain('指定された期間を読み取れません');
  expect(await notice('?period=2026-05&asOf=2026-06-20')).toBeNull();
  expect((await csm.get('/reports/scorecard/ttfv.csv?period=banana')).status).toBe(400);
});

test('of two cohorts, all figures lead on, and accounts and charts say whose they are', async () => {
  const page = await look('?cohort=2026-03&with=2026-04');
  const cells = page.querySelectorAll('.kpi-value');
  expect(cells.length).toBeGreaterThan(30);
  expect(cells.filter((cell) => cell.querySelector('a strong') === null)).toEqual([]);
  expect(page.querySelectorAll('[role=status] p').map((line) => line.text.split(':')[0])).toEqual([
    'Contract in March 2026',
    'Contract in April 2026',
  ]);
  expect(page.querySelectorAll('h2[id^=bands]').map((head) => head.text)).toEqual([
    'Days to first value: Contract in March 2026',
    'Days to first value: Contract in April 2026',
  ]);
});

test('the days below a spread of days stand where those days are', async () => {
  const page = await look('/ttfv');
  const texts = page.querySelectorAll('#distribution text, #distribution svg text, figure text');
  const labels = texts.filter((text) => text.getAttribute('y') === '220' && /^\d+$/.test(text.text.trim()));
  const places = labels.map((label) => [
    Number(label.text),
    Number.parseFloat(label.getAttribute('x') ?? ''),
  ]);
  expect(places.length).toBeGreaterThan(2);
  const [first = 0, at = 0] = places[0] ?? [];
  for (const [days = 0, place] of places) expect(place).toBeCloseTo((days * at) / first, 1);
});
