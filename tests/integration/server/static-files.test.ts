import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFront } from './front-house.ts';

const styles = '.lesson { color: teal }\n'.repeat(200);
let front: Awaited<ReturnType<typeof openFront>>;

beforeAll(async () => {
  const files = { '_astro/page.Ab12.css': styles, 'favicon.svg': '<svg/>', 'two words.txt': 'two' };
  front = await openFront((req, res) => void res.writeHead(418).end(req.url), { files });
});
afterAll(() => front.close());

test('a file named by its content may be kept for ever, another for an hour', async () => {
  expect((await front.ask('/_astro/page.Ab12.css')).headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/css; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  expect((await front.ask('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
});

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, *', 'gzip', gunzipSync],
])('with Accept-Encoding %s it comes as %s', async (accepted, encoding, unpack) => {
  for (const time of ['first', 'again']) {
    const answer = await front.ask('/_astro/page.Ab12.css', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers, time).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(unpack(answer.body).toString(), time).toBe(styles);
    expect(answer.body.length, time).toBeLessThan(styles.length / 4);
  }
});

test('a small file is not packed', async () => {
  const answer = await front.ask('/favicon.svg', { headers: { 'accept-encoding': 'br' } });
  expect([answer.text, answer.headers['content-encoding']]).toEqual(['<svg/>', undefined]);
});

test('what the browser has already is not sent again, and a packed copy is not taken for a plain one', async () => {
  const path = '/_astro/page.Ab12.css';
  const plain = await front.ask(path);
  const packed = await front.ask(path, { headers: { 'accept-encoding': 'br' } });
  const etag = String(plain.headers.etag);
  expect(packed.headers.etag).not.toBe(etag);
  const again = await front.ask(path, { headers: { 'if-none-match': `"other", W/${etag}` } });
  expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
  const changed = await front.ask(path, { headers: { 'if-none-match': etag, 'accept-encoding': 'br' } });
  expect(changed.status).toBe(200);
});

test('HEAD tells the length and sends nothing', async () => {
  const answer = await front.ask('/_astro/page.Ab12.css', { method: 'HEAD' });
  expect([answer.status, answer.text, answer.headers['content-length']]).toEqual([
    200,
    '',
    String(styles.length),
  ]);
});

test('a file can only be read, not posted to', async () => {
  expect((await front.ask('/favicon.svg', { method: 'POST' })).status).toBe(418);
});

test('a name with a space in it is found', async () => {
  expect((await front.ask('/two%20words.txt')).text).toBe('two');
});

test.each([
  '/../../../../etc/passwd',
  '/_astro/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/_astro',
])('nothing outside the folder is served: %s', async (path) => {
  expect((await front.ask(path)).status).toBe(418);
});
