import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createClient } from '@libsql/client';
import { openDatabase } from '../../db/client.ts';
import { isMigrated } from '../../db/migrate.ts';
import { readSettings, type Settings } from '../settings.ts';
import { hasPeople } from '../store/first-admin.ts';
import { prepareContent } from './prepare-content.ts';
import { addressOf, databaseFile, fillWithSample, migrate } from './prepare-database.ts';
import { run, Unable } from './tools.ts';

const HELP = `npm run db -- <command>

  migrate           bring the database to the newest schema
  sample            put the sample academy's people and history into an empty database
  backup <file>     write a copy of the database while the academy runs
  restore <file>    put a backup in the database's place; the academy must not be running
`;

await run(async () => {
  const [command, file] = process.argv.slice(2);
  const settings = readSettings(process.env);
  switch (command) {
    case 'migrate':
      await migrate(settings);
      console.log('The database has the newest schema.');
      return 0;
    case 'sample':
      return sample(settings);
    case 'backup':
      return backup(settings, named(file));
    case 'restore':
      return restore(settings, named(file));
    case undefined:
    case 'help':
      console.log(HELP);
      return 0;
    default:
      console.error(`There is no command "${command}".\n\n${HELP}`);
      return 2;
  }
});

async function sample(settings: Settings): Promise<number> {
  if (!settings.isLoopback) {
    throw new Unable(
      'The sample has sign-ins that anyone can read up, so it is only for an academy on this machine. Set ACADEMY_URL to a localhost address.',
    );
  }
  await migrate(settings);
  await prepareContent(console.log);
  const db = openDatabase(addressOf(settings));
  try {
    if (await hasPeople(db))
      throw new Unable('There are people in the database already; the sample only goes into an empty one.');
    await fillWithSample(db.reader);
  } finally {
    db.close();
  }
  console.log('The sample academy has people and history now.');
  return 0;
}

async function backup(settings: Settings, to: string): Promise<number> {
  onThisMachine(settings);
  if (existsSync(to)) throw new Unable(`${to} is there already; name a file that is not.`);
  const client = createClient({ url: settings.databaseUrl });
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [to] });
  } finally {
    client.close();
  }
  console.log(`The database was copied to ${to}.`);
  return 0;
}

async function restore(settings: Settings, from: string): Promise<number> {
  const database = onThisMachine(settings);
  if (!existsSync(from)) throw new Unable(`There is no file ${from}.`);
  if (await isServed(settings))
    throw new Unable('The academy is running. Stop it, restore, then start it again.');
  await checkBackup(from);
  // What has not been moved into the database's file yet stands in its -wal, and goes along with it.
  for (const part of ['', '-wal', '-shm']) {
    rmSync(`${database}.before-restore${part}`, { force: true });
    if (existsSync(database + part)) renameSync(database + part, `${database}.before-restore${part}`);
  }
  mkdirSync(dirname(database), { recursive: true });
  copyFileSync(from, database);
  console.log(
    `The database is as it was in ${from}. What was there before lies beside it as ${database}.before-restore.`,
  );
  return 0;
}

async function checkBackup(file: string): Promise<void> {
  const client = createClient({ url: `file:${file}` });
  try {
    const { rows } = await client.execute('PRAGMA quick_check(1)');
    if (rows[0]?.[0] !== 'ok') throw new Error('damaged');
    await isMigrated(client);
  } catch (problem) {
    throw new Unable(`${file} is damaged or is no backup of an academy; nothing was changed.`, {
      cause: problem,
    });
  } finally {
    client.close();
  }
}

async function isServed({ port }: Settings): Promise<boolean> {
  const answer = await fetch(`http://localhost:${port}/healthz`).catch(() => null);
  return answer?.ok ?? false;
}

function onThisMachine(settings: Settings): string {
  const file = databaseFile(settings);
  if (file === null) throw new Unable("The database is on a server; back it up with the server's own tools.");
  return file;
}

function named(file: string | undefined): string {
  if (file === undefined) throw new Unable('Name the file: npm run db -- backup <file>.');
  return resolve(file);
}
