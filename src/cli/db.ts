import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createClient } from '@libsql/client';
import { openDatabase } from '../../db/client.ts';
import { rebuildRollups } from '../../db/rollups.ts';
import { addressOf, databaseFile, readSettings, type Settings } from '../settings.ts';
import { hasPeople } from '../store/first-admin.ts';
import { toldInWords } from './database-in-words.ts';
import { holdDatabase } from './hold-database.ts';
import { importCommand } from './import.ts';
import { prepareContent } from './prepare-content.ts';
import { fillWithSample, migrate } from './prepare-database.ts';
import { restoreDatabase } from './restore.ts';
import { run, Unable } from './tools.ts';

/** How long a backup waits for whoever holds the database just then, in milliseconds. */
const BUSY_MS = 5_000;

const HELP = `npm run db -- <command>

  migrate           bring the database to the newest schema
  sample            put the sample academy's people and history into an empty database
  rebuild           make anew what is kept for speed, from the facts; the academy may run
  import <kind> <file> [--dry-run]
                    take facts over from a CSV file, whole or not at all; kind is one of accounts, people, events,
                    tickets; --dry-run only says what the file comes to; the academy may run
  backup <file>     write a copy of the database while the academy runs
  restore <file>    put a backup in the database's place; the academy must not be running
`;

await run(async () => {
  const [command, file] = process.argv.slice(2);
  const settings = readSettings(process.env);
  switch (command) {
    case 'migrate':
      await holdDatabase(settings);
      await migrate(settings);
      console.log('The database has the newest schema.');
      return 0;
    case 'sample':
      return sample(settings);
    case 'rebuild':
      return rebuild(settings);
    case 'import':
      return importCommand(settings, process.argv.slice(3));
    case 'backup':
      return backup(settings, named(command, file));
    case 'restore':
      return restore(settings, named(command, file));
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
  await holdDatabase(settings);
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

async function rebuild(settings: Settings): Promise<number> {
  await holdDatabase(settings);
  await migrate(settings);
  const db = openDatabase(addressOf(settings));
  try {
    await rebuildRollups(db.reader);
  } finally {
    db.close();
  }
  console.log('What is kept for speed was made anew from the facts.');
  return 0;
}

async function backup(settings: Settings, to: string): Promise<number> {
  const database = onThisMachine(settings);
  if (!existsSync(database)) throw new Unable(`There is no database ${database} yet.`);
  if (existsSync(to)) throw new Unable(`${to} is there already; name a file that is not.`);
  await holdDatabase(settings);
  const client = createClient({ url: settings.databaseUrl, timeout: BUSY_MS });
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [to] });
  } catch (problem) {
    rmSync(to, { force: true });
    const said = problem instanceof Error ? problem.message : String(problem);
    throw new Unable(`No backup was written to ${to}: ${said}. Look at the folder and its free space.`, {
      cause: problem,
    });
  } finally {
    client.close();
  }
  console.log(`The database was copied to ${to}.`);
  return 0;
}

async function restore(settings: Settings, from: string): Promise<number> {
  const database = onThisMachine(settings);
  const before = await toldInWords(settings, () => {
    mkdirSync(dirname(database), { recursive: true });
    return restoreDatabase(database, from);
  });
  console.log(`The database is as it was in ${from}.`);
  if (before !== null) console.log(`What was there before lies beside it as ${before}.`);
  return 0;
}

function onThisMachine(settings: Settings): string {
  const file = databaseFile(settings);
  if (file === null) throw new Unable("The database is on a server; back it up with the server's own tools.");
  return file;
}

function named(command: string, file: string | undefined): string {
  if (file === undefined) throw new Unable(`Name the file: npm run db -- ${command} <file>.`);
  return resolve(file);
}
