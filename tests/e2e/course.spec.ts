import { quiz } from '../../src/i18n/ja/quiz.ts';
import { expect, type Page, test } from './academy.ts';
import { takeCsv } from './csv.ts';
import { drawn, fillIn } from './quiz.ts';

const QUIZ = '/courses/first-invoice/first-invoice-quiz';

/** What the CSM reads of the learner's company: the account's page and both CSVs. */
async function whatTheCsmSees(page: Page) {
  await page.goto('/reports/accounts');
  const [account] = (await takeCsv(page, 'Accounts (CSV)')).filter(
    (row) => row.account_id === 'sample-basic',
  );
  const learners = (await takeCsv(page, 'Learners (CSV)')).filter((row) => row.user_id === 'learner-basic');
  await page.getByRole('link', { name: 'Alderquist Castings' }).click();
  const row = page.locator('.matrix tbody tr', { hasText: learners[0]?.name ?? '' });
  const column = page.locator('.matrix thead th').allTextContents();
  const index = (await column).findIndex((title) => title.trim() === 'Your first invoice');
  return {
    done: Number(account?.onboarding_done),
    course: learners.find((record) => record.course_id === 'first-invoice'),
    cell: await row.locator('th, td').nth(index).innerText(),
  };
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a new customer’s learner finishes a course and its quiz, and their CSM sees it', async ({
    page,
    another,
    signIn,
  }) => {
    const csm = await another({ javaScriptEnabled: false });
    await signIn(csm, 'csm');
    const before = await whatTheCsmSees(csm);
    expect(before.course).toMatchObject({ status: 'in_progress', modules_completed: '2', score: '' });

    await signIn(page, 'learner-basic');
    await page.goto('/learn');
    await page.locator('.next-step').getByRole('link', { name: 'Continue' }).click();
    for (const title of ['Check what was read', 'Approve from the Inbox']) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await page.getByRole('button', { name: 'Mark as done' }).click();
      await expect(page.getByText('Well done. It is saved.')).toBeVisible();
      await page.locator('.notice').getByRole('link', { name: /^Next/ }).click();
    }

    await fillIn(page, 'first-invoice-quiz', 'rightly');
    await page.getByRole('button', { name: 'Hand in answers' }).click();
    await expect(page.getByRole('heading', { name: 'Passed' })).toBeVisible();
    await expect(page.getByText('5 of 5 points')).toBeVisible();
    await page.goto('/courses/first-invoice');
    await expect(page.getByText('You have completed this course')).toBeVisible();
    await page
      .locator('.page-head')
      .getByRole('link', { name: /^Next: / })
      .click();
    await expect(page).toHaveURL(/\/courses\/approval-flows\//);

    const after = await whatTheCsmSees(csm);
    expect(after.done).toBe(before.done + 3);
    expect(after.cell).toMatch(/5 of 5/);
    expect(after.course).toMatchObject({
      status: 'completed',
      success_status: 'passed',
      progress_percent: '100',
      modules_completed: '4',
      quizzes_passed: '1',
      score: '5',
      max_score: '5',
      attempts: '1',
    });
    expect(after.course?.completed_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });
});

test.describe('in Japanese on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 }, locale: 'ja-JP' });

  test('a quiz that went wrong says why, and the next try is another draw', async ({ page, signIn }) => {
    await signIn(page, 'learner-basic');
    await page.goto(`${QUIZ}?lang=ja`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    const first = await drawn(page);
    await page.reload();
    expect(await drawn(page)).toEqual(first);

    await fillIn(page, 'first-invoice-quiz', 'wrongly', 'ja');
    await page.getByRole('button', { name: quiz.submit }).click();
    await expect(page.getByRole('heading', { name: quiz.result.failed })).toBeVisible();
    await expect(page.locator('.result-score')).toHaveText(/^0/);
    await expect(page.getByText(quiz.result.attempt(1)).first()).toBeVisible();
    expect(await page.locator('.reviewed').count()).toBe(5);
    expect(await page.locator('.review-feedback').count()).toBeGreaterThan(4);

    await page.getByRole('link', { name: quiz.result.again }).click();
    expect(await drawn(page)).not.toEqual(first);
    await fillIn(page, 'first-invoice-quiz', 'rightly', 'ja');
    await page.getByRole('button', { name: quiz.submit }).click();
    await expect(page.getByRole('heading', { name: quiz.result.passed })).toBeVisible();
    await expect(page.getByText(quiz.result.attempt(2)).first()).toBeVisible();
  });
});

test.describe('coming back', () => {
  test('leads to the first thing not done, wherever it was left', async ({ page, another, signIn }) => {
    await signIn(page, 'learner-basic');
    await page.goto('/courses/first-invoice/check-what-was-read');
    await page.goto('/courses/month-end');
    const elsewhere = await another();
    await signIn(elsewhere, 'learner-basic');
    for (const from of ['/learn', '/courses/first-invoice']) {
      await elsewhere.goto(from);
      await elsewhere.getByRole('link', { name: 'Continue', exact: true }).first().click();
      // To the heading at which they stopped.
      await expect(elsewhere).toHaveURL(/\/courses\/first-invoice\/check-what-was-read(#|$)/);
    }
  });

  test('leads back to what was skipped', async ({ page, signIn }) => {
    await signIn(page, 'learner-basic');
    await page.goto('/courses/train-your-team/show-not-tell');
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await page.goto('/courses/train-your-team');
    await page
      .locator('.page-head')
      .getByRole('link', { name: /Start the course|Continue/ })
      .click();
    await expect(page).toHaveURL('/courses/train-your-team/plan-a-short-session');
  });
});
