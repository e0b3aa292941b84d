import { readFileSync } from 'node:fs';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Client, clientOf, signedIn, withoutItsMoment } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

let academy: Academy;
let learner: Client;
let csm: Client;

beforeAll(async () => {
  academy = await startAcademy();
  learner = await signedIn(academy, 'learner-basic');
  csm = await signedIn(academy, 'csm');
});

afterAll(() => academy.stop());

beforeEach(async () => {
  await learner.get('/search?lang=en');
  await academy.db.execute('DELETE FROM searches');
});

const at = (query: string, more = '') => `/search?q=${encodeURIComponent(query)}${more}`;

async function pageOf(client: Client, query: string, more = '') {
  const { text } = await client.get(at(query, more));
  return parse(text);
}

async function recorded(): Promise<unknown[]> {
  const { rows } = await academy.db.execute(
    'SELECT language, query, hits, person_id FROM searches ORDER BY id',
  );
  return rows.map(({ language, query, hits, person_id }) => [language, query, Number(hits) > 0, person_id]);
}

test('a learner finds a lesson, the heading in it, its course and where they stand', async () => {
  const page = await pageOf(learner, 'possible duplicate');
  const hit = page.querySelector('.hit');
  expect(hit?.querySelector('h3 a')?.getAttribute('href')).toMatch(/^\/courses\/first-invoice\//);
  expect(hit?.querySelector('.hit-section a')?.getAttribute('href')).toMatch(
    /^\/courses\/first-invoice\/[^#]+#.+/,
  );
  expect(hit?.querySelector('.hit-facts')?.text).toContain('Your first invoice');
  expect(hit?.querySelectorAll('mark').map(({ text }) => text.toLowerCase())).toEqual(
    expect.arrayContaining(['possible', 'duplicate']),
  );
  for (const link of page.querySelectorAll('.hit a'))
    expect((await learner.get(link.getAttribute('href') ?? '')).status).toBe(200);
});

test('a heading that is linked is there', async () => {
  for (const query of ['invoice', 'approve', 'state']) {
    for (const link of (await pageOf(csm, query)).querySelectorAll('.hit-section a')) {
      const [path = '', id = ''] = (link.getAttribute('href') ?? '').split('#');
      const lesson = parse((await csm.get(path)).text);
      expect(lesson.querySelectorAll('[id]').map((element) => element.id)).toContain(decodeURIComponent(id));
    }
  }
});

test('what waits is found by its title, and says nothing of its content', async () => {
  const page = await pageOf(learner, 'who approves what');
  const hit = page
    .querySelectorAll('.hit')
    .find((one) => one.querySelector('h3')?.text === 'Who approves what');
  expect(hit?.text).toContain('Waiting');
  expect(hit?.querySelector('.hit-snippet') === null).toBe(true);
  for (const hit of (await pageOf(learner, 'Cinderfell')).querySelectorAll('.hit'))
    expect(hit.querySelector('a')?.getAttribute('href')).not.toContain('approval-flows');
  expect((await pageOf(csm, 'Cinderfell')).querySelector('.hit a')?.getAttribute('href')).toContain(
    'approval-flows',
  );
});

test('a word of another plan’s lessons gets what a word that never was gets, to the byte but for the word', async () => {
  const [closed, never] = await Promise.all(
    ['segregation', 'qqzzyqqzzyq'].map((word) => learner.get(at(word))),
  );
  const plain = (answer: typeof closed, word: string) =>
    answer &&
    withoutItsMoment(answer)
      .replaceAll(word, 'word')
      .replace(/<a [^>]*class="button[^>]*>.*?<\/a>/, '');
  expect(closed?.text).toContain('Nothing found');
  expect(plain(closed, 'segregation')).toBe(plain(never, 'qqzzyqqzzyq'));
  expect((await pageOf(csm, 'segregation')).querySelectorAll('.hit').length).toBeGreaterThan(0);
});

test('every way of writing a word finds the same', async () => {
  const titles = async (query: string, more = '&lang=ja') =>
    (await pageOf(learner, query, more)).querySelectorAll('.hit h3').map(({ text }) => text);
  const found = await titles('ファーンレジャー');
  expect(found.length).toBeGreaterThan(0);
  for (const same of ['ﾌｧｰﾝﾚｼﾞｬｰ', 'ふぁーんれじゃー']) expect(await titles(same), same).toEqual(found);
  const invoices = await titles('invoice', '&lang=en');
  for (const same of ['INVOICES', 'ｉｎｖｏｉｃｅ', 'invoicing', 'íñvoice', 'invocie'])
    expect(await titles(same, '&lang=en'), same).toEqual(invoices);
});

test('a hit in another language than the reader’s says which it is, and stands after the others', async () => {
  const page = await pageOf(learner, 'supplier', '&lang=ja');
  const hits = page.querySelectorAll('.hit');
  expect(hits.length).toBeGreaterThan(0);
  const english = hits.filter((hit) => hit.querySelector('[lang="en"]') !== null);
  expect(english.length).toBeGreaterThan(0);
  for (const hit of english) expect(hit.querySelector('.badge')?.text).toBe('English');
  expect(hits.slice(-english.length)).toEqual(english);
});

test.each([
  ['', 'What would you like to find?'],
  ['   ', 'What would you like to find?'],
  ['?!… 。', 'There is no word in that'],
  ['x'.repeat(500), 'Use at most 120 characters'],
  ['qqzzyqqzzyq', 'Nothing found for “qqzzyqqzzyq”'],
  ['invoicez', 'This is what has “invoice”'],
  ['invoice qqzzyqqzzyq', 'No page has all of these words'],
])('a search for %j is answered in words', async (query, said) => {
  const { status, text } = await learner.get(at(query));
  expect(status).toBe(200);
  expect(parse(text).querySelector('main')?.text).toContain(said);
  expect(text).toContain('action="/search"');
});

test.each([
  '"',
  '" OR "',
  'NEAR(',
  'terms:x',
  '*',
  '-',
  'a* b^',
  "'; DROP TABLE found; --",
  '\0',
  '%',
  '\ud800',
  '((((',
])('the index’s own syntax does nothing: %j', async (query) => {
  const { status } = await learner.get(`/search?q=${encodeURIComponent(query.toWellFormed())}`);
  expect(status).toBe(200);
  expect((await pageOf(learner, 'invoice')).querySelectorAll('.hit').length).toBeGreaterThan(3);
});

test('what was typed is shown as it is and never becomes a part of the page', async () => {
  const typed = `"><script>alert(1)</script><b>'&amp;invoice`;
  for (const way of ['/search', '/search/suggestions']) {
    const page = parse((await csm.get(`${way}?q=${encodeURIComponent(typed)}`)).text);
    expect(page.querySelectorAll('script').map(({ text }) => text)).not.toContain('alert(1)');
    expect(page.querySelector('b') === null).toBe(true);
    if (way === '/search') expect(page.querySelector('main input')?.getAttribute('value')).toBe(typed);
  }
});

test('every page of the results shows others, and one beyond the last is the last', async () => {
  const on = async (page: number | string) =>
    (await pageOf(csm, 'invoice', `&page=${page}`))
      .querySelectorAll('.hit h3 a')
      .map((a) => a.getAttribute('href'));
  const [first, second] = [await on(1), await on(2)];
  expect(first).toHaveLength(10);
  expect(second.length).toBeGreaterThan(0);
  expect(second.filter((href) => first.includes(href))).toEqual([]);
  const last = (await pageOf(csm, 'invoice', '&page=99999')).querySelector('.pager')?.text ?? '';
  expect(last).toMatch(/(\d+) of \1/);
  expect(await on('x')).toEqual(first);
});

test('the signed out sign in first, and are then where they wanted to be', async () => {
  const { status, headers } = await clientOf(academy).get(at('invoice'));
  expect([status, headers.location]).toEqual([303, `/login?next=${encodeURIComponent('/search?q=invoice')}`]);
});

test('what was looked for is on record, once, and what is only suggested is not', async () => {
  await learner.get(at(' ＩＮＶＯＩＣＥ  date '));
  await learner.get(at('invoice', '&page=2'));
  await learner.get('/search/suggestions?q=invo');
  await learner.get(at(''));
  await learner.get(at('x'.repeat(200)));
  await csm.get(at('qqzzyqqzzyq'));
  await expect.poll(recorded).toEqual([
    ['en', 'INVOICE date', true, 'learner-basic'],
    ['en', 'qqzzyqqzzyq', false, 'csm'],
  ]);
});

test.each([
  ['taken away', (path: string) => rm(path)],
  ['cut off', (path: string) => truncate(path, 5000)],
  ['overwritten', (path: string) => writeFile(path, 'nonsense '.repeat(1000))],
])('an index that was %s is there again', async (_, spoil) => {
  const own = await startAcademy();
  const digest = readFileSync(join(own.store, 'current'), 'utf8').trim();
  await spoil(join(own.store, 'search', `${digest}.db`));
  const client = await signedIn(own, 'learner-basic');
  const crowd = await Promise.all(Array.from({ length: 12 }, () => client.get(at('invoice'))));
  const others = crowd.filter(({ status }) => status !== 200 && status !== 503);
  expect(others.map(({ status }) => `${status} ${own.log()}`)).toEqual([]);
  await expect.poll(async () => (await client.get(at('invoice'))).status, { timeout: 20_000 }).toBe(200);
  const titles = async (who: Client) =>
    (await pageOf(who, 'invoice')).querySelectorAll('h3').map(({ text }) => text);
  expect(await titles(client)).toEqual(await titles(learner));
  expect(own.log().match(/made anew/g)).toHaveLength(1);
  await own.stop();
});

test('without an index or the means to make one, the page says so', async () => {
  const own = await startAcademy();
  const client = await signedIn(own, 'learner-basic');
  await rm(join(own.store, 'search'), { recursive: true });
  await rm(join(own.store, 'bodies'), { recursive: true });
  const { status, text } = await client.get(at('invoice'));
  expect(status).toBe(503);
  expect(parse(text).querySelector('main')?.text).toContain('being made ready');
  expect(parse(text).querySelector('input[name="q"]')?.getAttribute('value')).toBe('invoice');
  await own.stop();
});
