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

const PAGES = [
  '/reports',
  '/reports/accounts',
  '/reports/accounts/sample-basic',
  '/reports/scorecard',
  '/reports/scorecard/ttfv',
  '/reports/definitions',
  '/reports/business-case',
  '/reports/accounts/sample-basic/handoff',
];

/** The notices on a page, in words. */
async function notices(address: string): Promise<string[]> {
  const { status, text } = await csm.get(address);
  expect(status, address).toBe(200);
  return parse(text)
    .querySelectorAll('.notice-title')
    .map((notice) => notice.text.trim());
}

test.each(PAGES)('%s says that a day to come, or none at all, was not taken', async (page) => {
  expect(await notices(`${page}?asOf=2099-01-01`)).toContain(
    'The day asked for is still to come: this is how it stands now.',
  );
  for (const date of ['2026-02-30', '31.5.2026', '2026-05', 'yesterday'])
    expect(await notices(`${page}?asOf=${date}`), date).toContain(
      'The day asked for is no date: this is how it stands now.',
    );
});

test.each(PAGES)('%s says nothing of the day where today is asked for, or nothing', async (page) => {
  const today = new Date().toISOString().slice(0, 10);
  const said = (list: readonly string[]) => list.filter((line) => /day asked|As it was/.test(line));
  expect(said(await notices(`${page}?asOf=${today}`))).toEqual([]);
  expect(said(await notices(`${page}?asOf=`))).toEqual([]);
  expect(said(await notices(`${page}?asOf=2026-01-31`))).toEqual(['As it was at the end of 31 January 2026']);
});

test('whoever goes on from a past report stays on its day', async () => {
  const day = '2026-08-31';
  for (const page of [...PAGES, '/reports?whose=all', '/reports/scorecard/cohort-completion-rate']) {
    const address = `${page}${page.includes('?') ? '&' : '?'}asOf=${day}`;
    const links = parse((await csm.get(address)).text)
      .querySelectorAll('main a')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => /^\/reports(\/|$|\?|#)/.test(href) && !/\/record$|\.mdx/.test(href));
    expect(links.length, page).toBeGreaterThan(1);
    expect(
      links.filter((href) => !href.includes(`asOf=${day}`)),
      page,
    ).toEqual([]);
  }
});

test('before there was any account it says so, and not to take a filter away', async () => {
  for (const page of ['/reports?whose=all&', '/reports/accounts?', '/reports/scorecard?']) {
    const { text } = await csm.get(`${page}asOf=2001-01-01`);
    expect(text, page).toContain('There was no account yet');
    expect(text, page).not.toContain('Take a filter away');
    expect(text, page).not.toContain('Nobody needs you');
  }
});

test('a day is asked for in a field on the list of accounts, and the filters keep it', async () => {
  const { text } = await csm.get('/reports/accounts?asOf=2026-01-31&plan=basic');
  const field = parse(text).querySelector('form.filters input[name=asOf]');
  expect(field?.getAttribute('value')).toBe('2026-01-31');
  expect(field?.getAttribute('type')).toBe('date');
});

test('a file of a day that is none, or to come, is refused rather than being of today', async () => {
  for (const file of ['/reports/accounts.csv', '/reports/learners.csv', '/reports/scorecard/ttfv.csv'])
    for (const date of ['2026-02-30', '2099-01-01'])
      expect((await csm.get(`${file}?asOf=${date}`)).status, `${file} ${date}`).toBe(400);
  const { text } = await csm.get('/reports/accounts?asOf=2099-01-01&plan=basic');
  const links = parse(text)
    .querySelectorAll('a[download]')
    .map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/reports/accounts.csv?plan=basic', '/reports/learners.csv?plan=basic']);
});

test.each([
  ['en', /\b(today|tomorrow|yesterday|days? ago|due in)\b/i],
  ['ja', /今日|明日|本日|昨日|日前|期日まであと/],
])(
  'a report on a past day has dates in place of words that the reader’s own day gives a meaning (%s)',
  async (language, relative) => {
    const day = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
    for (const page of [
      '/reports/accounts',
      '/reports/accounts/sample-basic',
      '/reports/accounts/sample-premium',
    ]) {
      const { text } = await csm.get(`${page}?asOf=${day}&lang=${language}`);
      const root = parse(text);
      const said = root
        .querySelectorAll('.stats, .matrix, .stages, main table, #needs, #since')
        .map((part) => part.text.replace(/\s+/g, ' '));
      expect(said.length, page).toBeGreaterThan(0);
      expect(
        said.filter((part) => relative.test(part)),
        page,
      ).toEqual([]);
    }
  },
);

test('the record on an account’s page ends with the day asked about', async () => {
  const acts = async (query: string) =>
    parse((await csm.get(`/reports/accounts/sample-basic${query}`)).text)
      .querySelectorAll('.timeline-when')
      .filter((line) => line.text.includes('Petra Sundgarde'))
      .flatMap((line) => line.querySelector('time')?.getAttribute('datetime') ?? []);
  const all = await acts('');
  const day = all.at(-1)?.slice(0, 10) ?? '';
  const then = all.filter((at) => at.slice(0, 10) <= day);
  expect([then.length > 0, then.length < all.length]).toEqual([true, true]);
  expect(await acts(`?asOf=${day}`)).toEqual(then);
});
