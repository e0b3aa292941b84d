import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { PageHandler } from '../../../src/server/front.ts';
import { openFront } from './front-house.ts';

let front: Awaited<ReturnType<typeof openFront>>;
afterEach(() => front.close());

/** A page that says what it was handed. */
const mirror: PageHandler = (req, res, _next, locals) => {
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(
    JSON.stringify({
      ...locals,
      url: req.url,
      headers: req.headers,
      received: Buffer.isBuffer(req.body) ? req.body.length : undefined,
    }),
  );
};

const manyWords = `<p>${'words '.repeat(2000)}</p>`;
const page: PageHandler = (_req, res) => {
  res.writeHead(200, { 'content-type': 'text/html' });
  res.end(manyWords);
};

const mebibyte = 1024 * 1024;

describe('a body', () => {
  test('of exactly 1 MiB arrives whole', async () => {
    front = await openFront(mirror);
    const answer = await front.ask('/x', { method: 'POST', body: Buffer.alloc(mebibyte) });
    expect(JSON.parse(answer.text).received).toBe(mebibyte);
  });

  test('that announces more than 1 MiB is refused before it is sent', async () => {
    front = await openFront(mirror);
    const head = `POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: ${mebibyte + 1}\r\n\r\n`;
    expect(await front.say(head)).toMatch(/^HTTP\/1\.1 413 [\s\S]*connection: close[\s\S]*1 MiB/);
  });

  test('that announces more and waits to be let in is not let in', async () => {
    front = await openFront(mirror);
    const head = `POST /x HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: ${mebibyte + 1}\r\n\r\n`;
    expect(await front.say(head)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('that waits to be let in is let in when it is small enough', async () => {
    front = await openFront(mirror);
    const answer = await front.say(
      'POST /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 [\s\S]*"received":5/);
  });

  test('far over the limit in pieces gets its answer, and no page sees it', async () => {
    let seen = false;
    front = await openFront((_req, res) => {
      seen = true;
      res.end();
    });
    const headers = { 'transfer-encoding': 'chunked' };
    const answer = await front.ask('/x', { method: 'POST', headers, body: Buffer.alloc(8 * mebibyte) });
    expect([answer.status, seen]).toEqual([413, false]);
    expect(answer.text).toContain('1 MiB');
  });
});

describe('an address', () => {
  test.each(['/%', '/%zz', '/%ff', '/a%00b', '/a%0d%0ab', '/%c0%ae'])(
    '%s is malformed: 400',
    async (path) => {
      front = await openFront(mirror);
      expect((await front.ask(path)).status).toBe(400);
    },
  );

  test.each([
    '//admin',
    '/a//b',
    '/%2561dmin',
    '/a%2fb',
    '/a%5Cb',
    '/_image?href=/x',
    '/_astro/gone.js',
    '/404',
  ])('%s leads to no page, and no page learns of it', async (path) => {
    front = await openFront(mirror);
    expect(JSON.parse((await front.ask(path)).text).url).toBe('/-/nowhere');
  });

  test.each([
    ['/%61dmin', '/admin'],
    ['/a/../admin?x=%zz', '/admin?x=%zz'],
    ['/%e8%af%be', '/%E8%AF%BE'],
    ['http://evil.test/admin?x=1', '/admin?x=1'],
    ['http://evil.test', '/'],
  ])('%s is the page %s', async (path, url) => {
    front = await openFront(mirror);
    expect(JSON.parse((await front.ask(path)).text).url).toBe(url);
  });

  test('with a final slash moves to the one without, and never to another site', async () => {
    front = await openFront(mirror);
    const moved = await front.ask('/courses/first/?lang=ja');
    expect([moved.status, moved.headers.location]).toEqual([308, '/courses/first?lang=ja']);
    expect((await front.ask('//evil.test/')).status).toBe(200);
  });

  test('longer than 4,096 characters is refused', async () => {
    front = await openFront(mirror);
    expect((await front.ask(`/${'a'.repeat(4096)}`)).status).toBe(414);
  });

  test('is not traced', async () => {
    front = await openFront(mirror);
    expect((await front.ask('/x', { method: 'TRACE' })).status).toBe(405);
  });
});

describe('who asks, and of whom', () => {
  test('pages see ACADEMY_URL, whatever Host and forwarding a request claims', async () => {
    front = await openFront(mirror);
    const headers = {
      host: 'evil.test',
      forwarded: 'host=evil.test',
      'x-forwarded-host': 'evil.test',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '6.6.6.6',
    };
    const { text } = await front.ask('/x', { headers });
    expect(JSON.parse(text).headers.host).toBe('academy.test');
    expect(text).not.toMatch(/evil|forwarded|6\.6\.6\.6/);
  });

  test('the address of the person is believed from a trusted proxy only', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
    front = await openFront(mirror);
    expect(JSON.parse((await front.ask('/x', { headers })).text).address).toBe('127.0.0.1');
    await front.close();
    front = await openFront(mirror, { env: { TRUSTED_PROXIES: '127.0.0.0/8,198.51.100.7' } });
    expect(JSON.parse((await front.ask('/x', { headers })).text).address).toBe('203.0.113.9');
  });

  test('every answer has a request id of our own, and pages know it', async () => {
    front = await openFront(mirror);
    const answer = await front.ask('/x', { headers: { 'x-request-id': 'mine' } });
    expect(answer.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect(JSON.parse(answer.text).requestId).toBe(answer.headers['x-request-id']);
  });

  test('an academy reached over https says so to browsers; another does not', async () => {
    front = await openFront(mirror, { env: { ACADEMY_URL: 'https://academy.test' } });
    expect((await front.ask('/x')).headers['strict-transport-security']).toContain('max-age=');
    await front.close();
    front = await openFront(mirror);
    expect((await front.ask('/x')).headers['strict-transport-security']).toBeUndefined();
  });
});

describe('a page', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('comes packed as %s to who takes it', async (encoding, unpack) => {
    front = await openFront(page);
    const answer = await front.ask('/x', { headers: { 'accept-encoding': encoding } });
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
    expect(unpack(answer.body).toString()).toBe(manyWords);
  });

  test.each(['', 'identity', 'br;q=0, gzip;q=0'])('comes as it is to who takes "%s"', async (encoding) => {
    front = await openFront(page);
    const answer = await front.ask('/x', { headers: { 'accept-encoding': encoding } });
    expect([answer.headers['content-encoding'], answer.text]).toEqual([undefined, manyWords]);
  });

  test('looks the same on the wire however its headers and body were put together', async () => {
    front = await openFront((req, res) => {
      if (req.url === '/closed') {
        res.statusMessage = 'OK';
        res.writeHead(404, { 'content-type': 'text/html', 'cache-control': 'no-store', 'content-length': 7 });
        res.end('nothing');
        return;
      }
      res.writeHead(404, { 'cache-control': 'no-store', 'content-type': 'text/html' });
      res.write('not');
      res.end('hing');
    });
    const raw = async (path: string) => {
      const answer = await front.say(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      return answer.replace(/^(x-request-id|Date): .*$/gm, '$1');
    };
    expect(await raw('/closed')).toBe(await raw('/absent'));
  });

  test('that breaks leaves a sentence, and the log says the rest', async () => {
    front = await openFront(async () => {
      throw new Error('the secret reason');
    });
    const answer = await front.ask('/x');
    expect([answer.status, answer.text]).toEqual([500, expect.not.stringContaining('secret')]);
    expect(front.logged.join()).toContain('the secret reason');
    expect(front.logged.join()).toContain(answer.headers['x-request-id']);
  });
});

test('the health probe answers without the pages', async () => {
  front = await openFront(() => Promise.reject(new Error('no page wanted')));
  const { status, text } = await front.ask('/healthz');
  expect([status, text]).toEqual([200, 'ok\n']);
});

test('localhost is reached over IPv4 and, where the machine has it, IPv6', async () => {
  front = await openFront(mirror);
  expect((await front.ask('/x')).status).toBe(200);
  const reached = await new Promise<string>((resolve, reject) => {
    const socket = connect(front.port, '::1', () => {
      socket.destroy();
      resolve('reached');
    });
    socket.on('error', (problem: NodeJS.ErrnoException) =>
      problem.code === 'ECONNREFUSED' ? reject(problem) : resolve('reached'),
    );
  });
  expect(reached).toBe('reached');
});
