import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

async function count(table: string): Promise<number> {
  const client = createClient({ url });
  const { rows } = await client.execute(`SELECT count(*) AS n FROM ${table}`);
  client.close();
  return Number(rows[0]?.n);
}

test('at a terminal a file is looked at, imported, and found there already', async () => {
  const fresh = '1 row: 1 new, 0 changed, 0 already there, 0 bad.';
  expect(await run('accounts', good, '--dry-run')).toMatchObject({ code: 0, last: fresh });
  expect(await count('accounts')).toBe(0);
  const imported = await run('accounts', good);
  expect(imported).toMatchObject({ code: 0, last: 'Imported.' });
  expect(imported.printed).toContain(fresh);
  expect(await run('accounts', good)).toMatchObject({
    code: 0,
    last: 'Everything in this file is there already.',
  });
  expect(await count('accounts')).toBe(1);
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
  const said = async (...words: string[]) => {
    const { code, last } = await run(...words);
    return [code, last];
  };
  expect(await said()).toEqual([
    1,
    'Say what to import: npm run db -- import <accounts|people|events|tickets> <file> [--dry-run].',
  ]);
  const kinds = 'Kinds: accounts, people, events, tickets.';
  expect(await said('widgets', good)).toEqual([1, `There is no kind “widgets” to import. ${kinds}`]);
  expect(await said('acounts', good)).toEqual([
    1,
    `There is no kind “acounts” to import. Did you mean \`accounts\`? ${kinds}`,
  ]);
});

test('at a terminal a first row that is wrong is said to be, and a code that nothing else has', async () => {
  const header = join(folder, 'header.csv');
  writeFileSync(header, 'account,name\nheron,Heron Weir\n');
  const { code, last, printed } = await run('accounts', header, '--dry-run');
  expect([code, last]).toEqual([1, 'The first row is not as it should be: no other row was looked at.']);
  expect(printed).toContain('1: account: found "account", expected a column that is known');
  const codes = join(folder, 'codes.csv');
  writeFileSync(codes, 'account_id,name,plan\nibis,Ibis,premum\negret,Egret,premum\n');
  const remarked = await run('accounts', codes, '--dry-run');
  expect(remarked.code, remarked.printed).toBe(0);
  expect(remarked.printed).toContain(
    'plan, line 2 and 1 more: neither content nor another account has “premum”. Did you mean “premium”?',
  );
});

test('an import that is killed in the middle leaves nothing half-written, and can be done again', async () => {
  await run('accounts', good);
  const many = 20_000;
  const path = join(folder, 'events.csv');
  const lines = Array.from({ length: many }, (_, n) => `m-${n},heron,report_viewed,2026-02-03T09:30:00Z`);
  writeFileSync(path, `message_id,account_id,event,at\n${lines.join('\n')}\n`);
  const env = { PATH: process.env.PATH, DATABASE_URL: url };
  const importing = [join(root, 'src/cli/db.ts'), 'import', 'events', path];
  let killed = 0;
  for (const wait of [0, 400, 900, 1_500]) {
    const child = spawn(process.execPath, importing, { env, stdio: 'ignore' });
    const gone = new Promise<NodeJS.Signals | null>((resolve) =>
      child.once('exit', (_, signal) => resolve(signal)),
    );
    // What is ready to be written lies there from the moment the rows are looked at.
    await vi.waitFor(() => expect(existsSync(`${path}.rows`) || child.exitCode !== null).toBe(true), {
      timeout: 30_000,
      interval: 20,
    });
    await sleep(wait);
    child.kill('SIGKILL');
    if ((await gone) === 'SIGKILL') killed += 1;
    expect([0, many]).toContain(await count('product_events'));
    expect(await count("acts WHERE json_extract(detail, '$.kind') = 'events'")).toBe(
      (await count('product_events')) === 0 ? 0 : 1,
    );
  }
  expect(killed).toBeGreaterThan(0);
  expect((await run('events', path)).code).toBe(0);
  expect(await count('product_events')).toBe(many);
});
