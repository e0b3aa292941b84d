import { SAMPLE_PASSWORD } from '../../db/sample/sign-ins.ts';
import { emailOf } from '../academy/ask.ts';
import { expect, type Page, test } from './academy.ts';
import { linkInLetter } from './letters.ts';

const NEW_PASSWORD = 'seven lanterns over water';

async function choosePassword(page: Page): Promise<void> {
  await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel('New password again').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Save and continue' }).click();
}

test('someone changes their name and language', async ({ page, signIn }) => {
  await signIn(page, 'learner-basic');
  await page.goto('/profile');
  await page.getByLabel('Name').fill('Ada Rookwood');
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: '日本語' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.goto('/learn');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada Rookwood');
});

test('a new password signs every other device out and is the one that counts', async ({
  page,
  another,
  signIn,
  troubles,
}) => {
  troubles.expect(/422/);
  const elsewhere = await another();
  await signIn(page, 'learner-basic');
  await signIn(elsewhere, 'learner-basic');
  await page.goto('/profile');
  const change = async (current: string) => {
    await page.getByLabel('Current password').fill(current);
    await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel('New password again').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Change password' }).click();
  };
  await change('not the current one');
  await expect(page.getByText('That is not your current password.')).toBeVisible();
  await change(SAMPLE_PASSWORD);
  await expect(page.getByText('Your password is changed.')).toBeVisible();

  await elsewhere.goto('/learn');
  await expect(elsewhere).toHaveURL(/\/login/);
  for (const [password, place] of [
    [SAMPLE_PASSWORD, /\/login/],
    [NEW_PASSWORD, /\/learn/],
  ] as const) {
    await elsewhere.getByLabel('Email address').fill(emailOf('learner-basic'));
    await elsewhere.getByLabel('Password', { exact: true }).fill(password);
    await elsewhere.getByRole('button', { name: 'Sign in' }).click();
    await expect(elsewhere).toHaveURL(place);
  }
});

test('someone ends a session they left open somewhere', async ({ page, another, signIn }) => {
  const elsewhere = await another();
  await signIn(elsewhere, 'learner-basic');
  await signIn(page, 'learner-basic');
  await page.goto('/profile');
  const sessions = page.locator('section[aria-labelledby="sessions"] .row');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.first()).toContainText('this device');
  await page.getByText('Sign out there').click();
  await expect(sessions).toHaveCount(1);
  await elsewhere.goto('/learn');
  await expect(elsewhere).toHaveURL(/\/login/);
  await page.goto('/learn');
  await expect(page).toHaveURL('/learn');
});

test('someone who was invited comes in by their link, once, and finds the path of their plan', async ({
  page,
  another,
  signIn,
  sample,
  troubles,
}) => {
  troubles.expect(/410/);
  const email = 'mara.fennick@quenby-row.test';
  await signIn(page, 'admin');
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Quenby Row Outfitters' }).click();
  const form = page.locator('section[aria-labelledby="invite"]');
  await form.getByLabel('Name').fill('Mara Fennick');
  await form.getByLabel('Email address').fill(email);
  await form.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Learner' });
  await form.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByText(`The invitation to ${email} is written`)).toBeVisible();

  const link = await linkInLetter(sample, email);
  const mara = await another();
  await mara.goto(link);
  await choosePassword(mara);
  await expect(mara).toHaveURL('/learn');
  await expect(mara.getByRole('heading', { level: 1 })).toContainText('Mara Fennick');
  await expect(
    mara.getByRole('link', { name: 'Your first result, straight through to your ERP' }),
  ).toBeVisible();

  const thief = await another();
  await thief.goto(link);
  await expect(thief.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});

test('someone who forgot their password sets a new one by the link in the letter', async ({
  page,
  sample,
}) => {
  await page.goto('/login');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('Email address').fill(emailOf('learner-premium'));
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('If that address is known here')).toBeVisible();
  await expect
    .poll(() => linkInLetter(sample, emailOf('learner-premium')))
    .toContain(`${sample.origin}/reset/`);
  await page.goto(await linkInLetter(sample, emailOf('learner-premium')));
  await choosePassword(page);
  await expect(page).toHaveURL('/learn');
});

test.describe('an admin', () => {
  const person = '/admin/people/learner-basic';

  test('changes a role, and nobody goes on with the old one', async ({ page, another, signIn }) => {
    const learner = await another();
    await signIn(learner, 'learner-basic');
    await signIn(page, 'admin');
    await page.goto(person);
    await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Champion' });
    await page.getByRole('button', { name: 'Change role' }).click();
    await expect(page.getByText('The role is changed')).toBeVisible();
    await expect(page.locator('section[aria-labelledby="record"]')).toContainText('Changed the role');
    await learner.goto('/learn');
    await expect(learner).toHaveURL(/\/login/);
    await signIn(learner, 'learner-basic');
    await learner.goto('/learn');
    await expect(learner.getByRole('link', { name: 'Team report' })).toBeVisible();
  });

  test('disables someone, who is out at once and stays out until enabled again', async ({
    page,
    another,
    signIn,
    troubles,
  }) => {
    troubles.expect(/422/);
    const learner = await another();
    await signIn(learner, 'learner-basic');
    await learner.goto('/learn');
    await signIn(page, 'admin');
    await page.goto(person);
    await page.getByRole('button', { name: 'Disable' }).click();
    await expect(page.getByText('Disabled and signed out everywhere.')).toBeVisible();

    await learner.goto('/learn');
    await expect(learner).toHaveURL(/\/login/);
    const signInByForm = async () => {
      await learner.getByLabel('Email address').fill(emailOf('learner-basic'));
      await learner.getByLabel('Password', { exact: true }).fill(SAMPLE_PASSWORD);
      await learner.getByRole('button', { name: 'Sign in' }).click();
    };
    await signInByForm();
    await expect(learner.getByText('do not go together')).toBeVisible();

    await page.getByRole('button', { name: 'Enable again' }).click();
    await expect(page.getByText('They can sign in again.')).toBeVisible();
    await signInByForm();
    await expect(learner).toHaveURL('/learn');
  });

  test('erases someone: name and address are gone, and what was learned still counts', async ({
    page,
    signIn,
    sample,
  }) => {
    await signIn(page, 'admin');
    await page.goto(person);
    const name = (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
    expect(name.length).toBeGreaterThan(3);
    await page.getByRole('checkbox', { name: /Yes, remove/ }).check();
    await page.getByRole('button', { name: 'Erase this person' }).click();
    await expect(page.getByText('Erased. Name and address are gone.')).toBeVisible();
    for (const place of [
      '/admin',
      '/admin/accounts/sample-basic',
      '/reports/accounts/sample-basic',
      person,
    ]) {
      await page.goto(place);
      await expect(page.locator('body')).not.toContainText(name);
      await expect(page.locator('body')).not.toContainText(emailOf('learner-basic'));
    }
    const { rows } = await sample.db.execute(
      "SELECT count(*) AS n FROM completions WHERE person_id = 'learner-basic'",
    );
    expect(Number(rows[0]?.n)).toBe(2);
  });
});
