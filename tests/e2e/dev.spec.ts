import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../src/cli/tools.ts';
import { freePort } from '../academy/start.ts';

// It starts from nothing: packages are looked at, content compiled, the sample's history written.
test.setTimeout(240_000);

const PARTS = ['src', 'db', 'public', 'content', 'docs', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const LESSON = 'content/courses/first-invoice/modules/look-around/en.mdx';
const ADDRESS = '/courses/first-invoice/look-around';

let site: string;
let server: ChildProcess;
let origin: string;
let printed = '';

test.beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'everboard-dev-'));
  for (const part of PARTS) cpSync(join(root, part), join(site, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(site, 'node_modules'), 'junction');
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    ACADEMY_URL: origin,
    DATABASE_URL: `file:${join(site, 'data.db')}`,
  };
  server = spawn(process.execPath, [join(site, 'src/cli/dev.mjs')], { cwd: site, env, stdio: 'pipe' });
  const hear = (chunk: Buffer) => {
    printed += chunk;
  };
  server.stdout?.on('data', hear);
  server.stderr?.on('data', hear);
  await expect.poll(() => printed, { timeout: 200_000 }).toContain('The academy is open');
});

test.afterAll(async () => {
  const gone = new Promise((resolve) => server.once('close', resolve));
  server.kill();
  await gone;
  rmSync(site, { recursive: true, force: true });
});

test('an author sees a lesson change as it is saved, what is wrong over it, and the lesson again once it is mended', async ({
  page,
}) => {
  await page.goto(`${origin}/login`);
  await page.getByLabel('Email').fill('cem@sample.everboard.test');
  await page.getByLabel('Password').fill('onboard-everboard');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${origin}/studio`);
  await page.goto(origin + ADDRESS);
  const before = readFileSync(join(site, LESSON), 'utf8');
  const save = (text: string) => writeFileSync(join(site, LESSON), text);
  const overlay = page.getByRole('alertdialog');

  save(`${before}\nA sentence that was just saved.\n`);
  await expect(page.getByText('A sentence that was just saved.')).toBeVisible();
  await expect(overlay).toHaveCount(0);

  const line = before.split('\n').findIndex((one) => one.startsWith('minutes:')) + 1;
  save(before.replace(/^minutes: .*$/m, 'minutes: a few'));
  await expect(overlay).toContainText('1 error in the content');
  await expect(overlay).toContainText(`${LESSON}:${line}:1`);
  await expect(overlay).toContainText('Write the bare value, without quotes or unit.');
  await overlay.getByText('EB-FIELD-TYPE', { exact: true }).click();
  await expect(overlay.getByText('EB-FIELD-TYPE: A value of the wrong type')).toBeVisible();
  // Whoever opens a page meanwhile sees the lesson as it was published, and what is wrong.
  await page.reload();
  await expect(page.getByText('A sentence that was just saved.')).toBeAttached();
  await expect(overlay).toContainText('1 error in the content');
  await page.keyboard.press('Escape');
  await expect(overlay).toHaveCount(0);

  save(before.replace(/^---$/m, '<<<<<<< ours\n---\n>>>>>>> theirs'));
  await expect(overlay).toContainText('a merge that was left open');

  save(before);
  await expect(overlay).toHaveCount(0);
  await expect(page.getByText('A sentence that was just saved.')).toHaveCount(0);
  expect(server.exitCode).toBeNull();
  expect(printed).toContain('EB-FIELD-TYPE');
  // An academy of the same folder reads this one, and is told nothing of what was only saved.
  expect(existsSync(join(site, '.everboard/current'))).toBe(false);
});
