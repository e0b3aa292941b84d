import { eq, or, sql } from 'drizzle-orm';
import { type Database, isOneOf, statement } from '../../db/client.ts';
import { accounts, people } from '../../db/schema.ts';
import type { Role } from '../domain/audience.ts';
import { canonicalEmail } from '../domain/person.ts';

/** A person as another system's message meets them. */
export interface NamedPerson {
  readonly id: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly language: string | null;
  readonly role: Role;
  /** Null for the vendor's staff. */
  readonly accountId: string | null;
  readonly invitedAt: string | null;
  readonly firstSignInAt: string | null;
  readonly identifiedAt: string | null;
}

export interface NamedAccount {
  readonly id: string;
  readonly externalId: string | null;
}

/** Everyone not erased whose id, external id or address is among these. */
export function peopleNamed(db: Database, names: readonly string[]): Promise<NamedPerson[]> {
  return db.read
    .select({
      id: people.id,
      externalId: people.externalId,
      email: people.email,
      name: people.name,
      language: people.language,
      role: people.role,
      accountId: people.accountId,
      invitedAt: people.invitedAt,
      firstSignInAt: people.firstSignInAt,
      identifiedAt: people.identifiedAt,
    })
    .from(people)
    .where(
      sql`${people.erasedAt} IS NULL AND (${or(
        isOneOf(people.id, names),
        isOneOf(people.externalId, names),
        isOneOf(people.email, names.map(canonicalEmail)),
      )})`,
    );
}

/** The accounts whose id or external id is among these. */
export function accountsNamed(db: Database, names: readonly string[]): Promise<NamedAccount[]> {
  return db.read
    .select({ id: accounts.id, externalId: accounts.externalId })
    .from(accounts)
    .where(or(isOneOf(accounts.id, names), isOneOf(accounts.externalId, names)));
}

/** Everyone not erased of the accounts whose id or external id is among these, with their role. */
export function peopleOfAccountsNamed(db: Database, names: readonly string[]) {
  return db.read
    .select({ id: people.id, role: people.role, accountId: people.accountId })
    .from(people)
    .innerJoin(accounts, eq(accounts.id, people.accountId))
    .where(
      sql`${people.erasedAt} IS NULL AND (${or(isOneOf(accounts.id, names), isOneOf(accounts.externalId, names))})`,
    );
}

/** Someone the product speaks of: may learn, once they are invited. */
export const insertIdentified = (db: Database, person: NamedPerson, createdAt: string) =>
  statement(db.read.insert(people).values({ ...person, createdAt }));

export const updateIdentity = (
  db: Database,
  { id, externalId, email, name, language, identifiedAt }: NamedPerson,
) =>
  statement(
    db.read.update(people).set({ externalId, email, name, language, identifiedAt }).where(eq(people.id, id)),
  );
