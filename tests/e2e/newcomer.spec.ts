import { clientOf, signedIn } from '../academy/ask.ts';
import type { Academy } from '../academy/start.ts';
import { expect, type Page, test } from './academy.ts';
import { answerWithKeys, press, tabTo, type } from './keys.ts';
import { linkInLetter } from './letters.ts';
import { fillIn } from './quiz.ts';

const QUIZ = 'first-invoice-quiz';
const PASSWORD = 'seven lanterns over water';
const PHONE = { width: 360, height: 740 };
const LESSONS = ['画面を見てまわる', '請求書を送る', '読み取り結果を確かめる', '承認トレイで判断する'];

/** Invites someone to the company of the sample on the Basic plan. @returns the link in their letter */
async function invite(sample: Academy, email: string): Promise<string> {
  const { cookie } = await signedIn(sample, 'admin');
  const admin = clientOf(sample, cookie);
  await admin.post('/admin/accounts/sample-basic/people', {
    name: '早瀬 みなと',
    email,
    role: 'learner',
    language: 'ja',
  });
  return linkInLetter(sample, email);
}

test.describe('a newcomer on a small screen who reads Japanese', () => {
  test.use({ viewport: PHONE, locale: 'ja-JP' });

  test('goes from the invitation to a passed course with the keyboard alone', async ({ page, sample }) => {
    await page.goto(await invite(sample, 'minato@alderquist-castings.test'));
    await type(page, page.getByLabel('新しいパスワード', { exact: true }), PASSWORD);
    await type(page, page.getByLabel('新しいパスワード（確認）'), PASSWORD);
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL('/learn');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('ようこそ');
    await press(page, page.locator('.greeting').getByRole('link', { name: /から始める$/ }));
    await goThroughLessons(page, (wanted) => press(page, wanted));

    await answerWithKeys(page, QUIZ, 'ja');
    await press(page, page.getByRole('button', { name: '解答を提出する' }));
    await expect(page.getByText('コース「はじめての請求書」を完了しました')).toBeVisible();
    await press(page, page.locator('.notice').getByRole('link').first());
    await expect(page).toHaveURL(/\/(courses|journey)/);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('goes from the invitation to a passed course', async ({ page, sample }) => {
      await page.goto(await invite(sample, 'nagi@alderquist-castings.test'));
      await page.getByLabel('新しいパスワード', { exact: true }).fill(PASSWORD);
      await page.getByLabel('新しいパスワード（確認）').fill(PASSWORD);
      await page.getByRole('button', { name: '保存して進む' }).click();
      await page
        .locator('.greeting')
        .getByRole('link', { name: /から始める$/ })
        .click();
      await goThroughLessons(page, (wanted) => wanted.click());
      await fillIn(page, QUIZ, 'rightly', 'ja');
      await page.getByRole('button', { name: '解答を提出する' }).click();
      await expect(page.getByText('コース「はじめての請求書」を完了しました')).toBeVisible();
    });
  });
});

async function goThroughLessons(page: Page, use: (wanted: ReturnType<Page['locator']>) => Promise<void>) {
  for (const [index, title] of LESSONS.entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await use(page.getByRole('button', { name: '完了にする' }));
    await expect(page.getByText('完了を記録しました')).toBeVisible();
    if (index === 0) await expect(page.getByText('最初の項目が完了しました')).toBeVisible();
    await use(page.locator('.notice').getByRole('link', { name: /^次/ }));
  }
}

test('a greeting that was put away stays away, and until then nothing else asks for attention', async ({
  page,
  another,
  signIn,
  sample,
}) => {
  for (const facts of ['openings', 'completions', 'attempts'])
    await sample.db.execute(`DELETE FROM ${facts} WHERE person_id = 'learner-basic'`);
  await signIn(page, 'learner-basic');
  await page.goto('/learn');
  await expect(page.getByRole('heading', { name: /^Welcome, / })).toBeVisible();
  await expect(page.locator('.next-step')).toHaveCount(0);
  await page.locator('.greeting').getByRole('link', { name: '日本語' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ようこそ');
  await page.getByRole('button', { name: 'スキップ' }).click();
  await expect(page.locator('.next-step')).toBeVisible();
  const elsewhere = await another();
  await signIn(elsewhere, 'learner-basic');
  await elsewhere.goto('/learn');
  await expect(elsewhere.locator('.greeting')).toHaveCount(0);
});

test('who has begun is not greeted any more', async ({ page, signIn }) => {
  await signIn(page, 'learner-basic');
  await page.goto('/learn');
  await expect(page.locator('.greeting')).toHaveCount(0);
});

test('a path says item by item why it is not complete', async ({ page, signIn }) => {
  await signIn(page, 'learner-basic');
  await page.goto('/paths/onboarding-basic');
  await page.getByText('Why it is not complete: 13 parts are missing').click();
  const item = (title: string) =>
    page.locator('.left li').filter({ has: page.getByText(title, { exact: true }) });
  await expect(item('Check what was read')).toContainText('Opened, not marked as done');
  await expect(item('Approve from the Inbox')).toContainText('Opens after “Check what was read”');
  await expect(page.locator('.left').getByText('Look around', { exact: true })).toHaveCount(0);
});

test('keys lead on from a lesson and to their list, and can be turned off', async ({ page, signIn }) => {
  await signIn(page, 'learner-basic');
  await page.goto('/courses/first-invoice/look-around');
  await page.keyboard.press('n');
  await page.waitForURL(/send-in-an-invoice/);
  await page.keyboard.press('p');
  await page.waitForURL(/look-around/);
  await page.keyboard.press('?');
  await page.waitForURL('/accessibility#keyboard');
  await expect(page.getByRole('heading', { name: 'Keyboard' })).toBeVisible();
  await page.goto('/courses/first-invoice/look-around');
  await page.evaluate(() => localStorage.setItem('everboard:no-shortcut', ''));
  await page.keyboard.press('n');
  await page.keyboard.press('?');
  await expect(page).toHaveURL(/look-around/);
  await page.evaluate(() => localStorage.clear());
  await tabTo(page, page.getByRole('link', { name: 'Search' }));
});
