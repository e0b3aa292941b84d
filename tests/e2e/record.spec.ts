import { expect, test } from './academy.ts';
import { barriersOn, type Look, open, sticksOut } from './looks.ts';

const RECORD = '/reports/accounts/sample-basic/record';

test('a CSM writes a touch down before the next call and finds it on the account', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'csm');
  await page.goto('/reports/accounts/sample-basic');
  await page.getByRole('link', { name: 'Record a fact' }).click();
  await page.getByText('A touch: meeting, call or message').click();
  const form = page.locator('#touch');
  await form.getByLabel('Kind').selectOption({ label: 'On-demand meeting' });
  await form.getByLabel('Note').fill('They want the ERP before the audit.');
  await form.getByLabel('doubt').check();
  await form.getByRole('button', { name: 'Record the touch' }).click();
  await expect(page.getByRole('status')).toContainText('The touch is recorded.');
  await page.goto('/reports/accounts/sample-basic');
  await expect(page.getByText('They want the ERP before the audit.')).toBeVisible();
});

test('what was typed stays where something was wrong, and the fault is named beside it', async ({
  page,
  signIn,
  troubles,
}) => {
  troubles.expect(/422/);
  await signIn(page, 'csm');
  await page.goto(`${RECORD}?form=deal#deal`);
  const form = page.locator('#deal');
  await form.getByLabel('Seats').fill('many');
  await form.getByLabel('Monthly revenue').fill('-5');
  await form.getByLabel('Touch model').selectOption({ label: 'High touch' });
  await form.getByRole('button', { name: 'Record the contract' }).click();
  await expect(form.getByRole('alert')).toContainText(
    'This was not recorded. What you typed is still there.',
  );
  await expect(form.getByLabel('Seats')).toHaveValue('many');
  await expect(form.getByLabel('Seats')).toHaveAccessibleDescription(
    'Enter a number without unit, such as 3.6.',
  );
  await expect(form.getByLabel('Monthly revenue')).toHaveValue('-5');
  await expect(form.getByLabel('Monthly revenue')).toHaveAccessibleDescription('Enter 0 or more.');
  await expect(form.getByLabel('Touch model')).toHaveValue('high');
  expect(await barriersOn(page)).toEqual([]);
  await form.getByLabel('Seats').fill('25');
  await form.getByLabel('Monthly revenue').fill('2500');
  await form.getByRole('button', { name: 'Record the contract' }).click();
  await expect(page.getByRole('status')).toContainText('The contract is recorded.');
});

test('an admin makes a key, sees it once, sends with it, and ends it', async ({
  page,
  signIn,
  request,
  troubles,
}) => {
  troubles.expect(/409/);
  await signIn(page, 'admin');
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Write keys' }).click();
  await page.getByLabel('What sends with it').fill('Product backend');
  await page.getByRole('button', { name: 'Create a key' }).click();
  const key = (await page.locator('.write-key').textContent()) ?? '';
  const send = async () => {
    const authorization = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
    const data = { userId: 'learner-basic', event: 'signed_in' };
    return (await request.post('/v1/track', { headers: { authorization }, data })).status();
  };
  expect(await send()).toBe(200);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('This form was sent before.');
  await page.goto('/admin/keys');
  await expect(page.locator('body')).not.toContainText(key);
  const row = page.getByRole('row', { name: 'Product backend' });
  await expect(row).toContainText('today');
  await row.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('row', { name: 'Product backend' })).toContainText('Revoked');
  expect(await send()).toBe(401);
});

const LOOKS: readonly Look[] = [
  { language: 'en', theme: 'light', width: 1200 },
  { language: 'ja', theme: 'dark', width: 390 },
];

for (const look of LOOKS)
  test(`every form can be seen, heard and used: ${Object.values(look).join(' ')}`, async ({
    page,
    signIn,
  }) => {
    await signIn(page, 'csm');
    await open(page, RECORD, look);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await barriersOn(page)).toEqual([]);
    expect(await sticksOut(page, 320)).toEqual([]);
  });
