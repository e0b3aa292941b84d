import { notes as ja } from '../../src/i18n/ja/notes.ts';
import { expect, type Page, test } from './academy.ts';
import { expectWellMade } from './looks.ts';
import { signInByForm } from './sign-in-by-form.ts';

const VIDEO = '/courses/train-your-team/show-not-tell';
const REFLECTION = '/courses/train-your-team/plan-a-short-session';
const SANDBOX = '/courses/month-end/clear-the-queue';
const TOUR = '/courses/approval-flows/cover-an-absence';
const HOTSPOT = '/courses/first-value/read-the-cycle-time-report';
const COMPARE = '/courses/first-invoice/check-what-was-read';
const MARKS = '/courses/first-invoice/look-around';

type Sample = { readonly db: { execute(sql: string): Promise<{ rows: Record<string, unknown>[] }> } };

/** What is on record of an activity, of those who sign in here: its items with what holds. */
async function recorded({ db }: Sample, activity: string): Promise<Record<string, unknown>> {
  const { rows } = await db.execute(
    `SELECT item, value FROM activity_facts JOIN people ON people.id = person_id
      WHERE activity = '${activity}' AND password_hash IS NOT NULL ORDER BY number`,
  );
  return Object.fromEntries(rows.map(({ item, value }) => [String(item), JSON.parse(String(value))]));
}

/** Near enough for its script to be there. */
async function near(page: Page, path: string, place: string) {
  await page.goto(path);
  const found = page.locator(place);
  await found.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  return found;
}

test('a press changes its row at once, and again when something else is pressed', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'learner-basic');
  const screen = await near(page, SANDBOX, '.sandbox');
  const row = screen.getByRole('row', { name: /Tansy Linen/ });
  await expect(row.getByRole('cell', { name: 'Waiting' })).toBeVisible();
  await row.getByLabel('Approve', { exact: true }).check();
  await expect(row.getByRole('cell', { name: 'Approved' })).toBeVisible();
  await expect(row.getByRole('cell', { name: 'Waiting' })).toHaveCount(0);
  await expect(screen.getByRole('status')).toHaveText('Tansy Linen: Approved');
  await row.getByLabel('Hold', { exact: true }).check();
  await expect(row.getByRole('cell', { name: 'On hold' })).toBeVisible();
  await expect(screen.getByText('Waiting', { exact: true })).toHaveCount(2);
});

