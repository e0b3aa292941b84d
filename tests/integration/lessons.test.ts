import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOT_FOUND } from '../../db/sample/searches.ts';
import { type Client, signedIn, withoutItsMoment } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

const DAY_MS = 86_400_000;

let academy: Academy;
let cem: Client;
let csm: Client;

beforeAll(async () => {
  academy = await startAcademy();
  cem = await signedIn(academy, 'cem');
  csm = await signedIn(academy, 'csm');
});
afterAll(() => academy.stop());

type Row = Readonly<Record<string, string>>;

async function file(path: string, who = cem): Promise<Row[]> {
  const { status, text } = await who.get(path);
  expect(status, path).toBe(200);
  return parseCsv(text, { bom: true, columns: true });
}

const rows = async (sql: string, ...args: (string | number)[]) =>
  (await academy.db.execute({ sql, args })).rows;

/** Everyone of the sample who opened a lesson, counted one by one. */
async function countedByHand(accounts: readonly string[] | null) {
  const now = Date.now();
  const from = new Date(now);
  const since = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() - 11, 1);
  const people = new Map(
    (await rows('SELECT id, account_id FROM people')).map((one) => [String(one.id), one.account_id]),
  );
  const isAsked = (id: string) => {
    const account = people.get(id);
    return account !== null && (accounts === null || accounts.includes(String(account)));
  };
  const done = new Set(
    [
      ...(await rows('SELECT person_id, module AS unit FROM completions')),
      ...(await rows('SELECT person_id, quiz AS unit FROM attempts WHERE passed')),
    ].map((one) => `${one.person_id} ${one.unit}`),
  );
  const counts = new Map<string, { opened: number; finished: number; lost: number }>();
  for (const { person_id, unit, at } of await rows('SELECT person_id, unit, at FROM openings')) {
    if (!isAsked(String(person_id)) || Date.parse(String(at)) < since) continue;
    const known = counts.get(String(unit)) ?? { opened: 0, finished: 0, lost: 0 };
    const finished = done.has(`${person_id} ${unit}`);
    counts.set(String(unit), {
      opened: known.opened + 1,
      finished: known.finished + Number(finished),
      lost: known.lost + Number(!finished && Date.parse(String(at)) <= now - 14 * DAY_MS),
    });
  }
  return counts;
}

async function accountsOfSegment(segment: string): Promise<string[]> {
  const found = await rows(
    "SELECT account_id, value FROM account_properties WHERE property = 'segment' ORDER BY valid_from, id",
  );
  const latest = new Map(
    found.map((one) => [String(one.account_id), JSON.parse(String(one.value)) as string]),
  );
  return [...latest].flatMap(([account, value]) => (value === segment ? [account] : []));
}

