import type { Academy } from '../academy/start.ts';
import { expect, test } from './academy.ts';
import { drawn, fillIn } from './quiz.ts';

const LESSON = '/courses/first-invoice/check-what-was-read';
const QUIZ = '/courses/first-invoice/first-invoice-quiz';

/** What the academy keeps of the learner, as counts. */
async function kept({ db }: Academy): Promise<{ completions: number; submitted: number; attempts: number }> {
  const count = async (from: string) =>
    Number((await db.execute(`SELECT count(*) FROM ${from}`)).rows[0]?.[0]);
  const mine = "WHERE person_id = 'learner-basic'";
  return {
    completions: await count(`completions ${mine}`),
    attempts: await count(`attempts ${mine}`),
    submitted: await count(`attempts ${mine} AND submitted_at IS NOT NULL`),
  };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('an impatient double click marks a lesson as done once', async ({ page, signIn, sample }) => {
      await signIn(page, 'learner-basic');
      await page.goto(LESSON);
      await page.getByRole('button', { name: 'Mark as done' }).dblclick();
      await expect(page.getByText('Well done. It is saved.')).toBeVisible();
      await page.goto(LESSON);
      await expect(page.locator('.lesson-done')).toBeVisible();
      expect(await kept(sample)).toMatchObject({ completions: 3 });
    });

    test('an impatient double click hands a quiz in once', async ({ page, signIn, sample }) => {
      await signIn(page, 'learner-basic');
      await page.goto(QUIZ);
      await fillIn(page, 'first-invoice-quiz', 'rightly');
      await page.getByRole('button', { name: 'Hand in answers' }).dblclick();
      await expect(page.getByRole('heading', { name: 'Passed' })).toBeVisible();
      expect(await kept(sample)).toMatchObject({ submitted: 1, attempts: 1 });
    });
  });
}

test('going back after handing in and handing in again shows the result that counted', async ({
  page,
  signIn,
  sample,
}) => {
  await signIn(page, 'learner-basic');
  await page.goto(QUIZ);
  await fillIn(page, 'first-invoice-quiz', 'wrongly');
  await page.getByRole('button', { name: 'Hand in answers' }).click();
  await expect(page.getByRole('heading', { name: 'Not passed yet' })).toBeVisible();
  const result = page.url();

  await page.goBack();
  // Where the browser shows the old questions, handing them in once more changes nothing.
  await fillIn(page, 'first-invoice-quiz', 'rightly');
  await page.getByRole('button', { name: 'Hand in answers' }).click();
  await expect(page.locator('.result-score')).toBeVisible();
  const { submitted, attempts } = await kept(sample);
  expect(submitted).toBe(page.url() === result ? 1 : 2);
  expect(attempts).toBe(submitted);
  await page.goto(result);
  await expect(page.locator('.result-score')).toHaveText(/^0/);
});

test('two tabs share one draw and its answers; what the first hands in stands, and the second is told', async ({
  page,
  signIn,
  sample,
}) => {
  await signIn(page, 'learner-basic');
  const other = await page.context().newPage();
  await page.goto(QUIZ);
  await other.goto(QUIZ);
  expect(await drawn(other)).toEqual(await drawn(page));

  await fillIn(page, 'first-invoice-quiz', 'rightly');
  await page.getByRole('button', { name: 'Hand in answers' }).click();
  await expect(page.getByRole('heading', { name: 'Passed' })).toBeVisible();
  await other.getByRole('button', { name: 'Hand in answers' }).click();
  await expect(other).toHaveURL(page.url());
  await expect(other.getByText('5 of 5 points')).toBeVisible();
  expect(await kept(sample)).toMatchObject({ submitted: 1, attempts: 1 });
});

test('answers outlive a closed tab and a session that ended meanwhile', async ({ page, signIn, sample }) => {
  await signIn(page, 'learner-basic');
  await page.goto(QUIZ);
  await fillIn(page, 'first-invoice-quiz', 'rightly');
  const context = page.context();
  await page.close();
  await context.clearCookies();
  await sample.db.execute('DELETE FROM sessions');

  const again = await context.newPage();
  await signIn(again, 'learner-basic');
  await again.goto(QUIZ);
  await again.getByRole('button', { name: 'Hand in answers' }).click();
  await expect(again.getByText('5 of 5 points')).toBeVisible();
});

test('handing in with a gap asks first; nothing chosen is lost, and it can be handed in anyway', async ({
  page,
  signIn,
  troubles,
}) => {
  troubles.expect(/422/);
  await signIn(page, 'learner-basic');
  await page.goto('/courses/train-your-team/train-your-team-quiz');
  const ids = await fillIn(page, 'train-your-team-quiz', 'rightly');
  await page.locator(`fieldset[id="hands"] input`).fill('');
  await page.getByRole('button', { name: 'Hand in answers' }).click();
  await expect(page.getByRole('alert')).toContainText('One question has no answer yet');
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.locator(':target')).toHaveAttribute('id', 'hands');
  await page.getByRole('button', { name: 'Hand in anyway' }).click();
  await expect(page.getByText(`${ids.length - 1} of ${ids.length} points`)).toBeVisible();
});
