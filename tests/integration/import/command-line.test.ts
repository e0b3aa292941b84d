import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { migrateDatabase } from '../../../db/migrate.ts';
import { root } from '../../../src/cli/tools.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'import-cli-'));
const url = `file:${join(folder, 'academy.db')}`;
const good = join(folder, 'good.csv');
const bad = join(folder, 'bad.csv');

beforeAll(async () => {
  await migrateDatabase({ url });
  writeFileSync(good, 'account_id,name,plan\nheron,Heron Weir,basic\n');
  writeFileSync(bad, 'account_id,name,mrr\nheron,Heron Weir,-5\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run db -- import …` ends with, and the last of what it prints. */
function run(...words: string[]): Promise<{ code: number; last: string; printed: string }> {
  const script = join(root, 'src/cli/db.ts');
  const env = { PATH: process.env.PATH, DATABASE_URL: url };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, 'import', ...words], { env }, (error, stdout, stderr) => {
      const printed = `${stdout}${stderr}`;
      resolve({ code: Number(error?.code ?? 0), last: printed.trim().split('\n').at(-1) ?? '', printed });
    });
  });
}

async function accounts(): Promise<number> {
  const client = createClient({ url });
  const { rows } = await client.execute('SELECT count(*) AS n FROM accounts');
  client.close();
  return Number(rows[0]?.n);
}

test('at a terminal a file is looked at, imported, and found there already', async () => {
  const fresh = '1 rows: 1 new, 0 changed, 0 already there, 0 bad.';
  expect(await run('accounts', good, '--dry-run')).toMatchObject({ code: 0, last: fresh });
  expect(await accounts()).toBe(0);
  const imported = await run('accounts', good);
  expect(imported).toMatchObject({ code: 0, last: 'Imported.' });
  expect(imported.printed).toContain(fresh);
  expect(await run('accounts', good)).toMatchObject({
    code: 0,
    last: 'Everything in this file is there already.',
  });
  expect(await accounts()).toBe(1);
  expect(readdirSync(folder).filter((name) => name.includes('.csv'))).toEqual(['bad.csv', 'good.csv']);
});

test('at a terminal a bad row is named by line, once, and ends the command with 1', async () => {
  for (const words of [[], ['--dry-run']]) {
    const { code, printed } = await run('accounts', bad, ...words);
    expect(code).toBe(1);
    expect(printed.match(/^2: mrr: found -5, expected /gm)).toHaveLength(1);
  }
});

test('at a terminal what is no import is told what one is', async () => {
  const { code, last } = await run('widgets', good);
  expect([code, last]).toEqual([
    1,
    'Say what to import: npm run db -- import <accounts|people|events|tickets> <file> [--dry-run].',
  ]);
});
