import { notes as ja } from '../../src/i18n/ja/notes.ts';
import { expect, test } from './academy.ts';
import { barriersOn, expectWellMade } from './looks.ts';
import { signInByForm } from './sign-in-by-form.ts';

const LESSON = '/courses/first-invoice/look-around';
const TO_DO = '/courses/first-invoice/check-what-was-read';
const FIELD = 'What do you want to remember?';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a lesson is noted and marked, found again on one page, changed and let go', async ({
      page,
      signIn,
    }) => {
      await signIn(page, 'learner-basic');
      await page.goto('/notes');
      await expect(page.getByRole('heading', { name: 'Nothing written down yet' })).toBeVisible();
      await page.goto(LESSON);
      await page.getByRole('button', { name: 'Bookmark' }).click();
      await page.getByLabel(FIELD).fill('Begin at the Inbox.\n\nAsk about limits.');
      await page.getByRole('button', { name: 'Save note' }).click();
      await expect(page.getByText('Your note is saved.')).toBeVisible();
      await page.getByRole('link', { name: 'All your notes' }).click();
      await expect(page.locator('.note-text')).toHaveText('Begin at the Inbox.\n\nAsk about limits.');
      await expect(page.getByRole('link', { name: 'Look around' })).toHaveAttribute('href', LESSON);
      await page.getByText('Change', { exact: true }).click();
      await page.getByLabel('Your note on “Look around”').fill('Begin at the Inbox <always>.');
      await page.getByRole('button', { name: 'Save note' }).click();
      await expect(page.locator('.note-text')).toHaveText('Begin at the Inbox <always>.');
      // The looks are examined by scripts.
      if (javaScriptEnabled) {
        await expectWellMade(page, '/notes', { language: 'en', theme: 'light', width: 1280 });
        await expectWellMade(page, '/notes', { language: 'ja', theme: 'dark', width: 360 });
      }
      await page.goto('/notes?lang=ja');
      await page.getByText(ja.note.change, { exact: true }).click();
      await page.getByRole('button', { name: ja.note.removeFor('画面を見てまわる') }).click();
      await expect(page.getByText(ja.note.gone)).toBeVisible();
      await page.getByRole('button', { name: ja.bookmark.clear }).click();
      await expect(page.getByRole('heading', { name: ja.empty.title })).toBeVisible();
    });

    test('what is sent after the session has ended is given back after the sign-in, to its writer alone', async ({
      page,
      signIn,
      sample,
      troubles,
    }) => {
      troubles.expect(/403/);
      await signIn(page, 'learner-basic');
      for (const who of ['champion', 'learner-basic'] as const) {
        await page.goto(LESSON);
        await page.getByLabel(FIELD).fill('Typed too late.');
        await sample.db.execute("DELETE FROM sessions WHERE person_id = 'learner-basic'");
        await page.getByRole('button', { name: 'Save note' }).click();
        await expect(page.getByText('Your session has ended.')).toBeVisible();
        if (javaScriptEnabled) expect(await barriersOn(page)).toEqual([]);
        await signInByForm(page, who);
        if (who === 'champion') {
          await expect(page).toHaveURL(/\/learn$/);
          await expect(page.locator('body')).not.toContainText('Typed too late.');
          await page.goto(LESSON);
          await expect(page.getByLabel(FIELD)).toHaveValue('');
          await signIn(page, 'learner-basic');
        }
      }
      await expect(page.getByLabel(FIELD)).toHaveValue('Typed too late.');
      if (javaScriptEnabled) expect(await barriersOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Save it now' }).click();
      await expect(page.getByText('Your note is saved.')).toBeVisible();
      await expect(page.getByLabel(FIELD)).toHaveValue('Typed too late.');
    });

    test('a note that is too long is told and not cut, and goes before what the browser held', async ({
      page,
      signIn,
      troubles,
    }) => {
      troubles.expect(/422/);
      await signIn(page, 'learner-basic');
      await page.goto(LESSON);
      const long = `${'Long. '.repeat(700)}The end.`;
      await page.getByLabel(FIELD).fill('Held.');
      if (javaScriptEnabled)
        // As something other than a keyboard may fill a field: no word of it reaches the page's script.
        await page.getByLabel(FIELD).evaluate((field, text) => {
          (field as HTMLTextAreaElement).value = text;
        }, long);
      else await page.getByLabel(FIELD).fill(long);
      await page.getByRole('button', { name: 'Save note' }).click();
      await expect(page.getByText('of 4000')).toBeVisible();
      await expect(page.getByRole('textbox')).toHaveValue(long);
    });

    test('who marks a lesson as done when the session has ended is told so, and comes back to it', async ({
      page,
      signIn,
      sample,
    }) => {
      await signIn(page, 'learner-basic');
      await page.goto(TO_DO);
      await sample.db.execute("DELETE FROM sessions WHERE person_id = 'learner-basic'");
      await page.getByRole('button', { name: 'Mark as done' }).click();
      await expect(page.getByText('Your session has ended, and nothing was recorded.')).toBeVisible();
      await signInByForm(page, 'learner-basic');
      await expect(page).toHaveURL(TO_DO);
    });

    test('whether a lesson was useful is said with a click, and more of it later', async ({
      page,
      signIn,
      sample,
    }) => {
      // In the sample many have answered.
      await sample.db.execute('DELETE FROM usefulness');
      await signIn(page, 'learner-basic');
      await page.goto(LESSON);
      await page.getByRole('button', { name: 'Not really' }).click();
      await expect(page.getByText('You did not find this lesson very useful.')).toBeVisible();
      await page.getByLabel('What was good, or what was missing?').fill('More pictures.');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page.getByText('Thank you')).toBeVisible();
      const { rows } = await sample.db.execute('SELECT useful, words FROM usefulness');
      expect(rows.map(({ useful, words }) => [useful, words])).toEqual([[0, 'More pictures.']]);
    });
  });
}

test('what was typed and never sent is there when one comes back, and goes once it is saved', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'learner-basic');
  await page.goto(LESSON);
  await page.getByLabel(FIELD).pressSequentially('Half a thou');
  await page.goto('/learn');
  await page.goto(LESSON);
  await expect(page.getByLabel(FIELD)).toHaveValue('Half a thou');
  await expect(page.getByText('It is not saved yet.')).toBeVisible();
  await page.getByLabel(FIELD).pressSequentially('ght.  ');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByText('It is not saved yet.')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('note:')))).toEqual(
    [],
  );

  await page.getByLabel(FIELD).fill('Another');
  await page.getByRole('button', { name: 'Sign out' }).click();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('the search over the page finds one’s own notes', async ({ page, signIn }) => {
  await signIn(page, 'learner-basic');
  await page.goto(LESSON);
  await page.getByLabel(FIELD).fill('請求書のことは経理の山田さんに聞く。');
  await page.getByRole('button', { name: 'Save note' }).click();
  await page.goto('/learn');
  await page.keyboard.press('/');
  await page.keyboard.type('やまだ');
  await page.locator('#palette-q').fill('山田');
  await page.locator('.palette-found a', { hasText: '山田さん' }).click();
  await expect(page).toHaveURL(/\/notes#note-/);
  await expect(page.locator('.note-text:target')).toContainText('経理の山田さん');
});