test('a line between two pictures is moved with the keyboard and by pointing, and says how much is shown of each', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'learner-basic');
  const compared = await near(page, COMPARE, '.compare');
  const line = compared.getByRole('slider', {
    name: 'Move the line to compare',
  });
  await expect(line).toHaveAttribute('aria-valuetext', 'On the paper: 50%, As it was read: 50%');
  const pictures = compared.getByRole('img');
  await expect(pictures).toHaveCount(2);
  const [one, other] = await Promise.all([pictures.first().boundingBox(), pictures.last().boundingBox()]);
  expect(one).toEqual(other);
  await line.focus();
  await page.keyboard.press('ArrowRight');
  await expect(line).toHaveAttribute('aria-valuetext', 'On the paper: 51%, As it was read: 49%');
  await page.keyboard.press('Home');
  await expect(line).toHaveAttribute('aria-valuetext', 'On the paper: 0%, As it was read: 100%');
  await pictures.first().click({ position: { x: (one?.width ?? 0) * 0.75, y: 20 }, force: true });
  await expect(line).toHaveValue('75');
  await expect(pictures.last()).toHaveCSS('clip-path', 'inset(0px 0px 0px 75%)');
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a screen to try out says what is missing where it is missing, and remembers how far one was', async ({
      page,
      signIn,
      sample,
    }) => {
      await signIn(page, 'learner-basic');
      const screen = await near(page, SANDBOX, '.sandbox');
      const press = (row: string, name: string) =>
        screen
          .getByRole('group', { name: `What you press: ${row}` })
          .getByLabel(name, { exact: true })
          .check();
      await press('Hollowbrook Paper', 'Approve');
      await press('Cinderfell Parts', 'Hold');
      await screen.getByRole('button', { name: 'Check' }).click();
      await expect(screen.getByText('Not there yet.').first()).toBeVisible();
      await expect(screen.locator('.sandbox-missing')).toHaveCount(3);
      await expect(screen.getByText('nothing stands in the way')).toHaveCount(0);
      await press('Cinderfell Parts', 'Send back');
      await press('Tansy Linen', 'Hold');
      await screen.getByLabel('On hold until').fill('4 May');
      await screen.getByRole('button', { name: 'Check' }).click();
      await expect(screen.getByText('That is what the task asks for.').first()).toBeVisible();
      await page.goto(SANDBOX);
      await expect(page.locator('.sandbox-missing')).toHaveCount(0);
      await expect(page.getByLabel('On hold until')).toHaveValue('4 May');
      const states = page.locator('.sandbox-became');
      await expect(states).toHaveText(['Approved', 'Sent back', 'On hold']);
      expect(await recorded(sample, 'last-day')).toMatchObject({
        gaskets: 'send-back',
        until: '4 May',
        '': [],
      });
    });

    test('what was pressed and typed in a screen when the session had ended is there after the sign-in', async ({
      page,
      signIn,
      sample,
      troubles,
    }) => {
      troubles.expect(/403/);
      await signIn(page, 'learner-basic');
      const screen = await near(page, SANDBOX, '.sandbox');
      await screen.getByRole('group', { name: 'What you press: Tansy Linen' }).getByLabel('Hold').check();
      await screen.getByLabel('On hold until').fill('4 May');
      await sample.db.execute("DELETE FROM sessions WHERE person_id = 'learner-basic'");
      await screen.getByRole('button', { name: 'Check' }).click();
      await expect(page.getByText('Your session has ended.')).toBeVisible();
      await signInByForm(page, 'learner-basic');
      await page.getByRole('button', { name: 'Record it and go back to the lesson' }).click();
      await expect(page).toHaveURL(new RegExp(`${SANDBOX}#activity-last-day$`));
      await expect(page.getByLabel('On hold until')).toHaveValue('4 May');
      expect(await recorded(sample, 'last-day')).toMatchObject({ until: '4 May' });
    });

    test('a place is found in a picture, or by its name, and one is told what one hit', async ({
      page,
      signIn,
      sample,
    }) => {
      await signIn(page, 'csm');
      const picture = await near(page, HOTSPOT, '.hotspot');
      if (javaScriptEnabled) {
        await picture.locator('[data-option="correction"]').click();
        await expect(picture.getByText('Under a day.')).toBeVisible();
        await picture.locator('.hotspot-picture').click({ position: { x: 5, y: 5 } });
        await expect(picture.getByText('nothing to choose at this spot')).toBeVisible();
      } else {
        await picture.getByLabel('The piece at the end, correction').check();
        await picture.getByRole('button', { name: 'Check answer' }).click();
        await expect(picture.getByText('Under a day.')).toBeVisible();
      }
      await expect(picture.getByText('2.4 of 3.6 days.')).toHaveCount(0);
      await picture.getByLabel('The long piece in the middle').check();
      await picture.getByRole('button', { name: 'Check answer' }).click();
      await expect(picture.getByText('2.4 of 3.6 days.')).toBeVisible();
      expect(await recorded(sample, 'longest-step')).toEqual({ '': ['approvers'] });
    });

    test('what one thinks is kept as a note, on the lesson and among one’s notes, and never in the facts', async ({
      page,
      signIn,
      sample,
    }) => {
      await signIn(page, 'learner-basic');
      const question = await near(page, REFLECTION, '.reflection');
      await question.getByRole('textbox').fill('Warehouse <nights>: send in with the order number.');
      await question.getByRole('button', { name: 'Save note' }).click();
      await expect(page).toHaveURL(/#activity-your-group$/);
      await expect(page.locator('.reflection').getByText('Saved among your notes')).toBeVisible();
      await expect(page.locator('.reflection textarea')).toHaveValue(
        'Warehouse <nights>: send in with the order number.',
      );
      await expect(page.locator('.own-note textarea')).toHaveValue('');
      await page.goto('/notes');
      await expect(page.locator('.note-question')).toContainText('Which group of yours would gain most');
      await expect(page.locator('.note-text')).toHaveText(
        'Warehouse <nights>: send in with the order number.',
      );
      expect(await recorded(sample, 'your-group')).toEqual({ '': true });
      await page.goto('/notes?lang=ja');
      await expect(page.locator('.note-question')).toContainText('25分で最も変わりそうなのは');
      await page.getByText(ja.note.change, { exact: true }).click();
      await page.getByRole('textbox').fill('夜勤の倉庫。');
      await page.getByRole('button', { name: ja.note.save }).click();
      await page.goto(`${REFLECTION}?lang=en`);
      await expect(page.locator('.reflection textarea')).toHaveValue('夜勤の倉庫。');
    });

    test('a video has captions, its words in writing and its size, whether or not it can be played', async ({
      page,
      signIn,
    }) => {
      await signIn(page, 'learner-basic');
      const video = await near(page, VIDEO, '.video');
      await expect(video.locator('video')).toHaveAttribute('controls', '');
      await expect(video.locator('track')).toHaveAttribute('srclang', 'en');
      await video.getByText('Read it instead').click();
      await expect(video.getByText('The Inbox holds three invoices')).toBeVisible();
      await expect(video.getByLabel('Speed', { exact: true })).toHaveCount(javaScriptEnabled ? 1 : 0);
    });
  });

