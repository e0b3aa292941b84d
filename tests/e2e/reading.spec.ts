import { expect, test } from './academy.ts';

const LESSON = '/courses/first-invoice/approve-from-the-inbox';

test('one reads on where one stopped, and time away is not counted', async ({ page, signIn, sample }) => {
  await signIn(page, 'champion');
  await sample.db.execute('DELETE FROM readings');
  await page.clock.install();
  await page.goto(LESSON);
  const [, second, third] = await page.locator('.prose h2').all();
  const id = (await second?.getAttribute('id')) ?? '';
  await second?.evaluate((heading) => heading.scrollIntoView());
  await page.mouse.move(40, 40);
  await page.clock.runFor(40_000);
  // Nobody is at it any more.
  await page.clock.runFor(600_000);
  await page.goto('/learn');
  const kept = async () => {
    const { rows } = await sample.db.execute(
      "SELECT heading, seconds FROM readings WHERE person_id = 'champion'",
    );
    return rows.map(({ heading, seconds }) => [heading, Number(seconds) > 35 && Number(seconds) < 110]);
  };
  await expect.poll(kept).toEqual([[id, true]]);
  expect(third).toBeDefined();
});
