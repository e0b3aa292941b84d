import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_WRITE_KEY } from '../../db/sample/write-key.ts';
import { ask, type Client, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

let academy: Academy;
let csm: Client;
let learner: Client;

beforeAll(async () => {
  academy = await startAcademy();
  csm = await signedIn(academy, 'csm');
  learner = await signedIn(academy, 'learner-basic');
});

afterAll(() => academy.stop());

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** All of the week's list by account, on as many pages as it has. */
async function week(asOf = ''): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let page = 1; page < 9; page++) {
    const { text } = await csm.get(`/reports?whose=all&page=${page}${asOf}`);
    // What one form carries apart from another's is no matter of the account.
    for (const item of parse(text).querySelectorAll('.needy')) {
      for (const form of item.querySelectorAll('.put-aside')) form.remove();
      found.set(item.id, item.text.replace(/\s+/g, ' ').trim());
    }
  }
  return found;
}

async function send(call: string, message: Readonly<Record<string, unknown>>): Promise<void> {
  const { status, text } = await ask(academy.port, `/v1/${call}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${SAMPLE_WRITE_KEY}:`).toString('base64')}`,
    },
    body: JSON.stringify({ timestamp: new Date().toISOString(), ...message }),
  });
  expect([status, text]).toEqual([200, JSON.stringify({ success: true, rejected: [] })]);
}

test('a reason is put aside today, not on a page about a day that is over', async () => {
  for (const page of ['/reports?whose=all', '/reports/accounts/marrowfen-care']) {
    const shown = async (asOf: string) => {
      const { text } = await csm.get(`${page}${page.includes('?') ? '&' : '?'}asOf=${asOf}`);
      const { length: needs } = parse(text).querySelectorAll('.need');
      return { needs: needs > 0, forms: parse(text).querySelectorAll('.put-aside').length > 0 };
    };
    expect(await shown('')).toEqual({ needs: true, forms: true });
    expect(await shown(yesterday)).toEqual({ needs: true, forms: false });
  }
});

test('yesterday’s week stays as it was whatever happens today, and today’s differs only where something did', async () => {
  const before = { today: await week(), yesterday: await week(`&asOf=${yesterday}`) };
  expect(before.today.size).toBeGreaterThan(20);
  expect(before.yesterday.size).toBeGreaterThan(20);

  await send('track', {
    event: 'report_viewed',
    userId: 'learner-basic',
    context: { groupId: 'sample-basic' },
  });
  await send('track', {
    event: 'invoice_imported',
    anonymousId: 'app-2',
    context: { groupId: 'marrowfen-care' },
  });
  await send('group', { anonymousId: 'app-3', groupId: 'sample-premium', traits: { seats: 99 } });
  await learner.post('/courses/first-invoice/look-around/completion');

  const touched = new Set(['sample-basic', 'marrowfen-care', 'sample-premium']);
  const after = { today: await week(), yesterday: await week(`&asOf=${yesterday}`) };
  expect(after.yesterday).toEqual(before.yesterday);
  const changed = [...new Set([...before.today.keys(), ...after.today.keys()])].filter(
    (id) => before.today.get(id) !== after.today.get(id),
  );
  expect(changed).toContain('sample-basic');
  expect(changed).toContain('marrowfen-care');
  expect(changed.filter((id) => !touched.has(id))).toEqual([]);
});

test('what became true yesterday and was heard of today belongs to yesterday', async () => {
  const before = await week(`&asOf=${yesterday}`);
  await send('track', {
    event: 'report_viewed',
    anonymousId: 'app-4',
    context: { groupId: 'sample-premium' },
    timestamp: `${yesterday}T00:00:01.000Z`,
  });
  const after = await week(`&asOf=${yesterday}`);
  const changed = [...after.keys()].filter((id) => before.get(id) !== after.get(id));
  expect(changed).toEqual(['sample-premium']);
});
