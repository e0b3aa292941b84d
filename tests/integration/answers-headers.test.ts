import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SAMPLE_PASSWORD } from '../../db/sample/sign-ins.ts';
import { type Answer, ask, type Client, clientOf, emailOf, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

// Some tests ask hundreds of times; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const LESSON = '/courses/first-invoice/look-around';
const PERSONAL = [
  '/learn',
  '/profile',
  '/courses/first-invoice',
  LESSON,
  '/courses/first-invoice/first-invoice-quiz',
  '/courses/first-value',
  '/paths/everboarding',
  '/never/was',
  '/reports',
] as const;
const FOR_STAFF = [
  '/reports/accounts',
  '/reports/accounts.csv',
  '/reports/learners.csv',
  '/admin',
  '/never/was',
];
const OPEN = [
  '/',
  '/login',
  '/reset',
  '/invitation/of-nobody',
  '/reset/of-nobody',
  '/learn',
  '/readyz',
  '/verify/x',
];

describe('over http', () => {
  let academy: Academy;
  let learner: Client;

  beforeAll(async () => {
    academy = await startAcademy();
    learner = await signedIn(academy, 'learner-basic');
  });

  afterAll(() => academy.stop());

  test('every page, redirect and CSV says what a browser may do with it, and that nobody may keep it', async () => {
    const admin = await signedIn(academy, 'admin');
    for (const [client, paths] of [
      [learner, PERSONAL],
      [admin, FOR_STAFF],
      [clientOf(academy), OPEN],
    ] as const) {
      for (const path of paths) expectSafe(await client.get(path), path);
    }
    expectSafe(await learner.post('/profile', 'name=x', { origin: 'http://evil.test' }), 'a refused form');
    expectSafe(await learner.post('/profile', '{}', { 'content-type': 'application/json' }), 'no form');
    expectSafe(await learner.post(`${LESSON}/completion`), 'a taken form');
  });

  test('what never reaches a page is plain text that nobody keeps or guesses about', async () => {
    const refused = [
      await learner.get(`/${'x'.repeat(5000)}`),
      await learner.get('/%E0%A4%A'),
      await learner.send('TRACE', '/learn'),
      await learner.post('/profile', 'x'.repeat(1024 * 1024 + 1)),
    ];
    for (const { status, headers } of refused) {
      expect(headers['content-type'], String(status)).toBe('text/plain; charset=utf-8');
      expect(headers['cache-control'], String(status)).toBe('no-store');
      expect(headers['x-content-type-options'], String(status)).toBe('nosniff');
      expect(headers['content-security-policy'], String(status)).toContain("default-src 'none'");
      expect(headers['referrer-policy'], String(status)).toBe('same-origin');
    }
  });

  test('a page has no script, style or handler in itself, and asks nobody else for anything', async () => {
    for (const path of PERSONAL) {
      const { text } = await learner.get(path);
      expect(text, path).not.toMatch(/<script(?![^>]* src="\/)|<style|\son\w+="|\sstyle="|javascript:/);
      for (const [, address] of text.matchAll(/(?:src|href|action)="([^"]*)"/g))
        expect(address, path).not.toMatch(/^(\w+:)?\/\//);
    }
  });

  test('the design’s own files may be kept, packed, and are what they say', async () => {
    const { text } = await learner.get('/learn');
    const files = [...text.matchAll(/(?:src|href)="(\/_astro\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { status, headers } = await ask(academy.port, file, { headers: { 'accept-encoding': 'br' } });
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('the session’s cookie stays with this academy and away from scripts', async () => {
    const cookie = await cookieOf(clientOf(academy));
    expect(cookie).toMatch(/^academy=[^;]{20,};/);
    expect(attributesOf(cookie)).toEqual(['httponly', 'max-age', 'path=/', 'samesite=lax']);
  });

  test('the token in the cookie is nowhere in the database', async () => {
    const token = learner.cookie?.split('=')[1] ?? '';
    const { rows } = await academy.db.execute('SELECT * FROM sessions');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('over https', () => {
  const origin = 'https://academy.test';
  let academy: Academy;
  let there: Client;

  beforeAll(async () => {
    academy = await startAcademy({ ACADEMY_URL: origin });
    there = clientOf({ port: academy.port, origin });
  });

  afterAll(() => academy.stop());

  test('the session’s cookie is bound to this host and to https by its name', async () => {
    const cookie = await cookieOf(there);
    expect(cookie).toMatch(/^__Host-academy=[^;]{20,};/);
    expect(attributesOf(cookie)).toEqual(['httponly', 'max-age', 'path=/', 'samesite=lax', 'secure']);
    const signed = clientOf({ port: academy.port, origin }, cookie.split(';')[0]);
    expect((await signed.get('/learn')).status).toBe(200);
    const asHttp = clientOf({ port: academy.port, origin }, cookie.split(';')[0]?.replace('__Host-', ''));
    expect((await asHttp.get('/learn')).status).toBe(303);
  });

  test('the language’s cookie is sent over https only', async () => {
    const { headers } = await there.get('/login?lang=ja');
    expect(attributesOf(headers['set-cookie']?.[0] ?? '')).toContain('secure');
  });

  test('every answer tells the browser to come back over https only', async () => {
    for (const path of ['/', '/login', '/never/was', '/healthz', '/favicon.svg', '/%E0%A4%A'])
      expect((await there.get(path)).headers['strict-transport-security'], path).toMatch(/max-age=31536000/);
  });

  test('a form from the same name over http is another site’s', async () => {
    const form = { email: emailOf('csm'), password: SAMPLE_PASSWORD };
    expect((await there.post('/login', form, { origin: 'http://academy.test' })).status).toBe(403);
    expect((await there.post('/login', form, { origin: academy.origin })).status).toBe(403);
  });
});

function expectSafe({ headers }: Answer, what: string): void {
  const policy = headers['content-security-policy'] ?? '';
  for (const directive of [
    "default-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
    expect(policy, what).toContain(directive);
  expect(policy, what).not.toMatch(/unsafe|\*|http/);
  expect(headers['x-content-type-options'], what).toBe('nosniff');
  expect(headers['referrer-policy'], what).toMatch(/^(same-origin|strict-origin)$/);
  expect(headers['cache-control'], what).toBe('no-store');
  expect(headers['x-powered-by'], what).toBeUndefined();
  expect(headers.server, what).toBeUndefined();
}

async function cookieOf(client: Client): Promise<string> {
  const form = { email: emailOf('csm'), password: SAMPLE_PASSWORD };
  const { headers } = await client.post('/login', form);
  return headers['set-cookie']?.[0] ?? '';
}

/** In alphabet, without values that differ from time to time. */
function attributesOf(cookie: string): string[] {
  const [, ...attributes] = cookie.toLowerCase().split(/; */);
  return attributes.map((attribute) => attribute.replace(/^(max-age|expires)=.*/, '$1')).sort();
}
