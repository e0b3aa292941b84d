import { SAMPLE_PASSWORD } from '../../db/sample/sign-ins.ts';
import { emailOf, type SamplePerson } from '../academy/ask.ts';
import type { Page } from './academy.ts';

/** Fills in and sends the sign-in form that is on the page, in English. */
export async function signInByForm(page: Page, who: SamplePerson): Promise<void> {
  await page.getByLabel('Email address').fill(emailOf(who));
  await page.getByLabel('Password', { exact: true }).fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
