import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf, emailOf, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

let academy: Academy;

beforeAll(async () => {
  academy = await startAcademy();
});
afterAll(() => academy.stop());

test('the probes answer whoever asks, also when nobody can be looked up', async () => {
  const csm = await signedIn(academy, 'csm');
  await academy.db.execute('ALTER TABLE sessions RENAME TO elsewhere');
  expect((await csm.get('/learn')).status).toBe(500);
  expect((await csm.get('/healthz')).status).toBe(200);
  expect((await csm.get('/readyz')).status).toBe(200);
  await academy.db.execute('ALTER TABLE elsewhere RENAME TO sessions');
});

test('a query that fails is in the log with its number, and without whom it asked for', async () => {
  await academy.db.execute('ALTER TABLE people RENAME TO elsewhere');
  const form = { email: emailOf('csm'), password: 'onboard-everboard' };
  const { status, headers } = await clientOf(academy).post('/login', form);
  expect(status).toBe(500);
  const lines = academy.log().split('\n');
  const line = lines.find((one) => one.includes(String(headers['x-request-id']))) ?? '';
  expect(line).toContain('Failed query');
  expect(line).toMatch(/\\n {4}at /);
  expect(academy.log()).not.toContain(emailOf('csm'));
  expect(academy.log()).not.toContain('params:');
});
