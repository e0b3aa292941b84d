import { expect, type Page, test } from './academy.ts';
import { press, tabTo, type } from './keys.ts';
import { barriersOn, sticksOut } from './looks.ts';
import { LESSON, QUIZ } from './pages.ts';

test('a CSM puts a need aside with the keyboard alone, and finds it below the week', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'csm');
  await page.goto('/reports');
  const need = page.locator('.put-aside').first();
  await press(page, need.locator('summary'));
  await type(page, need.locator('input[name="why"]'), 'They asked us to wait until their audit is over.');
  await press(page, need.getByRole('button').first());
  await expect(page.locator('main')).toContainText('They asked us to wait until their audit is over.');
});

test('a CEM looks as a customer and comes back with the keyboard alone', async ({ page, signIn }) => {
  await signIn(page, 'cem');
  await page.goto('/studio');
  await press(page, page.getByRole('link', { name: 'Look as a customer' }));
  const plan = page.getByLabel('Plan');
  await tabTo(page, plan);
  for (let step = 0; step < 5 && (await plan.inputValue()) !== 'basic'; step++)
    await page.keyboard.press('ArrowDown');
  await press(page, page.getByRole('button', { name: 'Look', exact: true }));
  await expect(page.locator('.preview-bar')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'End the look' }));
  await expect(page).toHaveURL('/studio');
});

test('an admin invites someone with the keyboard alone', async ({ page, signIn }) => {
  await signIn(page, 'admin');
  await page.goto('/admin/people/new');
  await type(page, page.getByLabel('Name'), 'Ines Calder');
  await type(page, page.getByLabel('Email address'), 'ines@sample.everboard.test');
  await press(page, page.locator('main').getByRole('button', { name: 'Send invitation' }));
  await expect(page.locator('.notice')).toBeVisible();
});

test.describe('with colours of one’s own', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('progress, states and what is in focus can be told apart', async ({ page, signIn, browser }) => {
    await signIn(page, 'learner-basic');
    await page.goto('/learn');
    const bar = await page.locator('.progress progress').first().screenshot();
    const [filled, empty] = await coloursAt(await browser.newPage(), bar, [0.02, 0.9]);
    expect(filled).not.toEqual(empty);
    for (const path of ['/learn', LESSON, QUIZ, '/journey']) {
      await page.goto(path);
      expect(await barriersOn(page), path).toEqual([]);
    }
    await page.goto(LESSON);
    await tabTo(page, page.locator('main').getByRole('button', { name: 'Bookmark' }));
  });
});

/** Colours along the middle of a picture. @param places 0–1, from left to right */
async function coloursAt(blank: Page, picture: Buffer, places: readonly number[]): Promise<string[]> {
  const colours = await blank.evaluate(
    async ([source, at]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      const drawing = canvas.getContext('2d');
      drawing?.drawImage(image, 0, 0);
      return at.map((share) =>
        String(
          drawing?.getImageData(Math.floor(image.width * share), Math.floor(image.height / 2), 1, 1).data,
        ),
      );
    },
    [`data:image/png;base64,${picture.toString('base64')}`, [...places]] as const,
  );
  await blank.close();
  return colours;
}

test('at four times the size everything is there, one below the other', async ({ page, signIn }) => {
  // A window of 1280 pixels at 400 % shows 320 of them.
  await page.setViewportSize({ width: 320, height: 256 });
  await signIn(page, 'learner-basic');
  for (const path of ['/learn', LESSON, QUIZ, '/search?q=invoice', '/profile']) {
    await page.goto(path);
    expect(await sticksOut(page, 320), path).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(LESSON);
  await tabTo(
    page,
    page
      .getByRole('button', { name: /^(Mark as done|I have seen)/ })
      .or(page.getByRole('link', { name: /^Next/ }))
      .first(),
  );
});
