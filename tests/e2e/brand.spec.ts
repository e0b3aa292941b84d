import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../../src/catalog/publish.ts';
import { root } from '../../src/cli/tools.ts';
import { startAcademy } from '../academy/start.ts';
import { expect, test } from './academy.ts';
import { expectWellMade } from './looks.ts';

const LESSON = '/courses/first-invoice/look-around';
const HARBOUR = {
  accent: 'rgb(122, 46, 140)',
  accentDark: 'rgb(224, 166, 238)',
  paper: 'rgb(246, 248, 255)',
};

test('another vendor’s academy has its name, mark, colours and letters everywhere, and everyone can read it', async ({
  page,
  signIn,
  sample,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'everboard-brand-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  rmSync(join(folder, 'content/brand'), { recursive: true });
  cpSync(join(root, 'tests/fixtures/brands/harbour'), join(folder, 'content/brand'), { recursive: true });
  const letters = join(root, 'node_modules/@fontsource/zilla-slab/files/zilla-slab-latin-600-normal.woff2');
  copyFileSync(letters, join(folder, 'content/brand/zilla-slab.woff2'));

  const published = await publish({ root: folder, store: sample.store });
  expect(published.problems.filter(({ file }) => file.includes('brand'))).toEqual([]);
  expect(published.published).toBe(true);
  await expect(async () => {
    await page.goto('/');
    await expect(page).toHaveTitle('Tidewater School', { timeout: 1 });
  }).toPass();

  await expect(page.locator('h1')).toHaveText('Every booking in its berth');
  await expect(page.locator('.wordmark')).toHaveText('Tidewater School');
  await expect(page.locator('.site-foot')).toContainText('Made for harbours that never close.');
  const look = (name: string, property: string) =>
    page
      .locator(name)
      .first()
      .evaluate((node, what) => getComputedStyle(node).getPropertyValue(what), property);
  expect(await look('html', 'background-color')).toBe(HARBOUR.paper);
  expect(await look('.button', 'background-color')).toBe(HARBOUR.accent);
  expect(await look('h1', 'font-family')).toMatch(/^"?Zilla Slab/);
  const loaded = () =>
    page.evaluate(() => document.fonts.load('600 20px "Zilla Slab"').then((faces) => faces.length));
  expect(await loaded()).toBe(1);
  const mark = page.locator('.wordmark img');
  expect(await mark.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const address = await mark.evaluate((image: HTMLImageElement) => image.currentSrc);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await look('.button', 'background-color')).toBe(HARBOUR.accentDark);
  await expect.poll(() => mark.evaluate((image: HTMLImageElement) => image.currentSrc)).not.toBe(address);

  await page.goto('/?lang=ja');
  await expect(page).toHaveTitle('タイドウォーター スクール');
  expect(await page.content()).not.toMatch(/fernledger|ファーンレジャー/i);
  await page.goto('/?lang=en');

  await signIn(page, 'learner-basic');
  for (const theme of ['light', 'dark'] as const)
    for (const language of ['en', 'ja'] as const)
      for (const path of ['/learn', LESSON, '/courses/first-invoice/first-invoice-quiz'])
        await expectWellMade(page, path, { language, theme, width: 360 });
  rmSync(folder, { recursive: true });
});

test('an academy without a brand opens under a plain name', async ({ page }) => {
  const academy = await startAcademy();
  const folder = mkdtempSync(join(tmpdir(), 'everboard-brand-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  rmSync(join(folder, 'content/brand'), { recursive: true });
  expect((await publish({ root: folder, store: academy.store })).published).toBe(true);
  await expect(async () => {
    await page.goto(`${academy.origin}/`);
    await expect(page).toHaveTitle('Academy', { timeout: 1 });
  }).toPass();
  await expect(page.locator('.wordmark')).toHaveText('Academy');
  await academy.stop();
  rmSync(folder, { recursive: true });
});
