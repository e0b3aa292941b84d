import type { Request } from '@playwright/test';
import { course as en } from '../../src/i18n/en/course.ts';
import { expect, type Page, test } from './academy.ts';
import { expectWellMade } from './looks.ts';

const QUESTION = '/courses/first-invoice/check-what-was-read';
const LIST = '/courses/first-invoice/send-in-an-invoice';

const practice = (page: Page) => page.locator('.practice');
const ticks = (page: Page) => page.locator('.checklist').getByRole('checkbox');

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a practice question is answered where it stands, and again, and is so on the next visit', async ({
      page,
      signIn,
    }) => {
      await signIn(page, 'learner-basic');
      await page.goto(QUESTION);
      const question = practice(page);
      await question.getByLabel('None: it is green.').check();
      await question.getByRole('button', { name: 'Check answer' }).click();
      await expect(question.getByText('Not quite.').first()).toBeVisible();
      await expect(question.getByText('not “the right number”')).toBeVisible();
      await expect(question.getByText('The amount is the total with tax')).toHaveCount(0);
      await expect(page).toHaveURL(new RegExp(`${QUESTION}(#activity-two-amounts)?$`));
      await expect(question).toBeInViewport();

      await question.getByLabel('None: it is green.').uncheck();
      await question.getByLabel('Amount: I enter 6,006.').check();
      await question.getByRole('button', { name: 'Check answer' }).click();
      await expect(question.getByText('something is still missing').first()).toBeVisible();
      await question.getByLabel('Due date, if it does not').check();
      await question.getByRole('button', { name: 'Check answer' }).click();
      await expect(question.getByText('That is right.').first()).toBeVisible();
      await page.goto(QUESTION);
      await expect(practice(page).getByText('The date is printed beside the total')).toBeVisible();
      await expect(practice(page).getByLabel('Amount: I enter 6,006.')).toBeChecked();
    });

    test('what is ticked stays ticked, on another device too', async ({ page, another, signIn }) => {
      await signIn(page, 'learner-basic');
      await page.goto(LIST);
      await ticks(page).nth(1).scrollIntoViewIfNeeded();
      const save = page.locator('.checklist').getByRole('button');
      if (javaScriptEnabled) await expect(save).toBeHidden();
      const kept = page.waitForResponse(/\/activities$/);
      await ticks(page).nth(1).check();
      if (!javaScriptEnabled) await save.click();
      await kept;
      await expect(page.locator('.checklist')).toContainText('1 of 4 done');
      const device = await another();
      await signIn(device, 'learner-basic');
      await device.goto(LIST);
      await expect(ticks(device).nth(1)).toBeChecked();
      await expect(ticks(device).nth(0)).not.toBeChecked();
    });
  });

