import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeDatabase } from '../../db/lease.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { root } from '../../src/cli/tools.ts';
import { freePort } from '../academy/start.ts';

let folder: string;
let database: string;
const running = new Set<ChildProcess>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'everboard-restore-'));
  database = join(folder, 'academy.db');
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts one of our commands on the test's database. */
function command(script: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(root, 'src/cli', script), ...args], {
    env: { PATH: process.env.PATH, DATABASE_URL: `file:${database}`, ...env },
  });
  running.add(child);
  let printed = '';
  const hear = (chunk: Buffer) => {
    printed += chunk;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<{ code: number | null; printed: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, printed }));
  });
  const says = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => words.test(printed) && resolve();
      child.stdout.on('data', look);
      child.once('close', () => reject(new Error(`It ended before it said ${words}:\n${printed}`)));
    });
  return { child, ended, says };
}

const db = (...args: string[]) => command('db.ts', args).ended;

/** A migrated database in which a note stands, so that one can be told from another. */
async function databaseWith(note: string, file = join(folder, `${note}.db`)): Promise<string> {
  const draft = `file:${join(folder, `draft-of-${note}`)}`;
  await migrateDatabase({ url: draft });
  const client = createClient({ url: draft });
  await client.executeMultiple(`CREATE TABLE note (text); INSERT INTO note VALUES ('${note}')`);
  // A closed connection keeps its file for a while; the copy is nobody's.
  await client.execute({ sql: 'VACUUM INTO ?', args: [file] });
  client.close();
  return file;
}

async function noteIn(file: string): Promise<unknown> {
  const client = createClient({ url: `file:${file}` });
  const { rows } = await client.execute('SELECT text FROM note');
  client.close();
  return rows[0]?.text;
}

test('a backup is not put under an academy that runs on another port, but is once that one was killed', async () => {
  const academy = command('start.ts', [], { PORT: String(await freePort()) });
  await academy.says(/The academy is open/);
  const backup = await databaseWith('backup');

  const refused = await db('restore', backup);
  expect(refused.printed).toContain('The academy is running');
  expect([refused.code, existsSync(`${database}.before-restore`)]).toEqual([1, false]);

  academy.child.kill('SIGKILL');
  await academy.ended;
  expect((await db('restore', backup)).code).toBe(0);
  expect(await noteIn(database)).toBe('backup');
});

test('a backup is not put under an academy that has the database by another name', async () => {
  const academy = command('start.ts', [], { PORT: String(await freePort()) });
  await academy.says(/The academy is open/);
  const backup = await databaseWith('backup');
  symlinkSync(database, join(folder, 'other-name.db'));

  const refused = command('db.ts', ['restore', backup], { DATABASE_URL: `file:${folder}/other-name.db` });
  expect((await refused.ended).printed).toContain('The academy is running');
});

test('a backup is not put under another program that has the database open', async () => {
  await databaseWith('original', database);
  const backup = await databaseWith('backup');
  const other = createClient({ url: `file:${database}` });
  await other.execute('PRAGMA journal_mode = WAL');
  await other.execute('SELECT text FROM note');
  const refused = await db('restore', backup);
  other.close();
  expect([refused.code, await noteIn(database)]).toEqual([1, 'original']);
});

test('an academy does not open on a database that is just being restored', async () => {
  await takeDatabase(database);
  const { code, printed } = await command('start.ts', [], { PORT: String(await freePort()) }).ended;
  expect([code, printed]).toEqual([1, expect.stringContaining('A backup is being put in the place of')]);
  expect(existsSync(database)).toBe(false);
});

test('where there was no database, none is said to lie beside', async () => {
  const { code, printed } = await db('restore', await databaseWith('backup'));
  expect([code, await noteIn(database)]).toEqual([0, 'backup']);
  expect(printed).not.toContain('before-restore');
});

test('restoring twice keeps both that were there before', async () => {
  await databaseWith('original', database);
  const first = await databaseWith('first');
  expect((await db('restore', first)).printed).toContain(`${database}.before-restore.`);
  expect((await db('restore', await databaseWith('second'))).printed).toContain('.before-restore-2.');
  expect(await noteIn(`${database}.before-restore`)).toBe('original');
  expect(await noteIn(`${database}.before-restore-2`)).toBe('first');
  expect(await noteIn(database)).toBe('second');
});

test('a damaged database is set aside for a sound backup, and a damaged backup changes nothing', async () => {
  writeFileSync(database, 'this was a database once '.repeat(200));
  const damaged = join(folder, 'damaged');
  writeFileSync(damaged, 'this was a backup once '.repeat(200));
  const refused = await db('restore', damaged);
  expect([refused.code, refused.printed]).toEqual([1, expect.stringContaining('nothing was changed')]);
  expect(readFileSync(database, 'utf8')).toContain('this was a database once');

  expect((await db('restore', await databaseWith('backup'))).code).toBe(0);
  expect(await noteIn(database)).toBe('backup');
  expect(readFileSync(`${database}.before-restore`, 'utf8')).toContain('this was a database once');
});

test('a database named as its own backup stays where it is', async () => {
  await databaseWith('original', database);
  expect((await db('restore', database)).printed).toContain('is the database itself');
  expect(await noteIn(database)).toBe('original');
});

test('a backup of a database that is not there is refused, and makes none', async () => {
  const { code, printed } = await db('backup', join(folder, 'copy.db'));
  expect([code, printed]).toEqual([1, expect.stringContaining('There is no database')]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a backup that cannot be written is told in a sentence', async () => {
  await databaseWith('original', database);
  const { code, printed } = await db('backup', join(folder, 'no-such-folder', 'copy.db'));
  expect([code, printed]).toEqual([1, expect.stringContaining('No backup was written to')]);
  expect(printed).not.toMatch(/\n {4}at /);
});
