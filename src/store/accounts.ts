import { eq, inArray } from 'drizzle-orm';
import { type Database, isOneOf, statement } from '../../db/client.ts';
import { accountProperties, accounts } from '../../db/schema.ts';
import {
  type Account,
  type AccountProperty,
  accountAt,
  type DealProperty,
  type PropertyChange,
  type PropertyValue,
} from '../domain/account.ts';

/** Every account as it stood at `asOf`, those created later left out. */
export async function allAccounts(db: Database, asOf: Date): Promise<Account[]> {
  const rows = await db.read.select().from(accounts).where(undefined);
  const known = rows.filter((row) => Date.parse(row.createdAt) <= asOf.getTime());
  const changes = Map.groupBy(await db.read.select().from(accountProperties), (change) => change.accountId);
  return known.map(({ id }) => accountAt(id, changes.get(id) ?? [], asOf));
}

export async function findAccount(db: Database, id: string, asOf: Date): Promise<Account | null> {
  const [row] = await db.read.select().from(accounts).where(eq(accounts.id, id));
  return row ? accountAt(id, await accountHistory(db, id), asOf) : null;
}

/** All changes of an account's properties, oldest first. */
export async function accountHistory(db: Database, id: string): Promise<PropertyChange[]> {
  return db.read
    .select()
    .from(accountProperties)
    .where(inArray(accountProperties.accountId, [id]))
    .orderBy(accountProperties.validFrom, accountProperties.id);
}

/** The same for several, in the order it was recorded, by account; those without any are left out. */
export async function changesOfAccounts(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, PropertyChange[]>> {
  const rows = await db.read
    .select()
    .from(accountProperties)
    .where(isOneOf(accountProperties.accountId, ids))
    .orderBy(accountProperties.id);
  return Map.groupBy(rows, ({ accountId }) => accountId);
}

export const insertAccount = (db: Database, id: string, createdAt: string) =>
  statement(db.read.insert(accounts).values({ id, createdAt }));

export interface NewPropertyChange {
  readonly accountId: string;
  readonly property: AccountProperty | DealProperty;
  readonly value: PropertyValue;
  readonly validFrom: string;
  readonly recordedAt: string;
  /** Id of a person, or of the write key it came with. */
  readonly recordedBy: string | null;
}

export const insertPropertyChange = (db: Database, change: NewPropertyChange) =>
  statement(db.read.insert(accountProperties).values(change));
