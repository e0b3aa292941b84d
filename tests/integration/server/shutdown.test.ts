import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listen } from '../../../src/server/listen.ts';
import { openFront } from './front-house.ts';

let closeAll: (() => Promise<unknown>) | undefined;
afterEach(() => closeAll?.());

test('a request under way is answered though the academy is closing, and none is taken after', async () => {
  let arrived = () => {};
  let finish = () => {};
  const underWay = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const front = await openFront((_req, res) => {
    finish = () => void res.writeHead(200, { 'content-type': 'text/plain' }).end('done');
    arrived();
  });
  const answer = front.ask('/slow');
  await underWay;
  const closing = front.closePatiently(10_000);
  await expect(front.ask('/late')).rejects.toThrow('ECONNREFUSED');
  finish();
  expect((await answer).text).toBe('done');
  await closing;
});

test('a request that never ends does not keep the academy from closing', async () => {
  let arrived = () => {};
  const underWay = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const front = await openFront(() => arrived());
  const answer = front.ask('/endless').catch((problem: Error) => problem.message);
  await underWay;
  await front.closePatiently(50);
  expect(await answer).toContain('hang up');
});

test('a port that is taken is told in a sentence that names another', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  closeAll = () => new Promise((resolve) => other.close(resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(listen(() => {}, 'localhost', port)).rejects.toThrow(
    `Port ${port} is taken by another program: end that one, or choose another port, for example PORT=${port + 1} npm start.`,
  );
  await expect(listen(() => {}, 'localhost', port, 'npm run dev')).rejects.toThrow(
    `for example PORT=${port + 1} npm run dev.`,
  );
});

test('an interface the machine does not have is told in a sentence', async () => {
  await expect(listen(() => {}, '203.0.113.1', 0)).rejects.toThrow('set HOST to localhost or 0.0.0.0');
});
