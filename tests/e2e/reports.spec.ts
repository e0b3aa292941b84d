import { expect, test } from './academy.ts';
import { takeCsv } from './csv.ts';

test('a CSM narrows the accounts down, and takes away what is on the page and no more', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'csm');
  await page.goto('/reports/accounts');
  const all = await page.locator('tbody tr').count();
  expect(all).toBeGreaterThan(12);

  await page.getByLabel('Plan').selectOption({ label: 'Premium' });
  await page.getByLabel('Segment').selectOption({ label: 'Enterprise' });
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('status')).toHaveText(/^\d+ accounts$/);
  const names = await page.locator('tbody th a').allTextContents();
  expect(names.length).toBeLessThan(all);
  const plans = await page.locator('tbody tr td:nth-child(2)').allInnerTexts();
  expect(new Set(plans.map((text) => text.replace(/\s+/g, ' ').trim()))).toEqual(
    new Set(['Premium Enterprise']),
  );

  const accounts = await takeCsv(page, 'Accounts (CSV)');
  expect(accounts.map((row) => row.account_name)).toEqual(names.map((name) => name.trim()));
  const learners = await takeCsv(page, 'Learners (CSV)');
  expect(learners.length).toBeGreaterThan(accounts.length);
  expect(learners.every((row) => names.some((name) => name.trim() === row.account_name))).toBe(true);

  await page.getByRole('link', { name: 'Clear' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(all);
});

test('a CSM puts the accounts in order by a column, both ways round', async ({ page, signIn }) => {
  await signIn(page, 'csm');
  await page.goto('/reports/accounts');
  const invited = async () =>
    (await page.locator('tbody td:nth-child(5)').allTextContents()).map((cell) => Number(cell.trim()));
  await page.getByRole('link', { name: 'Invited' }).click();
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText(/Invited/);
  const up = await invited();
  expect(up).toEqual([...up].sort((a, b) => a - b));
  await page.getByRole('link', { name: 'Invited' }).click();
  await expect(page.locator('th[aria-sort="descending"]')).toHaveText(/Invited/);
  const down = await invited();
  expect(down).toEqual([...down].sort((a, b) => b - a));
  expect(down[0]).toBeGreaterThan(up[0] ?? 0);
});

test('a name nobody has says that no account fits', async ({ page, signIn }) => {
  await signIn(page, 'csm');
  await page.goto('/reports/accounts');
  await page.getByLabel('Account name').fill('nobody is called this');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('heading', { name: 'No account fits' })).toBeVisible();
});

test('a champion sees how their own team is doing, without what the vendor keeps for itself', async ({
  page,
  another,
  signIn,
}) => {
  await signIn(page, 'champion');
  await page.goto('/learn');
  await page.getByRole('link', { name: 'Team report' }).click();
  await expect(page).toHaveURL('/reports/accounts/sample-basic');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alderquist Castings');
  await expect(page.getByRole('heading', { name: 'What was done here' })).toHaveCount(0);
  await page.goto('/reports/accounts');
  await expect(page.locator('tbody tr')).toHaveCount(1);

  const csm = await another();
  await signIn(csm, 'csm');
  await csm.goto('/reports/accounts/sample-basic');
  await expect(csm.getByRole('heading', { name: 'What was done here' })).toBeVisible();
});

test('a printed list says which page of it this is, and of which day; on the screen neither stands twice', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'csm');
  await page.goto('/reports/accounts');
  const all = Number(/\d+/.exec(await page.getByRole('status').innerText())?.[0]);
  expect(all).toBeGreaterThan(50);
  const onPaper = page.locator('.on-paper');
  for (const line of await onPaper.all()) await expect(line).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(onPaper).toHaveText([
    /^Opened on \d+ \w+ \d{4} \(UTC\)$/,
    `Page 1 of 2 · accounts 1–50 of ${all}`,
  ]);
  for (const line of await onPaper.all()) await expect(line).toBeVisible();
  await page.goto('/reports/accounts?page=2&lang=ja');
  await expect(onPaper.last()).toHaveText(`2ページ中2ページ目 · アカウント${all}件中51～${all}件目`);

  for (const report of ['', '/scorecard', '/scorecard/ttfv', '/definitions', '/business-case']) {
    await page.goto(`/reports${report}?lang=en`);
    await expect(onPaper.first()).toBeVisible();
    await expect(onPaper.first()).toHaveText(/^Opened on/);
  }
  await page.goto('/reports/scorecard?asOf=2026-06-30');
  await expect(page.getByText('As it was at the end of 30 June 2026')).toBeVisible();
});
