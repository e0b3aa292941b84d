import { expect, test } from './academy.ts';
import { barriersOn, mistakesIn } from './looks.ts';

const file = (text: string) => ({ name: 'accounts.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test('an admin sees what is wrong with a file by line, mends it, imports it, and finds the account', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'admin');
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByLabel('What the file is of').selectOption('accounts');
  await page
    .getByLabel('CSV file')
    .setInputFiles(file('account_id,name,plan,mrr\nheron-weir,Heron Weir,basic,-5\n'));
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByRole('alert')).toContainText('1 row cannot be taken.');
  const wrong = page.getByRole('row').filter({ hasText: 'mrr' });
  await expect(wrong).toContainText('2');
  await expect(wrong).toContainText('-5');
  await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);

  await page.getByRole('link', { name: 'Import another file' }).click();
  await page.getByLabel('What the file is of').selectOption('accounts');
  await page
    .getByLabel('CSV file')
    .setInputFiles(file('account_id,name,plan,mrr\nheron-weir,Heron Weir,basic,500\n'));
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: /^Import/ }).click();
  await expect(page.getByText('Imported.')).toBeVisible();
  await page.goto('/reports/accounts?q=heron');
  await page.getByRole('link', { name: 'Heron Weir' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heron Weir');

  await page.goto('/admin');
  await page.getByRole('link', { name: 'Imported accounts.csv (1 new, 0 changed)' }).click();
  await expect(page.getByRole('main').getByRole('row').filter({ hasText: 'Account' })).toContainText([
    'Heron Weir',
  ]);
  expect(await barriersOn(page)).toEqual([]);
  expect(await mistakesIn(await page.content())).toEqual([]);
  await page.getByRole('link', { name: 'Heron Weir' }).click();
  await expect(page).toHaveURL('/admin/accounts/heron-weir');
});
