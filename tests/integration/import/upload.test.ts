import { request } from 'node:http';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Answer, ask, type Client, rowCounts, signedIn } from '../../academy/ask.ts';
import { type Academy, startAcademy } from '../../academy/start.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let academy: Academy;
let admin: Client;

beforeAll(async () => {
  academy = await startAcademy();
  admin = await signedIn(academy, 'admin');
});

afterAll(() => academy.stop());

const BOUNDARY = 'everboard-test';
const TYPE = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const headOf = (kind: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="kind"\r\n\r\n${kind}\r\n--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="file.csv"\r\ncontent-type: text/csv\r\n\r\n`;
const TAIL = `\r\n--${BOUNDARY}--\r\n`;

function upload(kind: string, text: string, headers: Record<string, string> = {}): Promise<Answer> {
  return admin.post('/admin/imports', `${headOf(kind)}${text}${TAIL}`, { ...TYPE, ...headers });
}

/** Sends so many MB of a file without saying how many there will be. */
function pouring(megabytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: academy.port,
        path: '/admin/imports',
        method: 'POST',
        headers: { ...TYPE, origin: academy.origin, cookie: admin.cookie ?? '' },
      },
      (res) => {
        res.resume();
        res.on('end', () => resolve(res.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.write(headOf('events'));
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let left = megabytes;
    const pour = () => {
      while (left > 0) {
        left -= 1;
        if (!sent.write(piece)) return void sent.once('drain', pour);
      }
      sent.end(TAIL);
    };
    pour();
  });
}

test('a file is looked at first, then imported by a second form, and twice is harmless', async () => {
  const before = await rowCounts(academy);
  const looked = await upload(
    'accounts',
    'account_id,from,name,plan\nbrambling,2026-02-01,Brambling,basic\n',
  );
  expect(looked.status).toBe(303);
  const place = looked.headers.location ?? '';
  expect(place).toMatch(/^\/admin\/imports\/accounts-[0-9a-f]{24}$/);
  expect((await admin.get(place)).text).toContain('Every row can be taken.');
  expect(await rowCounts(academy)).toEqual(before);
  const [one, two] = await Promise.all([
    admin.post(`${place}/confirmation`),
    admin.post(`${place}/confirmation`),
  ]);
  expect([one.status, two.status]).toEqual([303, 303]);
  expect((await admin.get(place)).text).toContain('Imported.');
  const after = await rowCounts(academy);
  expect([after.accounts, after.acts]).toEqual([Number(before.accounts) + 1, Number(before.acts) + 1]);
  expect((await admin.get('/admin/accounts/brambling')).status).toBe(200);
});

test('the record of an import leads an admin to all it says something of, some at a time', async () => {
  const people = Array.from({ length: 60 }, (_, i) => `sample-basic,imported-${i},Imported ${i}`);
  const { headers } = await upload('people', ['account_id,person_id,name', ...people, ''].join('\n'));
  await admin.post(`${headers.location}/confirmation`);
  const link = (text: string) =>
    parse(text)
      .querySelectorAll('.timeline a')
      .find((one) => one.text.includes('file.csv (60 new, 0 changed)'))
      ?.getAttribute('href') ?? '';
  const place = link((await admin.get('/admin')).text);
  expect(place).toMatch(/^\/admin\/acts\/\d+$/);
  const names = async (address: string) =>
    parse((await admin.get(address)).text)
      .querySelectorAll('tbody th a')
      .map((one) => one.getAttribute('href') ?? '');
  const [first, second] = [await names(place), await names(`${place}?page=2`)];
  expect([first.length, second.length, first[0]]).toEqual([50, 11, '/admin/accounts/sample-basic']);
  const person = second.at(-1) ?? '';
  expect(link((await admin.get(person)).text)).toBe(place);
  const csm = await signedIn(academy, 'csm');
  const report = await csm.get('/reports/accounts/sample-basic');
  expect(report.text).toContain('Imported file.csv (60 new, 0 changed)');
  expect(link(report.text)).toBe('');
  expect((await csm.get(place)).status).toBe(404);
});

test('bad rows are on the page by line, and all of them in a file', async () => {
  const rows = Array.from({ length: 130 }, (_, i) => `login,2026-05-01,nowhere-${i}\n`).join('');
  const { headers } = await upload('events', `event,at,account_id\n${rows}`);
  const page = await admin.get(headers.location ?? '');
  expect(page.text).toContain('130 rows cannot be taken.');
  expect(page.text).toContain('And 30 more.');
  expect(page.text).not.toContain('/confirmation');
  const { text } = await admin.get(`${headers.location}/bad-rows.csv`);
  expect(text.trim().split('\r\n')).toHaveLength(131);
  expect(text).toContain('131,account_id,');
  const again = await admin.post(`${headers.location}/confirmation`);
  expect(again.status).toBe(303);
  expect((await admin.get(headers.location ?? '')).text).toContain('130 rows cannot be taken.');
});

test.each([
  ['no kind', '', 'account_id,name\n', 422],
  ['an empty file', 'accounts', '', 422],
] as const)('%s is answered with a sentence', async (_, kind, text, status) => {
  expect((await upload(kind, text)).status).toBe(status);
});

test('what breaks off, or comes from elsewhere, is refused', async () => {
  expect((await admin.post('/admin/imports', headOf('events'), TYPE)).status).toBe(400);
  expect((await upload('events', 'x', { origin: 'https://elsewhere.test' })).status).toBe(403);
  const stranger = await ask(academy.port, '/admin/imports', {
    method: 'POST',
    headers: { ...TYPE, origin: academy.origin },
    body: `${headOf('events')}${'x'.repeat(3_000_000)}${TAIL}`,
  });
  expect([stranger.status, stranger.headers.location]).toEqual([303, '/login']);
});

test('60 MB are answered with 413, whether their size is told before or not; 1 MiB stays the limit elsewhere', async () => {
  const before = await rowCounts(academy);
  expect(await pouring(60)).toBe(413);
  const announced = await upload('events', 'x'.repeat(60 * 1024 * 1024));
  expect([announced.status, announced.text]).toEqual([
    413,
    'This file is over 50 MB. Split it; nothing of it was kept.\n',
  ]);
  expect((await admin.post('/admin/keys', 'x'.repeat(1024 * 1024 + 1), TYPE)).status).toBe(413);
  expect(await rowCounts(academy)).toEqual(before);
});
