import type { Locator } from '@playwright/test';
import { rightAnswers } from '../academy/answers.ts';
import { expect, type Page } from './academy.ts';

/** More stops than any page has. */
const STOPS = 250;

/** Goes on with Tab until something is in focus, as one does who has no mouse; what is in focus must be seen to be. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isThere = () => wanted.evaluate((node) => node === document.activeElement);
  for (let stop = 0; stop < STOPS && !(await isThere()); stop++) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
  const isSeen = await wanted.evaluate((node) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  expect(isSeen, 'what is in focus stands out').toBe(true);
  await expect(wanted).toBeInViewport();
}

/** Goes to a link or button by Tab and presses Enter. */
export async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

export async function type(page: Page, wanted: Locator, text: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.type(text);
}

/** Answers the quiz on the page rightly, with keys alone, in the order in which Tab comes by. */
export async function answerWithKeys(page: Page, quiz: string, language: 'en' | 'ja'): Promise<void> {
  await expect(page.locator('form.quiz')).toBeVisible();
  const fields = rightAnswers(await page.content(), quiz, language).filter(([name]) => name !== '_attempt');
  const inOrder = await page
    .locator('form.quiz')
    .locator('input:not([type="hidden"]), select')
    .evaluateAll((controls) => controls.map((one) => (one as HTMLInputElement).name));
  const place = ([name]: readonly [string, string]) => inOrder.indexOf(name);
  for (const [name, value] of fields.sort((a, b) => place(a) - place(b))) await answerOne(page, name, value);
}

async function answerOne(page: Page, name: string, value: string): Promise<void> {
  const controls = page.locator(`form.quiz [name="${name}"]`);
  const kind = await controls.first().evaluate((node) => (node as HTMLInputElement).type);
  if (kind === 'radio') {
    // Tab stops once at a group; the arrows go through it.
    await tabTo(page, controls.first());
    await page.keyboard.press('Space');
    const wanted = page.locator(`form.quiz [name="${name}"][value="${value}"]`);
    for (let step = 0; step < 10 && !(await wanted.isChecked()); step++)
      await page.keyboard.press('ArrowDown');
    await expect(wanted).toBeChecked();
  } else if (kind === 'checkbox') {
    const wanted = page.locator(`form.quiz [name="${name}"][value="${value}"]`);
    await tabTo(page, wanted);
    await page.keyboard.press('Space');
    await expect(wanted).toBeChecked();
  } else if (kind === 'select-one') {
    await tabTo(page, controls);
    for (let step = 0; step < 20 && (await controls.inputValue()) !== value; step++)
      await page.keyboard.press('ArrowDown');
    await expect(controls).toHaveValue(value);
  } else await type(page, controls, value);
}
