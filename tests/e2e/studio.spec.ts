import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../src/cli/tools.ts';
import { studio as ja } from '../../src/i18n/ja/studio.ts';
import { expect, test } from './academy.ts';
import { expectWellMade, type Look } from './looks.ts';

const DESK: Look = { language: 'en', theme: 'light', width: 1280 };
const PHONE: Look = { language: 'ja', theme: 'dark', width: 390 };

test('a CEM looks as a Basic customer, is never left in doubt that they do, and is themselves again', async ({
  page,
  signIn,
  troubles,
}) => {
  // What a lesson's own script sends is not taken.
  troubles.expect(/409/);
  await signIn(page, 'cem');
  await page.goto('/studio');
  await page.getByRole('link', { name: 'Look as a customer' }).click();
  await page.getByLabel('Plan').selectOption('basic');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Look as a customer' })).toContainText(
    'You look as Basic · Learner · just invited. Nothing is recorded.',
  );
  await expect(page.getByRole('link', { name: 'Studio' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  const lesson = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await expect(page.getByText('What you sent was not taken')).toBeVisible();
  await page.getByRole('link', { name: 'Go on looking' }).click();
  await expect(page).toHaveURL(lesson);
  await page.goto('/studio/preview');
  await page.locator('[name="progress"]').selectOption('done');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.goto('/courses/first-invoice/send-in-an-invoice');
  await page.locator('.checklist').getByRole('checkbox').first().check();
  await expect(page.locator('.checklist')).toContainText('while you look as a customer nothing is recorded');
  await page.getByRole('button', { name: 'End the look' }).click();
  await expect(page).toHaveURL('/studio');
  await expect(page.locator('.preview-bar')).toHaveCount(0);
});

test('the studio and a look are well made on a desk and on a telephone, in both languages', async ({
  page,
  signIn,
  troubles,
}) => {
  // What a customer has not, the look has not either.
  troubles.expect(/404/);
  await signIn(page, 'cem');
  for (const look of [DESK, PHONE]) {
    for (const path of ['/studio', '/studio?state=retired', '/studio/compare', '/studio/preview'])
      await expectWellMade(page, path, look);
  }
  await page.goto('/studio/preview');
  await page.getByRole('button', { name: ja.preview.begin, exact: true }).click();
  await expect(page.locator('.preview-bar')).toBeVisible();
  for (const look of [DESK, PHONE]) {
    for (const path of ['/learn', '/courses/first-invoice/first-invoice-quiz', '/journey', '/studio'])
      await expectWellMade(page, path, look);
  }
});

test('a CEM sees in the studio what the check says of the files as they lie there now, errors too, and whether they are published', async ({
  page,
  signIn,
  sample,
}) => {
  const folder = dirname(sample.store);
  const [content, src] = [join(folder, 'content'), join(folder, 'src')];
  await signIn(page, 'cem');
  await page.goto('/studio');
  await expect(page.getByText('Nothing to mend')).toBeVisible();
  const look = page.getByRole('link', { name: 'Check content/ as it lies there now' });
  await expect(look).toHaveCount(0);

  cpSync(join(root, 'content'), content, { recursive: true });
  symlinkSync(join(root, 'src'), src, 'junction');
  try {
    await page.reload();
    await look.click();
    await expect(page.getByText('They hold what is published.')).toBeVisible();
    await expect(page.getByText('neither errors nor warnings')).toBeVisible();

    const lesson = join(content, 'courses/first-invoice/modules/look-around/en.mdx');
    const text = readFileSync(lesson, 'utf8');
    writeFileSync(lesson, text.replace('minutes:', 'minuts:'));
    await page.getByRole('link', { name: 'Check again' }).click();
    const findings = page.getByRole('region', { name: 'What the check says of content/ now' });
    await expect(findings).toContainText('2 errors and 0 warnings');
    await expect(findings).toContainText(
      'They hold something else than what is published, and can be published once',
    );
    await expect(findings).toContainText('Did you mean minutes?');
    const row = page.getByRole('row', { name: /look-around/ });
    await expect(row.getByRole('link', { name: '2', exact: true })).toBeVisible();
    for (const one of [DESK, PHONE]) await expectWellMade(page, '/studio?disk', one);

    await page.goto('/studio?lang=en');
    await expect(page.getByText('Nothing to mend')).toBeVisible();
  } finally {
    rmSync(content, { recursive: true });
    rmSync(src);
  }
});