test('a tour goes a screen at a time, is skipped at any, and is begun where one was', async ({
  page,
  signIn,
  sample,
}) => {
  await signIn(page, 'champion');
  const tour = await near(page, TOUR, '.tour');
  await expect(tour.getByText('Step 1 of 3')).toBeVisible();
  await expect(tour.locator('li:visible')).toHaveCount(1);
  await tour.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await expect(tour.locator('.tour-count')).toHaveText('Step 2 of 3');
  await expect
    .poll(() => recorded(sample, 'name-a-deputy'))
    .toMatchObject({ profile: true, dates: true, '': 'dates' });
  const again = await near(page, TOUR, '.tour');
  await expect(again.locator('.tour-count')).toHaveText('Step 2 of 3');
  await again.getByRole('button', { name: 'Skip the tour' }).click();
  await expect(again.locator('li:visible')).toHaveCount(0);
  await expect(again.locator('.tour-end')).toContainText('You have skipped this tour.');
  await expect(again.getByRole('button', { name: 'Begin again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await again.getByRole('button', { name: 'Next' }).click();
  await again.getByRole('button', { name: 'Next' }).click();
  await expect(again.locator('.tour-count')).toHaveText('Step 3 of 3');
  await expect(again.getByRole('button', { name: 'Begin again' })).toBeFocused();
  await expect(again.locator('.tour-end')).toHaveText('You have seen this tour to the end.');
  await expect.poll(() => recorded(sample, 'name-a-deputy')).toMatchObject({ inbox: true });
  await page.goto(TOUR);
  await expect(page.getByText('You have seen this tour to the end.')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('two pictures of one size are both seen', async ({ page, signIn }) => {
    await signIn(page, 'learner-basic');
    await page.goto(COMPARE);
    const [paper, read] = await Promise.all([
      page.locator('.compare img').first().boundingBox(),
      page.locator('.compare img').last().boundingBox(),
    ]);
    expect(read?.x).toBeGreaterThan((paper?.x ?? 0) + (paper?.width ?? 0));
    await expect(page.getByRole('slider')).toHaveCount(0);
  });

  test('all stops of a tour stand below one another', async ({ page, signIn }) => {
    await signIn(page, 'champion');
    await page.goto(TOUR);
    await expect(page.locator('.tour li:visible')).toHaveCount(3);
    await expect(page.locator('.tour').getByRole('button')).toHaveCount(0);
  });
});

test('a video goes on at the second where one was, and its speed can be chosen', async ({
  page,
  signIn,
  sample,
}) => {
  await signIn(page, 'learner-basic');
  await near(page, VIDEO, '.video');
  const video = page.locator('video');
  await page.getByLabel('Speed', { exact: true }).selectOption('2');
  await video.evaluate((one: HTMLVideoElement) => {
    one.muted = true;
    return one.play();
  });
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(5);
  await video.evaluate((one: HTMLVideoElement) => one.pause());
  await expect.poll(() => recorded(sample, 'one-showing')).toMatchObject({ 'part-0': true, 'part-1': true });
  const record = await recorded(sample, 'one-showing');
  const at = Number(record.at);
  expect(at).toBeGreaterThan(4);
  // A tenth of the video a part.
  const watched = Object.keys(record).filter((name) => name.startsWith('part-')).length * 10;
  await near(page, VIDEO, '.video');
  await expect(
    page.getByText(`You stopped at 0:${String(at).padStart(2, '0')}, with ${watched}% watched`),
  ).toBeVisible();
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => Math.floor(one.currentTime))).toBe(at);
});

test('a mark on a picture stands where its author put it, at any width', async ({ page, signIn }) => {
  await signIn(page, 'learner-basic');
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(MARKS);
    const [picture, first] = await Promise.all([
      page.locator('.annotated img').boundingBox(),
      page.locator('.annotated circle').first().boundingBox(),
    ]);
    const share = ((first?.x ?? 0) + (first?.width ?? 0) / 2 - (picture?.x ?? 0)) / (picture?.width ?? 1);
    expect(Math.round(share * 100)).toBe(21);
    await expect(page.locator('.annotated-marks li')).toHaveCount(4);
  }
});

for (const [who, path] of [
  ['learner-basic', VIDEO],
  ['learner-basic', REFLECTION],
  ['learner-basic', SANDBOX],
  ['champion', TOUR],
  ['csm', HOTSPOT],
  ['learner-basic', MARKS],
  ['learner-basic', COMPARE],
] as const)
  test(`${path} can be used by everyone`, async ({ page, signIn }) => {
    await signIn(page, who);
    await expectWellMade(page, path, { language: 'en', theme: 'light', width: 1280 });
    await expectWellMade(page, path, { language: 'ja', theme: 'dark', width: 360 });
  });