test.describe('all the others', () => {
  const CARDS = '/courses/erp-sync/mend-a-failed-sync';

  test('cards are turned and answered with the keyboard; those known make way, here and on the next visit', async ({
    page,
    signIn,
  }) => {
    await signIn(page, 'cem');
    await page.goto(CARDS);
    const deck = page.locator('.flashcards');
    const front = deck.locator('summary:visible');
    await deck.scrollIntoViewIfNeeded();
    await expect(deck).toHaveClass(/deck/);
    await expect(front).toHaveText(['Supplier unknown']);
    await front.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(deck.getByRole('button', { name: 'I knew it' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(front).toHaveText(['Account closed']);
    await expect(front).toBeFocused();
    await expect(deck.getByRole('status')).toHaveText('1 of 6 known');
    await deck.getByRole('button', { name: 'Next card' }).click();
    await expect(front).toHaveText(['Period closed']);
    await expect(deck.getByRole('button', { name: 'Next card' })).toBeFocused();
    await page.reload();
    await deck.scrollIntoViewIfNeeded();
    await expect(front).toHaveText(['Account closed']);
    await deck.getByRole('button', { name: 'Previous card' }).click();
    await expect(front).toHaveText(['Supplier unknown Known']);
  });

  test('an answer that was opened is recorded once', async ({ page, signIn, sample }) => {
    await signIn(page, 'cem');
    await page.goto('/courses/approval-flows/how-a-flow-decides');
    const question = page.locator('.reveal');
    await question.scrollIntoViewIfNeeded();
    for (let time = 0; time < 3; time++) await question.locator('summary').click();
    await expect(page.getByText('The buyer alone')).toBeVisible();
    await expect
      .poll(
        async () =>
          (
            await sample.db.execute(
              "SELECT * FROM activity_facts WHERE activity = 'swapped-rules' AND person_id = 'cem'",
            )
          ).rows.length,
      )
      .toBe(1);
  });

  test('tabs are chosen with arrows, and a link into one opens it', async ({ page, signIn }) => {
    await signIn(page, 'cem');
    await page.goto(LIST);
    const tabs = page.locator('.lesson-tabs');
    await tabs.scrollIntoViewIfNeeded();
    await expect(tabs.getByRole('tab', { name: 'By mail' })).toHaveAttribute('aria-selected', 'true');
    await expect(tabs.getByRole('tabpanel')).toHaveCount(1);
    await tabs.getByRole('tab', { name: 'By mail' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(tabs.getByRole('tab', { name: 'From paper' })).toBeFocused();
    await expect(tabs.getByRole('tabpanel', { name: 'From paper' })).toBeVisible();
    await page.goto(`${LIST}#tab-from-a-file`);
    await page.reload();
    await expect(tabs.getByRole('tabpanel', { name: 'From a file' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const words of ['Forward the mail', 'Choose one file', 'On your telephone'])
      await expect(tabs.getByText(words)).toBeVisible();
  });

  test('a text is copied as it stands', async ({ page, signIn, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn(page, 'cem');
    await page.goto('/courses/erp-sync/before-you-connect');
    await page.locator('.code').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^For the connection[\s\S]*password expires\.$/);
  });

  test('a diagram is read in words where it is not seen', async ({ page, signIn }) => {
    await signIn(page, 'cem');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(QUESTION);
    const diagram = page.getByRole('figure', { name: 'A field is not as it should be' });
    await expect(diagram.getByRole('listitem')).toHaveCount(4);
    await expect(diagram.locator('svg')).toBeVisible();
    await page.setViewportSize({ width: 360, height: 800 });
    await expect(diagram.locator('svg')).toBeHidden();
    await expect(diagram.getByText('“Correct the field” leads to “Start approval”')).toBeVisible();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('every card, part and answer can be read, and a card be answered', async ({ page, signIn }) => {
      await signIn(page, 'cem');
      await page.goto(LIST);
      for (const words of ['Forward the mail', 'Choose one file', 'On your telephone'])
        await expect(page.locator('.lesson-tabs').getByText(words)).toBeVisible();
      await page.goto(CARDS);
      const deck = page.locator('.flashcards');
      await expect(deck.locator('summary:visible')).toHaveCount(6);
      await deck.locator('summary').nth(2).click();
      await deck.locator('button:visible').nth(1).click();
      await expect(page).toHaveURL(/#activity-reasons$/);
      await expect(deck).toContainText('1 of 6 known');
      await expect(deck.locator('summary').nth(2)).toContainText('Known');
    });
  });

  for (const [width, theme, language] of [
    [360, 'dark', 'ja'],
    [1280, 'light', 'en'],
  ] as const)
    test(`are well made, ${width} px wide, ${theme}, in ${language}`, async ({ page, signIn }) => {
      await signIn(page, 'cem');
      for (const path of [
        CARDS,
        '/courses/approval-flows/how-a-flow-decides',
        '/courses/erp-sync/before-you-connect',
        '/courses/first-invoice/approve-from-the-inbox',
      ])
        await expectWellMade(page, path, { language, theme, width });
    });
});

test('both are done with the keyboard alone', async ({ page, signIn }) => {
  await signIn(page, 'learner-basic');
  await page.goto(LIST);
  await ticks(page).nth(0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(ticks(page).nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('.checklist')).toContainText('2 of 4 done');

  await page.goto(QUESTION);
  await practice(page).getByRole('checkbox').nth(0).focus();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(practice(page).getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(practice(page).locator('.practice-verdict')).toHaveText('That is right.');
  await expect(practice(page).getByRole('status')).toHaveText('That is right.');
  await expect(practice(page).getByRole('button')).toBeFocused();
});

test('whoever goes from control to control meets those that a script brings, too', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'learner-basic');
  await page.setViewportSize({ width: 390, height: 500 });
  await page.goto('/courses/first-invoice/check-what-was-read');
  const slider = page.getByRole('slider');
  await expect(slider).toHaveCount(0);
  for (let tabs = 0; tabs < 60 && (await page.locator(':focus[type="range"]').count()) === 0; tabs += 1) {
    await page.keyboard.press('Tab');
    await page.waitForTimeout(100);
  }
  await expect(slider.first()).toBeFocused();
});

test('a tick that does not reach the academy is said to be lost, and a button tries again', async ({
  page,
  signIn,
  troubles,
}) => {
  troubles.expect(/activities|Failed to load|ERR_FAILED/);
  await signIn(page, 'learner-basic');
  await page.goto(LIST);
  await ticks(page).nth(2).scrollIntoViewIfNeeded();
  await expect(page.locator('.checklist').getByRole('button')).toBeHidden();
  await page.route('**/activities', (route) => route.abort());
  await ticks(page).nth(2).check();
  await expect(page.getByText('This could not be saved.')).toBeVisible();
  await page.unroute('**/activities');
  await page.locator('.checklist').getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/#activity-before-you-send$/);
  await expect(ticks(page).nth(2)).toBeChecked();
});

test('a lesson without anything to do asks for no script of it', async ({ page, signIn }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await signIn(page, 'learner-basic');
  await page.goto('/courses/first-invoice/look-around');
  await expect(page.getByRole('heading', { name: en.objective })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => /LessonScripts|checklist|practice/.test(url))).toEqual([]);
  await page.goto(QUESTION);
  await practice(page).scrollIntoViewIfNeeded();
  await expect.poll(() => scripts.filter((url) => /practice/.test(url)).length).toBe(1);
  expect(scripts.filter((url) => /checklist/.test(url))).toEqual([]);
});

for (const language of ['en', 'ja'] as const)
  test(`is well made in ${language} before and after an answer`, async ({ page, signIn }) => {
    await signIn(page, 'learner-basic');
    await page.goto(QUESTION);
    await practice(page).getByRole('checkbox').nth(0).check();
    await practice(page).getByRole('checkbox').nth(2).check();
    await practice(page).getByRole('button').click();
    await expect(practice(page).locator('.practice-verdict')).toBeVisible();
    for (const theme of ['light', 'dark'] as const)
      for (const path of [QUESTION, LIST]) await expectWellMade(page, path, { language, theme, width: 360 });
  });

test('all scripts of a lesson come to 10 KB at most, and nothing moves while they come', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'cem');
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of [
    QUESTION,
    LIST,
    '/courses/erp-sync/mend-a-failed-sync',
    '/courses/erp-sync/before-you-connect',
  ]) {
    const sizes: Promise<number>[] = [];
    const weigh = (request: Request) => {
      if (request.resourceType() === 'script')
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    };
    page.on('requestfinished', weigh);
    await page.goto(path);
    for (let step = 0; step < 12; step++) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(50);
    }
    await page.waitForLoadState('networkidle');
    page.off('requestfinished', weigh);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes, path).toBeLessThan(10 * 1024);
    expect(await page.evaluate('shifts'), path).toEqual([]);
  }
});
