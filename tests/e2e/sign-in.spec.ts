import { SAMPLE_PASSWORD } from '../../db/sample/sign-ins.ts';
import { emailOf } from '../academy/ask.ts';
import { expect, type Page, test } from './academy.ts';

async function signInByForm(page: Page, email: string, password = SAMPLE_PASSWORD): Promise<void> {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('someone signed out is asked to sign in first, and then is where they wanted to be', async ({
  page,
}) => {
  await page.goto('/courses/first-invoice/look-around?lang=en');
  await expect(page).toHaveURL(/\/login\?next=/);
  await signInByForm(page, emailOf('learner-basic'));
  await expect(page).toHaveURL('/courses/first-invoice/look-around?lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look around');
});

test('a wrong password and an unknown address get the same words, and what was typed stays', async ({
  page,
  troubles,
}) => {
  troubles.expect(/422/);
  await page.goto('/login');
  const said: (string | null)[] = [];
  for (const email of [emailOf('csm'), 'nobody@sample.everboard.test']) {
    await signInByForm(page, email, 'not the password');
    said.push(await page.locator('.notice').textContent());
    await expect(page.getByLabel('Email address')).toHaveValue(email);
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  }
  expect(said[0]).toContain('do not go together');
  expect(said[1]).toBe(said[0]);
});

test('each comes to their own first page, and signing out closes it', async ({ page }) => {
  const homes = { champion: '/learn', csm: '/reports', admin: '/admin' } as const;
  for (const [who, home] of Object.entries(homes)) {
    await page.goto('/login');
    await signInByForm(page, emailOf(who as keyof typeof homes));
    await expect(page).toHaveURL(home);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    await page.goto(home);
    await expect(page).toHaveURL(/\/login/);
  }
});

test('changing the language keeps the place, and is remembered wherever one signs in', async ({
  page,
  another,
  signIn,
}) => {
  await signIn(page, 'learner-basic');
  await page.goto('/courses/first-invoice/look-around');
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL('/courses/first-invoice/look-around?lang=ja');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.goto('/learn');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');

  const elsewhere = await another();
  await signIn(elsewhere, 'learner-basic');
  await elsewhere.goto('/learn');
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'ja');
});

test('someone signed out reads in the language they choose, else in their browser’s', async ({ another }) => {
  const japanese = await another({ locale: 'ja-JP' });
  await japanese.goto('/');
  await expect(japanese.locator('html')).toHaveAttribute('lang', 'ja');
  await japanese.getByRole('link', { name: 'English' }).click();
  await japanese.goto('/login');
  await expect(japanese.locator('html')).toHaveAttribute('lang', 'en');
});

test('with the keyboard alone one signs in, finishes a lesson and hands in a quiz', async ({ page }) => {
  /** Presses Tab until the focus is on what is asked for, as a person without a mouse does. */
  const tabTo = async (role: string, name: RegExp) => {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab');
      const here = page.locator(':focus');
      if ((await here.count()) === 0) continue;
      const described = await here.ariaSnapshot();
      if (described.startsWith(`- ${role} `) && name.test(described)) return;
    }
    throw new Error(`The Tab key never comes to the ${role} ${name}.`);
  };

  await page.goto('/courses/first-invoice/check-what-was-read');
  await tabTo('textbox', /Email address/);
  await page.keyboard.type(emailOf('learner-basic'));
  await tabTo('textbox', /Password/);
  await page.keyboard.type(SAMPLE_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/courses/first-invoice/check-what-was-read');

  await tabTo('button', /Mark as done/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Well done. It is saved.')).toBeVisible();

  await page.goto('/courses/first-invoice/first-invoice-quiz');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to content');
  await page.keyboard.press('Enter');
  for (const question of await page.locator('form.quiz fieldset').all()) {
    const fields = question.locator('input, select');
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(fields.first()).toBeFocused({ timeout: 1 });
    }).toPass({ intervals: [0] });
    const kind = await fields.first().evaluate((field) => (field as HTMLInputElement).type);
    if (kind === 'radio' || kind === 'checkbox') await page.keyboard.press('Space');
    if (kind === 'text') await page.keyboard.type('7');
    if (kind !== 'select-one') continue;
    // Each its own place: the first gets the first, the second the second.
    const count = await fields.count();
    for (let place = 1; place <= count; place += 1) {
      for (let presses = 0; presses < place; presses += 1) await page.keyboard.press('ArrowDown');
      if (place < count) await page.keyboard.press('Tab');
    }
  }
  await tabTo('button', /Hand in answers/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.result-score')).toBeVisible();
});
