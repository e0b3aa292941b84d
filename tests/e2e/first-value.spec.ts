import { Analytics } from '@segment/analytics-node';
import { SAMPLE_WRITE_KEY } from '../../db/sample/write-key.ts';
import { expect, type Page, test } from './academy.ts';

const MILESTONE = 'First report with real data';

/** Accounts that the scorecard's time to first value is made of. */
async function measured(page: Page): Promise<string> {
  await page.goto('/reports/scorecard/ttfv');
  return (await page.locator('.stat-note').textContent())?.trim() ?? '';
}

test('first value sent by the product’s own client moves the account, the scorecard, the journey and the week', async ({
  page,
  another,
  signIn,
  sample,
}) => {
  await signIn(page, 'csm');
  const champion = await another();
  await signIn(champion, 'champion');
  const reached = champion.locator('.milestone-reached', { hasText: MILESTONE });

  await page.goto('/reports/accounts/sample-basic');
  await expect(page.locator('#completion')).toContainText('First value has not been reached yet.');
  await expect(page.locator('#journey .milestone', { hasText: MILESTONE })).not.toContainText('reached on');
  const before = await measured(page);
  await expect(page.getByRole('row', { name: 'Alderquist Castings' })).toHaveCount(0);
  await champion.goto('/journey');
  await expect(reached).toHaveCount(0);
  await page.goto('/reports');
  await expect(page.locator('#sample-basic')).not.toContainText(MILESTONE);

  const analytics = new Analytics({ writeKey: SAMPLE_WRITE_KEY, host: sample.origin, maxRetries: 0 });
  const errors: unknown[] = [];
  analytics.on('error', (error) => errors.push(error));
  analytics.track({ userId: 'learner-basic', event: 'report_viewed' });
  await analytics.closeAndFlush();
  expect(errors).toEqual([]);

  await page.goto('/reports/accounts/sample-basic');
  const { rows } = await sample.db.execute(
    "SELECT value FROM account_properties WHERE account_id = 'sample-basic' AND property = 'contractAt'",
  );
  const contract = Date.parse(JSON.parse(String(rows[0]?.value)));
  const days = Math.floor((Date.now() - contract) / 86_400_000);
  await expect(page.locator('#completion')).toContainText(`${days} days after the contract (TTFV).`);
  await expect(page.locator('#journey .milestone', { hasText: MILESTONE })).toContainText('reached on');

  expect(await measured(page)).not.toBe(before);
  const row = page.getByRole('row', { name: 'Alderquist Castings' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(`${days} days`);

  await champion.reload();
  await expect(reached).not.toHaveCount(0);
  await expect(champion.locator('main')).toContainText('There it is, in your own figures');

  await page.goto('/reports');
  await expect(page.locator('#sample-basic')).toContainText(MILESTONE);
});
