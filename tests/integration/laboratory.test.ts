import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

let academy: Academy;
let csm: Client;

beforeAll(async () => {
  academy = await startAcademy();
  csm = await signedIn(academy, 'csm');
});

afterAll(() => academy.stop());

async function laboratory(query = '', language = 'en') {
  const ask = async () => csm.get(`/reports/definitions${query}`, { 'accept-language': language });
  let answer = await ask();
  while (answer.headers.refresh !== undefined) answer = await ask();
  expect(answer.status).toBe(200);
  return parse(answer.text);
}

test('dates that a definition would have said are labelled as tries, and it is told that versions judge from their date on', async () => {
  const english = await laboratory();
  const heads = english.querySelectorAll('#result details thead th').map((head) => head.text.trim());
  expect(heads).toContain('By the draft, over all time');
  expect(heads).toContain('By the one in force, over all time');
  expect(english.querySelector('#result')?.text).toContain(
    'In fact a version judges only from its own date on',
  );
  const japanese = await laboratory('', 'ja');
  expect(japanese.querySelector('#result')?.text).toContain('現在の定義を全期間に当てはめた場合');
  expect(japanese.querySelector('#result')?.text).toContain('有効になった日以降だけを判定します');
});

const SHARE = '0.share';

test('a number that cannot be tried is told of, and the field shows the one that counts', async () => {
  const plain = await laboratory('?definition=checklist');
  const written = plain.querySelector(`[name="set.${SHARE}"]`)?.getAttribute('value');
  expect(plain.querySelector('#result .notice-warning')).toBeNull();
  for (const typed of ['0', '101', '', 'much']) {
    const page = await laboratory(`?definition=checklist&set.${SHARE}=${typed}`);
    expect(page.querySelector('#result .notice-warning')?.text).toContain(
      `whole numbers from 1 to 100 can be tried. What counts is ${written}.`,
    );
    expect(page.querySelector(`[name="set.${SHARE}"]`)?.getAttribute('value')).toBe(written);
  }
});

test('leaving out every part is told of, and none is shown as left out', async () => {
  const parts = (await laboratory('?definition=value-confirmed')).querySelectorAll('[name^="off."]');
  const all = parts.map((part) => `&${part.getAttribute('name')}=on`).join('');
  expect(parts.length).toBeGreaterThan(1);
  const page = await laboratory(`?definition=value-confirmed${all}`);
  expect(page.querySelector('#result .notice-warning')?.text).toContain('none was left out');
  expect(page.querySelectorAll('[name^="off."][checked]')).toHaveLength(0);
  expect((await laboratory(`?definition=value-confirmed${all}`, 'ja')).text).toContain(
    '基準は1つ以上必要です',
  );
});
