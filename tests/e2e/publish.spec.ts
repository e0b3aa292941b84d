import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../../src/catalog/publish.ts';
import { root } from '../../src/cli/tools.ts';
import { expect, test } from './academy.ts';

const LESSON = '/courses/first-invoice/look-around';

test('a lesson that its author changed is there at once, and nobody is signed out or sent away', async ({
  page,
  signIn,
  sample,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'everboard-content-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  const file = join(folder, 'content/courses/first-invoice/modules/look-around/en.mdx');
  const before = readFileSync(file, 'utf8');
  await signIn(page, 'learner-basic');
  await page.goto(LESSON);

  writeFileSync(file, `${before}\n\nA sentence that its author has just added.\n`);
  expect((await publish({ root: folder, store: sample.store })).published).toBe(true);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('A sentence that its author has just added.')).toBeVisible({ timeout: 1 });
  }).toPass();
  await expect(page).toHaveURL(LESSON);

  // Content with a mistake changes nothing for those who are learning.
  writeFileSync(file, before.replace('id: look-around', 'id: look_around !'));
  expect((await publish({ root: folder, store: sample.store })).published).toBe(false);
  await page.reload();
  await expect(page.getByText('A sentence that its author has just added.')).toBeVisible();

  writeFileSync(file, before);
  expect((await publish({ root: folder, store: sample.store })).published).toBe(true);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('A sentence that its author has just added.')).toHaveCount(0, { timeout: 1 });
  }).toPass();
  rmSync(folder, { recursive: true });
});
