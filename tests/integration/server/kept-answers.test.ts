import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { PageHandler } from '../../../src/server/front.ts';
import type { Reuse } from '../../../src/server/kept-answers.ts';
import { type Asked, openFront } from './front-house.ts';

const HOUR_MS = 3_600_000;
const mine = { cookie: 'academy=mine', 'accept-language': 'en' };

let front: Awaited<ReturnType<typeof openFront>>;
let made = 0;
afterEach(() => {
  made = 0;
  return front.close();
});

/** A page that says how often it was made, and may be given again as long as `reuse` says so. */
function numbered(reuse: Partial<Reuse> = {}, headers: Readonly<Record<string, string>> = {}): PageHandler {
  return (_req, res, _next, { keep }) => {
    made += 1;
    keep({ until: new Date(Date.now() + HOUR_MS), holds: async () => true, ...reuse });
    res.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store', ...headers });
    res.end(`made ${made} ${'words '.repeat(500)}`);
  };
}

/** Which making of the page each of these is answered with, one after the other. */
async function makings(...asked: readonly Asked[]): Promise<(string | undefined)[]> {
  const seen: (string | undefined)[] = [];
  for (const one of asked) seen.push((await front.ask('/page', one)).text.match(/^made \d+/)?.[0]);
  return seen;
}

describe('an answer that its page lets be given again', () => {
  test('is made once for the same request', async () => {
    front = await openFront(numbered());
    const same = { headers: mine };
    expect(await makings(same, same, same)).toEqual(['made 1', 'made 1', 'made 1']);
  });

  test('looks the same on the wire as the first, under an id of its own', async () => {
    front = await openFront(numbered({}, { vary: 'Cookie', etag: '"x"' }));
    const head = 'Host: a\r\nConnection: close\r\nCookie: academy=mine\r\n';
    for (const coding of ['', 'Accept-Encoding: gzip\r\n']) {
      const say = () => front.say(`GET /page HTTP/1.1\r\n${head}${coding}\r\n`);
      const answers = [await say(), await say()];
      const ids = answers.map((answer) => /^x-request-id: (.*)$/m.exec(answer)?.[1]);
      expect(new Set(ids).size).toBe(2);
      const alike = answers.map((answer) => answer.replace(/^(x-request-id|Date): .*$/gm, '$1'));
      expect(alike[1]).toBe(alike[0]);
    }
    expect(made).toBe(1);
  });

  test('comes packed to who takes it, and as it is to who does not', async () => {
    front = await openFront(numbered());
    const plain = await front.ask('/page', { headers: mine });
    for (let time = 0; time < 2; time += 1) {
      const { body, headers } = await front.ask('/page', { headers: { ...mine, 'accept-encoding': 'br' } });
      expect(brotliDecompressSync(body).toString()).toBe(plain.text);
      expect(Number(headers['content-length'])).toBe(body.length);
    }
    expect((await front.ask('/page', { headers: mine })).text).toBe(plain.text);
    expect(made).toBe(1);
  });

  test.each<[string, Asked]>([
    ['from somebody else', { headers: { ...mine, cookie: 'academy=theirs' } }],
    ['without a cookie', { headers: { 'accept-language': 'en' } }],
    ['in another language', { headers: { ...mine, 'accept-language': 'ja' } }],
    ['with another method', { method: 'POST', headers: mine, body: 'x' }],
    ['with a body', { headers: { ...mine, 'content-length': '1' }, body: 'x' }],
  ])('is not given to a request %s', async (_what, other) => {
    front = await openFront(numbered());
    expect(await makings({ headers: mine }, other, other)).not.toContain(undefined);
    expect(made).toBeGreaterThan(1);
    expect(await makings({ headers: mine })).toEqual(['made 1']);
  });

  test('is not given to another address, a query included', async () => {
    front = await openFront(numbered());
    for (const path of ['/page', '/page?', '/page?x', '/other']) await front.ask(path, { headers: mine });
    expect(made).toBe(4);
  });

  test('is made anew once its page says that it does not hold', async () => {
    let holds = true;
    front = await openFront(numbered({ holds: async () => holds }));
    const same = { headers: mine };
    await makings(same, same);
    holds = false;
    expect(await makings(same)).toEqual(['made 2']);
    holds = true;
    expect(await makings(same)).toEqual(['made 2']);
  });

  test('is not even asked about after the moment its page has named', async () => {
    let asked = 0;
    const holds = async () => {
      asked += 1;
      return true;
    };
    front = await openFront(numbered({ until: new Date(), holds }));
    expect(await makings({ headers: mine }, { headers: mine })).toEqual(['made 1', 'made 2']);
    expect(asked).toBe(0);
  });

  test('is never one that sets a cookie', async () => {
    front = await openFront(numbered({}, { 'set-cookie': 'academy=new' }));
    expect(await makings({ headers: mine }, { headers: mine })).toEqual(['made 1', 'made 2']);
  });

  test('is never one that went wrong', async () => {
    front = await openFront((_req, res, _next, { keep }) => {
      made += 1;
      keep({ until: new Date(Date.now() + HOUR_MS), holds: async () => true });
      res.writeHead(404, { 'content-type': 'text/html' });
      res.end('nothing');
    });
    for (let time = 0; time < 2; time += 1) await front.ask('/page', { headers: mine });
    expect(made).toBe(2);
  });

  test('gives way to newer ones before it takes too much memory', async () => {
    const mebibyte = 1024 * 1024;
    front = await openFront((_req, res, _next, { keep }) => {
      made += 1;
      keep({ until: new Date(Date.now() + HOUR_MS), holds: async () => true });
      res.writeHead(200, { 'content-type': 'text/html' });
      res.end('x'.repeat(mebibyte));
    });
    for (let page = 0; page < 20; page += 1) await front.ask(`/${page}`, { headers: mine });
    await front.ask('/19', { headers: mine });
    expect(made).toBe(20);
    await front.ask('/0', { headers: mine });
    expect(made).toBe(21);
  });
});

test('what is not offered is never kept', async () => {
  front = await openFront((_req, res) => {
    made += 1;
    res.writeHead(200, { 'content-type': 'text/html' });
    res.end('page');
  });
  for (let time = 0; time < 2; time += 1) await front.ask('/page', { headers: mine });
  expect(made).toBe(2);
});
