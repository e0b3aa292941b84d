import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '../../db/migrate.ts';
import { openSessions } from '../../src/auth/sessions.ts';
import { type Catalog, createCatalog } from '../../src/catalog/catalog.ts';
import type { House } from '../../src/commands/house.ts';
import { invitePerson } from '../../src/commands/invite-person.ts';
import { createAccount } from '../../src/commands/save-account.ts';
import { setPasswordByLink } from '../../src/commands/set-password.ts';
import { EVERYONE, type Role } from '../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../src/domain/brand/brand.ts';
import { NO_NAMES } from '../../src/domain/content.ts';
import { openDatabase } from '../../src/store/database.ts';
import { insertPerson } from '../../src/store/people.ts';

/** A whole academy on a database file of its own. */
export interface Academy {
  /** Opened anew by `reopen`: take it from here each time. */
  readonly house: House;
  readonly catalog: Catalog;
  /** Closes the database and opens the same file again, as a restart does. */
  reopen(): void;
  /** Every row of every table as one text, to look for what must not be there. */
  everything(): Promise<string>;
  /** The links in all letters to an address, newest first, without the academy's own address. */
  linksTo(email: string): Promise<string[]>;
  close(): void;
}

const HTTPS = 'https://academy.test';
export const PASSWORD = 'heather over granite';
export const FROM = { userAgent: 'Firefox on a desk', address: '192.0.2.7' };

/** Opens an academy that is migrated and empty. @param catalog its content; none when left out */
export async function openAcademy(catalog: Catalog = NO_CONTENT): Promise<Academy> {
  const folder = mkdtempSync(join(tmpdir(), 'academy-'));
  const address = { url: `file:${join(folder, 'academy.db')}` };
  await migrateDatabase(address);
  const open = (): House => {
    const db = openDatabase(address);
    return { db, sessions: openSessions(db, true), url: HTTPS, brand: () => PLAIN_BRAND };
  };
  let house = open();
  return {
    get house() {
      return house;
    },
    catalog,
    reopen() {
      house.db.close();
      house = open();
    },
    async everything() {
      const { reader } = house.db;
      const { rows } = await reader.execute("SELECT name FROM sqlite_master WHERE type = 'table'");
      const tables = await Promise.all(rows.map((row) => reader.execute(`SELECT * FROM "${row.name}"`)));
      return JSON.stringify(tables.map((table) => table.rows));
    },
    async linksTo(email) {
      const sql = 'SELECT text FROM outbox WHERE "to" = ? ORDER BY id DESC';
      const { rows } = await house.db.reader.execute({ sql, args: [email] });
      return rows.map((row) => new RegExp(`${HTTPS}(/\\S+)`).exec(String(row.text))?.[1] ?? '');
    },
    close() {
      house.db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An admin who was there from the start, without a password. @returns their id */
export async function addAdmin({ house: { db } }: Academy, id: string, now: Date): Promise<string> {
  const at = now.toISOString();
  const admin = {
    id,
    accountId: null,
    role: 'admin',
    language: null,
    invitedAt: null,
    createdAt: at,
  } as const;
  await db.write(id, async () => ({
    statements: [insertPerson(db, { ...admin, name: `Admin ${id}`, email: `${id}@academy.test` })],
    result: undefined,
  }));
  return id;
}

/** The account `mill`: Basic, manufacturing. @returns its id */
export async function addAccount({ house, catalog }: Academy, actor: string, now: Date): Promise<string> {
  const result = await createAccount(
    house,
    catalog,
    actor,
    {
      account: {
        id: 'mill',
        name: 'Low Weir Mill',
        plan: 'basic',
        industry: 'manufacturing',
        useCases: ['invoice-approval'],
        segment: 'smb',
        csm: null,
        timeZone: 'Europe/Berlin',
      },
      deal: new Map(),
    },
    now,
  );
  if (!result.ok) throw new Error(`The account was refused: ${result.why}`);
  return result.id;
}

export interface Newcomer {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly accountId: string | null;
}

/** Someone who was invited and has yet to use the link. @returns their id */
export async function invite(
  { house }: Academy,
  actor: string,
  newcomer: Newcomer,
  now: Date,
): Promise<string> {
  const result = await invitePerson(house, actor, { ...newcomer, language: null }, now);
  if (!result.ok) throw new Error(`The invitation was refused: ${result.why}`);
  return result.personId;
}

/** Someone who was invited, chose PASSWORD and is signed in. */
export async function admit(
  academy: Academy,
  actor: string,
  newcomer: Newcomer,
  now: Date,
): Promise<{ readonly id: string; readonly token: string }> {
  const id = await invite(academy, actor, newcomer, now);
  const [link = ''] = await academy.linksTo(newcomer.email);
  const typed = {
    link: tokenOf(link),
    password: PASSWORD,
    introduction: { email: '', name: '' },
    from: FROM,
    presented: null,
  };
  const result = await setPasswordByLink(academy.house, academy.catalog, typed, now);
  if (!result.ok) throw new Error(`The link was refused: ${result.why}`);
  return { id, token: result.token };
}

/** What stands behind the last slash of a link. */
export function tokenOf(link: string): string {
  return link.slice(link.lastIndexOf('/') + 1);
}

const NO_CONTENT = createCatalog({
  digest: 'none',
  languages: ['en', 'ja'],
  brand: PLAIN_BRAND,
  codes: EVERYONE,
  names: NO_NAMES,
  paths: [],
  courses: [],
  modules: [],
  quizzes: [],
  journeys: [],
  definitions: [],
});
