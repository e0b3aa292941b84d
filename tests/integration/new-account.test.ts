import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

let academy: Academy;
let admin: Client;

beforeAll(async () => {
  academy = await startAcademy();
  admin = await signedIn(academy, 'admin');
});

afterAll(() => academy.stop());

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const form = (id: string, deal: Readonly<Record<string, string>>) => ({
  name: 'Low Weir Mill',
  id,
  segment: 'smb',
  timeZone: 'UTC',
  ...deal,
});

async function dueDates(id: string): Promise<number> {
  const { text } = await admin.get(`/reports/accounts/${id}`);
  const milestones = parse(text).querySelectorAll('#journey .milestone');
  expect(milestones.length).toBeGreaterThan(0);
  return milestones.filter((milestone) => !milestone.text.includes('no date')).length;
}

test('an account made with its contract date has a journey with dates at once; one without says what is missing', async () => {
  const made = await admin.post(
    '/admin/accounts/new',
    form('with-contract', { contractAt: yesterday, seats: '12' }),
  );
  expect(made.status).toBe(303);
  expect(await dueDates('with-contract')).toBeGreaterThan(0);
  await admin.post('/admin/accounts/new', form('without-contract', {}));
  expect(await dueDates('without-contract')).toBe(0);
  const { text } = await admin.get('/admin/accounts/new');
  expect(text).toContain('until it is recorded the journey has no dates');
});

test('a contract that cannot be is refused by its field, and all that was typed is still there', async () => {
  const refused = await admin.post(
    '/admin/accounts/new',
    form('odd-contract', { contractAt: '2099-01-01', touchModel: 'tech', mrr: '300' }),
  );
  expect(refused.status).toBe(422);
  const page = parse(refused.text);
  expect(page.querySelector('#deal-contractAt-error')?.text).toContain('This day has not come yet.');
  expect(page.querySelector('.notice a')?.getAttribute('href')).toBe('#deal-contractAt');
  expect(page.querySelector('input[name=mrr]')?.getAttribute('value')).toBe('300');
  expect(page.querySelector('select[name=touchModel] option[selected]')?.getAttribute('value')).toBe('tech');
  expect((await admin.get('/admin/accounts/odd-contract')).status).toBe(404);
});
