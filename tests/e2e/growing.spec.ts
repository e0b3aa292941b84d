import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../../src/catalog/publish.ts';
import { root } from '../../src/cli/tools.ts';
import { signedIn } from '../academy/ask.ts';
import { CUSTOMERS, isFor, readContent } from '../academy/content.ts';
import { finishAll } from '../academy/finish.ts';
import { expect, test } from './academy.ts';
import { expectWellMade } from './looks.ts';

const COURSES = ['first-invoice', 'approval-flows', 'first-value'];
const COURSE = 'courses/first-invoice';

/** A copy of the content in which a course has a lesson more, and another lesson is asked for again. */
function grownContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'everboard-growing-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  const at = (path: string) => join(folder, 'content', COURSE, path);
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));
  mkdirSync(at('modules/keyboard'));
  const front = (title: string) => `title: ${title}\nsummary: ${title}.\n`;
  writeFileSync(
    at('modules/keyboard/en.mdx'),
    `---\nid: keyboard\n${front('Work from the keyboard')}minutes: 5\nobjectives:\n  - text: Approve without a mouse.\n    measure: You approve one invoice so.\n    by: 3\n---\n\nPress the key.\n`,
  );
  writeFileSync(
    at('modules/keyboard/ja.mdx'),
    `---\n${front('キーボードで操作する')}objectives:\n  - text: マウスを使わずに承認できます。\n    measure: 請求書を1件承認します。\n---\n\nキーを押します。\n`,
  );
  edit('en.mdx', (text) => text.replace('  - look-around\n', '  - keyboard\n  - look-around\n'));
  edit('modules/send-in-an-invoice/en.mdx', (text) =>
    text.replace(
      /^revision: \d+$/m,
      'revision: 9\nchange:\n  kind: redo\n  note: "The form has moved."\n  by: 2030-01-31',
    ),
  );
  edit('modules/send-in-an-invoice/ja.mdx', (text) =>
    text.replace('---\n', '---\nchange:\n  note: "入力欄の場所が変わりました。"\n'),
  );
  return folder;
}

test('whoever had finished has still finished when a lesson is added and another asked for again', async ({
  page,
  signIn,
  sample,
}) => {
  const all = readContent();
  const units = all.filter(
    (one) => COURSES.includes(one.course ?? '') && isFor(one, CUSTOMERS['learner-basic'], all),
  );
  await finishAll(await signedIn(sample, 'learner-basic'), units);
  await signIn(page, 'learner-basic');
  await page.goto('/learn');
  const path = page.locator('.path-card', { hasText: 'Your first result with Fernledger' });
  const whole = await path.locator('.path-head').innerText();
  expect(whole).toContain('100%');
  expect(whole).toContain('Completed on');

  const folder = grownContent();
  const { published, problems } = await publish({ root: folder, store: sample.store });
  expect(published, JSON.stringify(problems)).toBe(true);
  await expect(async () => {
    await page.goto('/courses/first-invoice');
    await expect(page.getByText('Work from the keyboard')).toBeVisible({ timeout: 1 });
  }).toPass();
  await expect(page.getByText('You have completed this course.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Work from the keyboard' })).toContainText(
    'New since you began',
  );
  await expect(page.getByRole('listitem').filter({ hasText: 'Send in an invoice' }).first()).toContainText(
    'Take it again by 31 January 2030',
  );
  await expectWellMade(page, '/courses/first-invoice', { language: 'ja', theme: 'dark', width: 390 });
  await expectWellMade(page, '/courses/first-invoice', { language: 'en', theme: 'light', width: 1280 });

  await page.goto('/learn');
  expect(await path.locator('.path-head').innerText()).toBe(whole);
  await expect(path).toContainText('1 new part');
  await expect(page.locator('.next-step')).toContainText('please take it again');
  await page.locator('.next-step').getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByText('The form has moved.')).toBeVisible();
  await page.getByRole('button', { name: 'Mark as done again' }).click();

  await page.goto('/learn');
  // What is required elsewhere comes before what is new here; the course itself goes on with what is new.
  await expect(page.locator('.next-step')).toContainText('A calm month-end');
  expect(await path.locator('.path-head').innerText()).toBe(whole);
  await page.goto('/courses/first-invoice');
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/keyboard/);
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await page.goto('/learn');
  expect(await path.locator('.path-head').innerText()).toBe(whole);

  expect((await publish({ root, store: sample.store })).published).toBe(true);
  rmSync(folder, { recursive: true });
});
