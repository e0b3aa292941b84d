import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../../src/cli/tools.ts';
import { type Client, signedIn, withoutItsMoment } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';
import { content } from '../unit/catalog/run-content.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const OLD = '/courses/approval-flows/smart-routing-quiz';
const NEW = '/courses/first-value/smart-routing-quiz';

let academy: Academy;
let premium: Client;
let basic: Client;

beforeAll(async () => {
  academy = await startAcademy();
  const folder = dirname(academy.store);
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  [premium, basic] = await Promise.all([
    signedIn(academy, 'learner-premium'),
    signedIn(academy, 'learner-basic'),
  ]);
  expect((await premium.get(OLD)).status).not.toBe(404);
  const places = { root: folder, store: academy.store };
  expect(await content(places, 'mv', 'smart-routing-quiz', 'first-value')).toMatchObject({ code: 0 });
  expect(await content(places, 'publish')).toMatchObject({ code: 0 });
  await vi.waitFor(async () => expect((await premium.get(NEW)).status).not.toBe(404), { timeout: 10_000 });
});

afterAll(() => academy.stop());

describe('the address that a quiz had in its old course', () => {
  test('leads those who may see it to the new one, with all that stood behind it', async () => {
    for (const rest of ['', '?lang=ja', '/attempts/1', '/attempts']) {
      const { status, headers } = await premium.get(OLD + rest);
      expect([status, headers.location], rest).toEqual([308, NEW + rest]);
      // A browser that kept it would go in circles once it is moved back.
      expect(headers['cache-control']).toBe('no-store');
    }
    const posted = await premium.post(`${OLD}/attempts`, { a: '1' });
    expect([posted.status, posted.headers.location]).toEqual([308, `${NEW}/attempts`]);
  });

  test('is as absent as what never was for those who may not', async () => {
    const never = '/courses/approval-flows/never-was';
    for (const rest of ['', '/attempts/1', '/attempts', '/picture.svg']) {
      const [moved, absent] = [await basic.get(OLD + rest), await basic.get(never + rest)];
      expect(withoutItsMoment(moved), rest).toEqual(withoutItsMoment(absent));
      expect(moved.status).toBe(404);
    }
    expect(withoutItsMoment(await basic.post(`${OLD}/attempts`, { a: '1' }))).toEqual(
      withoutItsMoment(await basic.post(`${never}/attempts`, { a: '1' })),
    );
  });

  test('asks the signed out to sign in, like any other', async () => {
    const { status, headers } = await premium.get(OLD, { cookie: '' });
    expect(status).toBe(303);
    expect(headers.location).toContain('/login');
  });
});