describe('what is told of lessons', () => {
  test.each([['', null] as const, ['?segment=smb', 'smb'] as const])(
    'is what one counts by hand%s',
    async (asked, segment) => {
      const byHand = await countedByHand(segment === null ? null : await accountsOfSegment(segment));
      const told = await file(`/studio/lessons.csv${asked}`);
      expect(told.length).toBeGreaterThan(20);
      for (const { lesson_id: id = '', opened, finished, lost } of told) {
        const counted = byHand.get(id) ?? { opened: 0, finished: 0, lost: 0 };
        expect({ id, opened: Number(opened), finished: Number(finished), lost: Number(lost) }).toEqual({
          id,
          ...counted,
        });
      }
    },
  );

  test('begins with the lesson where most would be helped', async () => {
    const told = await file('/studio/lessons.csv');
    const helped = told.map((row) => (row.learners_helped === '' ? -1 : Number(row.learners_helped)));
    expect(helped).toEqual([...helped].sort((a, b) => b - a));
    expect(told[0]).toMatchObject({ lesson_id: 'send-in-an-invoice' });
    const page = parse((await cem.get('/studio/lessons')).text);
    expect(page.querySelector('tbody th a')?.getAttribute('href')).toBe(
      '/studio/lessons/first-invoice/send-in-an-invoice',
    );
  });

  test('says nothing in percent, and no median, of fewer than twenty people', async () => {
    const told = await file('/studio/lessons.csv?industry=retail&segment=smb');
    const few = told.filter((row) => Number(row.finished) + Number(row.lost) < 20);
    expect(few.some((row) => Number(row.opened) > 0)).toBe(true);
    for (const row of few)
      expect([row.finished_percent, row.learners_helped, row.median_minutes]).toEqual(['', '', '']);
  });

  test('names nobody: neither people nor accounts', async () => {
    const names = (
      await rows(
        "SELECT name FROM people WHERE account_id IS NOT NULL UNION SELECT json_extract(value, '$') FROM account_properties WHERE property = 'name'",
      )
    ).map((one) => String(one.name));
    for (const path of [
      '/studio/lessons',
      '/studio/lessons.csv',
      '/studio/searches.csv',
      '/studio/lessons/first-invoice',
      '/studio/lessons/first-invoice/send-in-an-invoice',
    ]) {
      const { text } = await cem.get(path);
      expect(
        names.filter((name) => text.includes(name)),
        path,
      ).toEqual([]);
    }
  });

  test('says where people stop, by heading, in either language', async () => {
    for (const language of ['en', 'ja']) {
      const page = parse(
        (await cem.get(`/studio/lessons/first-invoice/send-in-an-invoice?lang=${language}`)).text,
      );
      const counts = page.querySelectorAll('#stops-picture-desc, .chart-table tbody tr').slice(1);
      const people = counts.map((row) => Number(row.querySelector('td')?.text));
      const [told] = await file('/studio/lessons.csv');
      expect(people.reduce((sum, one) => sum + one, 0)).toBe(Number(told?.lost));
      expect(people.filter((one) => one > 0)).toHaveLength(2);
    }
    await cem.get('/learn?lang=en');
  });

  test('marks the question that misleads those who know the most', async () => {
    const told = await file('/studio/questions.csv');
    const marked = told.filter((row) => row.flags !== '');
    expect(marked.map((row) => row.question_id)).toContain('deputy-limit');
    const [misleading] = told.filter((row) => row.question_id === 'deputy-limit' && row.option_id === 't');
    expect(Number(misleading?.discrimination)).toBeLessThan(0);
    expect(misleading?.flags).toContain('draws-strong');
    expect((await cem.get('/studio/lessons/approval-flows/approval-flows-quiz')).text).toContain(
      'draws the strong more than the weak',
    );
  });

  test('tells what was looked for and not found, most people first, as a spreadsheet cannot run it', async () => {
    await academy.db.execute(
      "INSERT INTO searches (at, language, query, hits, person_id) VALUES (strftime('%Y-%m-%dT%H:%M:%fZ'), 'en', '=1+2', 0, 'learner-basic')",
    );
    const { text } = await cem.get('/studio/searches.csv');
    expect(text.startsWith('\uFEFFquery,language,times,people,last_at\r\n')).toBe(true);
    const told = await file('/studio/searches.csv');
    expect(told.map(({ query }) => query)).toContain("'=1+2");
    const people = told.map((row) => Number(row.people));
    expect(people).toEqual([...people].sort((a, b) => b - a));
  });

  test('is of those who met a revision, by when it was in force', async () => {
    const at = '/studio/lessons/first-invoice/check-what-was-read';
    const opened = async (asked: string) => {
      const page = parse((await cem.get(at + asked)).text);
      return Number(page.querySelector('.stats .stat-value')?.text);
    };
    const [all, first, second] = [await opened(''), await opened('?revision=1'), await opened('?revision=2')];
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(0);
    expect(first + second).toBe(all);
    expect(await opened('?revision=9')).toBe(0);
    const now = await file('/studio/lessons.csv?revision=now');
    expect(Number(now.find((row) => row.lesson_id === 'check-what-was-read')?.opened)).toBe(second);
    expect(parse((await cem.get(at)).text).querySelectorAll('select[name="revision"] option')).toHaveLength(
      3,
    );
  });

  test('lies in a period, and as of a day', async () => {
    const before = await file('/studio/lessons.csv?asOf=2020-01-01');
    expect(before.every((row) => row.opened === '0')).toBe(true);
    expect((await cem.get('/studio/lessons?asOf=2020-01-01')).text).toContain('Nobody opened a lesson');
    expect((await cem.get('/studio/lessons.csv?asOf=2999-01-01')).status).toBe(400);
    const odd = await cem.get('/studio/lessons?period=2020-13&plan=%3Cb%3E&revision=x');
    expect(odd.status).toBe(200);
  });
});

test('of the sample it is true that nothing is found for what was looked for in vain', async () => {
  const learner = await signedIn(academy, 'learner-premium');
  for (const [language, queries] of Object.entries(NOT_FOUND))
    for (const [query] of queries) {
      const { text } = await learner.get(`/search?lang=${language}&q=${encodeURIComponent(query)}`);
      expect(parse(text).querySelectorAll('main .hit').length, query).toBe(0);
    }
});

test('a CSM reads it as well; a customer gets what never was', async () => {
  const figures = await file('/studio/lessons.csv', csm);
  expect(figures.length).toBeGreaterThan(20);
  for (const who of ['learner-basic', 'champion'] as const) {
    const customer = await signedIn(academy, who);
    const never = withoutItsMoment(await customer.get('/studio/never-was'));
    for (const path of [
      '/studio/lessons',
      '/studio/lessons.csv',
      '/studio/lessons/first-invoice',
      '/studio/lessons/first-invoice/look-around',
    ])
      expect(withoutItsMoment(await customer.get(path)), path).toBe(never);
  }
  expect((await cem.get('/studio/lessons/never/was')).status).toBe(404);
});
