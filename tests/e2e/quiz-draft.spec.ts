import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../../src/catalog/publish.ts';
import { root } from '../../src/cli/tools.ts';
import { quiz as ja } from '../../src/i18n/ja/quiz.ts';
import { expect, type Page, test } from './academy.ts';
import { expectWellMade, type Look } from './looks.ts';
import { drawn, fillIn } from './quiz.ts';
import { signInByForm } from './sign-in-by-form.ts';

const NAME = 'train-your-team-quiz';
/** As these tests open the page. */
const LOOK: Look = { language: 'ja', theme: 'light', width: 360 };
const QUIZ = `/courses/train-your-team/${NAME}`;

/** What the quiz's form would send of answers. */
const state = (where: Page) =>
  where
    .locator('form.quiz')
    .evaluate((form: HTMLFormElement) =>
      JSON.stringify([...new FormData(form)].filter(([name]) => !name.startsWith('_'))),
    );

test('answers are kept as one goes: in another tab at once, and on another device after a while', async ({
  page,
  another,
  signIn,
}) => {
  await signIn(page, 'learner-basic');
  await page.goto(QUIZ);
  const tab = await page.context().newPage();
  await tab.goto(QUIZ);
  await fillIn(page, NAME, 'rightly');
  await expect.poll(() => state(tab)).toBe(await state(page));

  const device = await another();
  await signIn(device, 'learner-basic');
  await expect
    .poll(async () => {
      await device.goto(QUIZ);
      return state(device);
    })
    .toBe(await state(page));
});

test('what was typed while the session had ended is there after signing in again', async ({
  page,
  signIn,
  sample,
  troubles,
}) => {
  troubles.expect(/403/);
  await signIn(page, 'learner-basic');
  await page.goto(QUIZ);
  await sample.db.execute("DELETE FROM sessions WHERE person_id = 'learner-basic'");
  await fillIn(page, NAME, 'rightly');
  const typed = await state(page);
  await page.getByRole('button', { name: 'Hand in answers' }).click();
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await signInByForm(page, 'learner-basic');
  await page.getByRole('button', { name: 'Keep them and go back to the quiz' }).click();
  await expect(page.locator('.notice-title')).toHaveText('Kept');
  expect(await state(page)).toBe(typed);
  await page.getByRole('button', { name: 'Hand in answers' }).click();
  await expect(page.getByRole('heading', { name: 'Passed' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('answers are kept by a button, slips and all', async ({ page, signIn }) => {
    await signIn(page, 'learner-basic');
    await page.goto(QUIZ);
    const first = await drawn(page);
    await fillIn(page, NAME, 'wrongly');
    await page.getByRole('button', { name: 'Keep for later' }).click();
    await expect(page.locator('.notice-title')).toHaveText('Kept');
    await expect(page.getByText('You can go on here')).toBeVisible();
    expect(await drawn(page)).toEqual(first);
    await page.goto('/learn');
    await page.goto(QUIZ);
    await page.getByRole('button', { name: 'Hand in answers' }).click();
    await expect(page.getByRole('heading', { name: 'Not passed yet' })).toBeVisible();
  });
});

test.describe('with a time limit, in Japanese on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 }, locale: 'ja-JP' });

  test('one is told before it begins, sees what is left, and at the end is handed in for', async ({
    page,
    signIn,
    sample,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'everboard-timed-'));
    cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
    const file = join(folder, 'content/courses/train-your-team/quizzes', NAME, 'en.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^passMark:/m, 'timeLimit: 14\npassMark:'));
    expect((await publish({ root: folder, store: sample.store }, new Date())).published).toBe(true);
    await sample.db.execute("UPDATE people SET time_factor = 1.5 WHERE id = 'learner-basic'");

    await signIn(page, 'learner-basic');
    await expect
      .poll(async () => {
        await page.goto('/courses/train-your-team?lang=ja');
        return page.locator('main').innerText();
      })
      .toContain('14分');
    await page.goto(QUIZ);
    await expect(page.getByText(ja.facts.timeLimit('21分'))).toBeVisible();
    await expect(page.getByText(ja.longer)).toBeVisible();
    await expectWellMade(page, QUIZ, LOOK);
    await page.getByRole('button', { name: ja.start }).click();
    await expect(page.getByRole('timer')).toHaveText(/^(21|20) ?分$/);
    await expectWellMade(page, QUIZ, LOOK);

    // The end comes near.
    const soon = new Date(Date.now() + 4000).toISOString();
    await sample.db.execute({
      sql: 'UPDATE attempts SET ends_at = ? WHERE ends_at IS NOT NULL',
      args: [soon],
    });
    await page.reload();
    await fillIn(page, NAME, 'rightly', 'ja');
    await expect(page.getByRole('heading', { name: ja.result.passed })).toBeVisible({ timeout: 15_000 });
    rmSync(folder, { recursive: true });
  });
});
