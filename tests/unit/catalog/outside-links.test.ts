import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { deadLinks } from '../../../src/catalog/outside-links.ts';
import { academy } from './academy.ts';
import { content } from './run-content.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A site that has one page, lost another, closed a third, and answers a fourth only when it is really asked for. */
async function site() {
  const asked: string[] = [];
  const server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`);
    const status = { '/gone': 404, '/closed': 403, '/broken': 500, '/moved': 301 }[url] ?? 200;
    if (status === 301) response.setHeader('location', '/there');
    response.writeHead(url === '/picky' && method === 'HEAD' ? 405 : status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { asked, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('an author who asks is told which links out of the academy are dead and which could not be tried', async () => {
  const { origin, asked } = await site();
  const at = { file: 'content/x/en.mdx', line: 1, column: 1 };
  const paths = ['/there', '/there#part', '/gone', '/closed', '/broken', '/picky', '/moved'];
  const problems = await deadLinks(paths.map((path) => ({ ...at, url: origin + path })));
  const told = problems.map(({ code, severity, found }) => [code, severity, found.replace(origin, '')]);
  expect(told).toEqual([
    ['EB-LINK-DEAD', 'error', 'a link to /gone: the site answers 404'],
    ['EB-LINK-UNSURE', 'warning', 'a link to /closed: the site answers 403'],
    ['EB-LINK-UNSURE', 'warning', 'a link to /broken: the site answers 500'],
  ]);
  expect(asked.filter((one) => one.endsWith('/there')).length).toBe(2);
});

test('a site that answers nothing makes a warning, no crash', async () => {
  const link = { file: 'content/x/en.mdx', line: 1, column: 1, url: 'http://127.0.0.1:1/' };
  expect(await deadLinks([link])).toMatchObject([{ code: 'EB-LINK-UNSURE', severity: 'warning' }]);
});

test('the network is asked with --links alone', async () => {
  const { origin, asked } = await site();
  const places = await academy({
    'courses/alpha/modules/two/en.mdx': [['Compare the', `See [there](${origin}/gone). Compare the`]],
  });
  expect((await content(places, 'check')).code).toBe(0);
  expect((await content(places, 'publish')).code).toBe(0);
  expect(asked).toEqual([]);
  const { code, out } = await content(places, 'check', '--links');
  expect(code).toBe(1);
  expect(out).toContain('content/courses/alpha/modules/two/en.mdx:15:5  EB-LINK-DEAD');
});
