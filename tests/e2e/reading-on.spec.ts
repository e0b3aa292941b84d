import { profile } from '../../src/i18n/en/profile.ts';
import { expect, test } from './academy.ts';

const LESSON = '/courses/first-invoice/check-what-was-read';

test('after a form one reads on where its answer is', async ({ page, signIn, troubles }) => {
  troubles.expect(/422|403/);
  await page.goto('/login');
  await page.getByLabel('Email').fill('learner-basic@sample.everboard.test');
  await page.getByLabel('Password').fill('not the one');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();

  await signIn(page, 'learner-basic');
  await page.goto('/profile');
  const [current, wanted, again] = ['current', 'password', 'again'].map((name) =>
    page.locator(`[name="${name}"]`),
  );
  await current?.fill('not the one');
  await wanted?.fill('a quiet river at dawn');
  await again?.fill('a quiet river at dawn');
  await page.keyboard.press('Enter');
  await expect(page.getByText(profile.password.currentWrong)).toBeInViewport();
  await expect(page.locator(':focus')).toHaveCount(1);

  await page.goto(LESSON);
  await page.getByRole('button', { name: 'Bookmark' }).press('Enter');
  await expect(page.locator('#bookmark')).toBeFocused();
  await page.getByRole('button', { name: 'Mark as done' }).press('Enter');
  await expect(page.getByRole('status').first()).toBeFocused();
});

test('what follows a lesson and waits is no link, and says what it opens after', async ({ page, signIn }) => {
  await signIn(page, 'learner-basic');
  await page.goto(LESSON);
  const onward = page.locator('.onward-next');
  await expect(onward.getByText(/^Opens after/)).toBeVisible();
  await expect(page.locator('a.onward-next')).toHaveCount(0);
});

test('an invitation used already leads whoever is signed in to their learning', async ({
  page,
  signIn,
  troubles,
}) => {
  troubles.expect(/410/);
  const dead = `/invitation/${'x'.repeat(43)}`;
  await page.goto(dead);
  await expect(page.getByRole('link', { name: 'Ask for a new link' })).toBeVisible();
  await signIn(page, 'learner-basic');
  await page.goto(dead);
  await page.getByRole('link', { name: 'To your learning' }).click();
  await expect(page).toHaveURL(/\/learn$/);
});
