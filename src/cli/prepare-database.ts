import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Client } from '@libsql/client';
import { type Database, openDatabase } from '../../db/client.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { sampleRows, writeSample } from '../../db/sample/index.ts';
import { SAMPLE_PASSWORD, SAMPLE_SIGN_INS } from '../../db/sample/sign-ins.ts';
import { newLink } from '../auth/links.ts';
import { hashPassword } from '../auth/passwords.ts';
import { randomToken } from '../auth/tokens.ts';
import { words } from '../catalog/catalog.ts';
import { body, closeContent, currentCatalog, openContent } from '../catalog/live.ts';
import type { Section } from '../domain/body.ts';
import type { CatalogData, Words } from '../domain/content.ts';
import { addressOf, databaseFile, type Settings } from '../settings.ts';
import {
  adminWithoutSignIn,
  hasAdminWhoCanSignIn,
  hasPeople,
  insertFirstAdmin,
} from '../store/first-admin.ts';
import { damaged, toldInWords } from './database-in-words.ts';
import { Unable, workFolder } from './tools.ts';

/** Lines to print for whoever started the academy. */
export interface Prepared {
  readonly notes: readonly string[];
}

/**
 * Makes the database ready to serve: there, migrated, sound, and with someone who can sign in – the sample's
 * people while the academy is reached on this machine only, else a link that makes the first admin.
 * @param store where the content was published that the sample's history is about
 * @throws {Unable} a sentence on what is wrong with the database and what to do
 */
export async function prepareDatabase(settings: Settings, store = workFolder): Promise<Prepared> {
  return toldInWords(settings, async () => {
    await migrate(settings);
    const db = openDatabase(addressOf(settings));
    try {
      await examine(db.reader, settings);
      if (settings.isLoopback && !(await hasPeople(db))) await fillWithSample(db.reader, store);
      return { notes: await notesFor(db, settings) };
    } finally {
      db.close();
    }
  });
}

/** Brings the database to the newest schema; makes the file and its folder where there is none. */
export async function migrate(settings: Settings): Promise<void> {
  const file = databaseFile(settings);
  await toldInWords(settings, async () => {
    if (file !== null) mkdirSync(dirname(file), { recursive: true });
    await migrateDatabase(addressOf(settings));
  });
}

/** Writes the sample academy's people and history. The content must have been published in `store`. */
export async function fillWithSample(client: Client, store = workFolder): Promise<void> {
  await openContent(store);
  const { data } = currentCatalog();
  const sections = await sectionsOf(data);
  const rows = sampleRows(data, new Date(), (unit, language) => {
    const said = words<Words>(unit, language).words.body;
    return { body: said, sections: sections.get(said) ?? [] };
  });
  closeContent();
  await writeSample(client, rows, await hashPassword(SAMPLE_PASSWORD));
}

/** The words of all lessons and quizzes by digest of the body. */
async function sectionsOf({
  modules,
  quizzes,
}: CatalogData): Promise<ReadonlyMap<string, readonly Section[]>> {
  const said = [...modules, ...quizzes].flatMap((unit) => Object.values<Words>(unit.words));
  return new Map(
    await Promise.all(said.map(async (one) => [one.body, (await body(one.body)).sections] as const)),
  );
}

async function examine(client: Client, settings: Settings): Promise<void> {
  if (databaseFile(settings) === null) return;
  const { rows } = await client.execute('PRAGMA quick_check(1)');
  if (rows[0]?.[0] !== 'ok') throw new Unable(damaged(settings));
}

async function notesFor(db: Database, settings: Settings): Promise<string[]> {
  const now = new Date();
  if (!(await hasAdminWhoCanSignIn(db))) {
    const known = await adminWithoutSignIn(db);
    const id = known ?? randomToken(10);
    const link = newLink(db, id, 'first-admin', now);
    await db.write(id, async () => ({
      statements: [
        ...(known === null ? [insertFirstAdmin(db, id, now.toISOString())] : []),
        ...link.statements,
      ],
      result: undefined,
    }));
    return [
      'Nobody can administer it yet. This link makes the first admin, once, within a day:',
      `  ${settings.academyOrigin}${link.path}`,
    ];
  }
  if (!settings.isLoopback) return [];
  const { rows } = await db.reader.execute({
    sql: `SELECT count(*) FROM people WHERE email IN (${SAMPLE_SIGN_INS.map(() => '?').join()})`,
    args: SAMPLE_SIGN_INS.map(({ email }) => email),
  });
  if (Number(rows[0]?.[0]) === 0) return [];
  const widest = Math.max(...SAMPLE_SIGN_INS.map(({ email }) => email.length));
  return [
    `Sign in with the password ${SAMPLE_PASSWORD} as`,
    ...SAMPLE_SIGN_INS.map(({ email, who }) => `  ${email.padEnd(widest)}  ${who}`),
  ];
}
