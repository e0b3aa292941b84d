import type { Page } from '@playwright/test';
import { expect, test } from './academy.ts';
import { barriersOn, expectWellMade } from './looks.ts';

const field = (page: Page) => page.locator('main').getByRole('searchbox');
const hits = (page: Page) => page.locator('.hit');

test('a learner finds a lesson from the header and opens it where the words stand', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'learner-basic');
  await page.goto('/learn?lang=en');
  await page.getByRole('link', { name: 'Search' }).click();
  await field(page).fill('possible duplicates');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/search\?q=possible\+duplicates$/);
  await expect(page).toHaveTitle(/possible duplicates/);
  await expect(hits(page).first().locator('mark').first()).toBeVisible();
  await hits(page).first().locator('.hit-section a').click();
  await expect(page).toHaveURL(/\/courses\/first-invoice\/.+#.+/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('a search in Japanese finds words inside of longer ones, in any kana and any width', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'learner-basic');
  await page.goto('/search?lang=ja');
  for (const typed of ['請求', 'ﾌｧｰﾝﾚｼﾞｬｰ', 'ふぁーんれじゃー']) {
    await field(page).fill(typed);
    await page.locator('main').getByRole('button', { name: '検索' }).click();
    await expect(hits(page).first()).toBeVisible();
    await expect(hits(page).locator('mark').first()).toHaveText(/請求|ファーンレジャー/);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything of the search is there: results, the next page, what was meant', async ({
    page,
    signIn,
  }) => {
    await signIn(page, 'csm');
    await page.goto('/search?lang=en');
    await field(page).fill('invocie');
    await page.locator('main').getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('main')).toContainText('This is what has “invoice”');
    await expect(hits(page)).toHaveCount(10);
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(field(page)).toHaveValue('invocie');
    await expect(hits(page).first()).toBeVisible();
  });
});

test('a key opens the search over any page, and another leads to what it suggests', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'learner-basic');
  await page.goto('/courses/first-invoice/look-around?lang=en');
  const palette = page.getByRole('dialog', { name: 'Search the academy' });
  await page.keyboard.press('/');
  await expect(palette).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.type('send in');
  await expect(palette.getByRole('link').first()).toContainText('Send in an invoice');
  await expect(palette.getByRole('status')).toContainText('for “send in”');
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(palette.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(palette).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/courses\/first-invoice\/send-in-an-invoice/);
});

test('the key that opens the search by itself can be turned off, and means nothing in a field', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'learner-basic');
  await page.goto('/search?lang=en');
  await field(page).press('/');
  await expect(field(page)).toHaveValue('/');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  const palette = page.getByRole('dialog', { name: 'Search the academy' });
  await palette.getByLabel('Use keys by themselves: / ? N P').uncheck();
  await palette.getByRole('button', { name: 'Close' }).click();
  await page.goto('/learn');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(palette.getByLabel('Use keys by themselves: / ? N P')).not.toBeChecked();
  await expect(palette.getByRole('searchbox')).toHaveValue('');
});

test('where the session has ended, the search leads to signing in', async ({ page, signIn, context }) => {
  await signIn(page, 'learner-basic');
  await page.goto('/learn?lang=en');
  await context.clearCookies();
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/login\?next=%2Fsearch/);
});

for (const [language, theme, width] of [
  ['en', 'light', 360],
  ['ja', 'dark', 1280],
] as const)
  test(`the search can be used by everyone: ${language}, ${theme}, ${width} px`, async ({ page, signIn }) => {
    await signIn(page, 'learner-premium');
    for (const query of [
      '',
      'invoice',
      'invocie',
      'invoice nothing-like-it',
      'qqzzyqqzzyq',
      '!!',
      'x'.repeat(200),
      '承認',
    ])
      await expectWellMade(page, `/search?q=${encodeURIComponent(query)}`, { language, theme, width });
  });
