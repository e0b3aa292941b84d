import { expect, test } from './academy.ts';

test('a CSM sees on Monday who needs them, why, and what to do; the facts are a click away', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'csm');
  await page.goto('/reports');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This week');
  const marrowfen = page.locator('#marrowfen-care');
  await expect(marrowfen.locator('.need').first().locator('.badge')).toHaveText('Escalate');
  await expect(marrowfen).toContainText('nobody has signed in');
  const moves = await page.locator('.needy .need:first-child .badge').allTextContents();
  const order = ['Escalate', 'Extend', 'Hand over', 'Celebrate'];
  expect(moves.map((move) => order.indexOf(move))).toEqual(
    moves.map((move) => order.indexOf(move)).sort((a, b) => a - b),
  );
  await marrowfen.getByRole('link', { name: /See/ }).first().click();
  await expect(page).toHaveURL(/\/reports\/accounts\/marrowfen-care#/);
  const anchor = new URL(page.url()).hash;
  await expect(page.locator(anchor)).toBeVisible();
});

test('what is put aside leaves the list with its reason, and stays away', async ({ page, signIn }) => {
  await signIn(page, 'csm');
  await page.goto('/reports');
  const account = page.locator('#marrowfen-care');
  const before = await account.locator('.need').count();
  await account.locator('.put-aside summary').first().click();
  await account.getByLabel('Why').first().fill('Their champion is back on Monday');
  await account.getByRole('button', { name: 'Snooze for 7 days' }).first().click();
  await expect(page.getByText('Put aside. The reason is kept.')).toBeVisible();
  await expect(account.locator('.need')).toHaveCount(before - 1);
  await account.locator('.aside-list summary').click();
  await expect(account.locator('.aside-list')).toContainText('Their champion is back on Monday');
  await page.reload();
  await expect(account.locator('.need')).toHaveCount(before - 1);
});

test('an account of which everything is put aside stands below the list, with why', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'csm');
  await page.goto('/reports');
  const alone = page.locator('.needy').filter({ has: page.locator('.need:only-child') });
  const name = (await alone.first().locator('.needy-name').textContent())?.trim() ?? '';
  await alone.first().locator('.put-aside summary').click();
  await alone.first().getByLabel('Why').fill('Agreed with their sponsor');
  await alone.first().getByRole('button', { name: 'Dismiss until it begins anew' }).click();
  await expect(page.locator('.needy-name', { hasText: name })).toHaveCount(0);
  await page.getByText('One account more, put aside altogether').click();
  await expect(page.locator('#aside li', { hasText: name })).toContainText('Agreed with their sponsor');
});

test('without script the week can be read and a reason put aside', async ({ another, signIn }) => {
  const page = await another({ javaScriptEnabled: false });
  await signIn(page, 'csm');
  await page.goto('/reports?whose=all');
  const first = page.locator('.needy').first();
  await first.locator('.put-aside summary').first().click();
  await first.getByLabel('Why').first().fill('Known to the team');
  await first.getByRole('button', { name: 'Dismiss until it begins anew' }).first().click();
  await expect(page.getByText('Put aside. The reason is kept.')).toBeVisible();
});

test('before a call a CSM reads why an account is not complete, criterion by criterion, and what changed', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'csm');
  await page.goto('/reports/accounts/sample-premium');
  const why = page.locator('#completion');
  await expect(why.getByRole('heading')).toHaveText('Why it is not complete');
  await expect(why).toContainText('Judged by version 2 of the definition');
  await expect(why.locator('.standing > li')).toHaveCount(4);
  await expect(why).toContainText('Still missing:');
  await expect(page.locator('#since')).toContainText('What changed since');
  await expect(page.locator('#plan svg')).toBeVisible();
  await page.getByRole('link', { name: 'Handoff', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Handoff: Weidenquell Kliniken');
});

test('a champion reads their own journey in the report and nothing that is the vendor’s', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'champion');
  await page.goto('/reports/accounts/sample-basic');
  await expect(page.locator('#journey')).toBeVisible();
  for (const own of ['#needs', '#health', '#touches', '#tickets', '#deal', '#since'])
    await expect(page.locator(own)).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText('Handed over from sales');
});

test('as of yesterday differs from today only by what came today', async ({ page, signIn }) => {
  await signIn(page, 'csm');
  const text = async (path: string) => {
    await page.goto(path);
    return page.locator('.week').innerText();
  };
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/reports?whose=all&asOf=${day(30)}`);
  await expect(page.getByText('As it was at the end of')).toBeVisible();
  // The sample's history ends at midnight: today has no facts of its own, but days go by.
  expect(await text(`/reports?whose=all&asOf=${day(1)}`)).not.toBe('');
  expect(await text(`/reports?whose=all&asOf=${day(30)}`)).not.toBe(await text('/reports?whose=all'));
});

test('the laboratory prefers the definition that separates, and hands a draft over as a file', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'csm');
  await page.goto('/reports/definitions?definition=checklist');
  await expect(page.locator('#result')).toContainText(
    'The definition in force separates better than the draft.',
  );
  await page.goto('/reports/definitions');
  await page.getByLabel('Leave out').last().check();
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.locator('#result table').first()).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Take the draft as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^onboarded-\d+\.en\.mdx$/);
});
