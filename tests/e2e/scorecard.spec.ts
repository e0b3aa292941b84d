import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, type Page, test } from './academy.ts';

const lineOf = (page: Page, name: string) => page.getByRole('row', { name });

async function takeCsv(page: Page): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'These accounts (CSV)' }).click(),
  ]);
  return parse(await readFile(await download.path()), { bom: true, columns: true });
}

test('a CSM opens a number of the scorecard: what it says, whose it is, and the same as a file', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'csm');
  await page.goto('/reports');
  await page.getByRole('link', { name: 'Scorecard' }).click();
  await page.getByLabel('Segment', { exact: true }).selectOption('SMB');
  await page.getByRole('button', { name: 'Filter' }).click();
  const line = lineOf(page, 'Onboarding completion rate of a cohort');
  const value = (await line.locator('strong').textContent())?.trim() ?? '';
  const made = (await line.locator('.kpi-value .cell-note').textContent())?.trim() ?? '';
  expect(made).toMatch(/^\d+ of \d+ accounts$/);

  await line.getByRole('link').click();
  await expect(page.locator('.stat-value')).toHaveText(value);
  await expect(page.locator('.stat-note')).toHaveText(made);
  await expect(page.getByRole('heading', { name: 'What it says' })).toBeVisible();
  const [counted, all] = (made.match(/\d+/g) ?? []).map(Number);
  await expect(page.locator('.kpi-accounts tbody tr')).toHaveCount(all ?? 0);

  const rows = await takeCsv(page);
  expect(rows).toHaveLength(all ?? 0);
  expect(rows.filter((row) => row.numerator === '1')).toHaveLength(counted ?? 0);
  expect(new Set(rows.map((row) => row.segment))).toEqual(new Set(['smb']));

  await page.getByRole('link', { name: 'Those that count', exact: true }).click();
  await expect(page.locator('.kpi-accounts tbody tr')).toHaveCount(counted ?? 0);
  await page.locator('.kpi-accounts tbody a').first().click();
  await expect(page).toHaveURL(/\/reports\/accounts\/[^/]+$/);
});

test('every KPI of the sample has a number or says that there is nobody yet', async ({ page, signIn }) => {
  await signIn(page, 'csm');
  await page.goto('/reports/scorecard');
  const values = (await page.locator('.kpi-value strong').allTextContents()).map((text) => text.trim());
  expect(values.length).toBeGreaterThan(30);
  expect(values.filter((text) => !/\d/.test(text) && text !== 'Nobody yet')).toEqual([]);
  expect(values.filter((text) => text === 'Nobody yet').length).toBeLessThan(4);
});

test('a leader holds two cohorts against each other, as they stood on a past day', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'admin');
  await page.goto('/reports/scorecard');
  const cohorts = page.getByLabel('Cohort (contract month)');
  const [, latest = '', before = ''] = await cohorts.locator('option').allTextContents();
  await cohorts.selectOption(before.trim());
  await page.getByLabel('Compare with cohort').selectOption(latest.trim());
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('columnheader', { name: before.trim() }).first()).toBeVisible();
  await expect(page.getByRole('columnheader', { name: latest.trim() }).first()).toBeVisible();

  await page.goto('/reports/scorecard?asOf=2026-06-30');
  await expect(page.getByText('As it was at the end of 30 June 2026')).toBeVisible();
  await expect(page.getByText(/accounts, 1 July 2025 to 30 June 2026/)).toBeVisible();
});

test('a business case can be sent to someone, and says what is wrong with a figure', async ({
  page,
  signIn,
  troubles,
}) => {
  await signIn(page, 'csm');
  await page.goto('/reports/business-case');
  // Of forty customers and their price: the sample knows no more of itself yet.
  await expect(page.locator('.notice')).toContainText('it pays for itself in that year');
  await expect(page.locator('.notice')).toContainText('The academy’s own figures: “New customers a year”');
  await expect(page.locator('.notice')).toContainText(/Examples: .*“Investment, in US dollars”/);
  const fill = async (figures: Record<string, string>) => {
    for (const [name, figure] of Object.entries(figures)) await page.locator(`[name=${name}]`).fill(figure);
    await page.getByRole('button', { name: 'Calculate' }).click();
  };
  await fill({
    customers: '200',
    retention_before: '82',
    retention_after: '91',
    price: '30,000',
    investment: '200000',
    years_fast: '6',
    years_slow: '4',
  });
  await page.goto(page.url());
  await expect(page.locator('.stat-value')).toHaveText(['18', '$540,000', '170%', '$180,000', '$120,000']);

  troubles.expect(/422/);
  await fill({ customers: 'many' });
  await expect(page.getByText('New customers a year: “many” is no number.')).toBeVisible();
  await expect(page.locator('.stat-value')).toHaveCount(0);
});
