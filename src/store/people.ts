import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Database, isOneOf, statement } from '../../db/client.ts';
import { people } from '../../db/schema.ts';
import type { Role } from '../domain/audience.ts';
import type { Person } from '../domain/person.ts';

const columns = {
  id: people.id,
  accountId: people.accountId,
  role: people.role,
  email: people.email,
  name: people.name,
  language: people.language,
  invitedAt: people.invitedAt,
  firstSignInAt: people.firstSignInAt,
  disabledAt: people.disabledAt,
  erasedAt: people.erasedAt,
  timeFactor: people.timeFactor,
};

export async function findPerson(db: Database, id: string): Promise<Person | null> {
  const [person] = await db.read.select(columns).from(people).where(eq(people.id, id));
  return person ?? null;
}

export async function findPersonByEmail(db: Database, email: string): Promise<Person | null> {
  const [person] = await db.read.select(columns).from(people).where(eq(people.email, email));
  return person ?? null;
}

/** Whether someone has put the greeting of their first visit away. */
export async function wasGreeted(db: Database, id: string): Promise<boolean> {
  const [row] = await db.read.select({ at: people.greetedAt }).from(people).where(eq(people.id, id));
  return row?.at != null;
}

/** Everyone of these accounts who has not been erased, by name. */
export function peopleOfAccounts(db: Database, accountIds: readonly string[]): Promise<Person[]> {
  return db.read
    .select(columns)
    .from(people)
    .where(and(isOneOf(people.accountId, accountIds), isNull(people.erasedAt)))
    .orderBy(people.name, people.id);
}

/** The vendor's own people: csm, cem, admin. */
export function staff(db: Database): Promise<Person[]> {
  return db.read
    .select(columns)
    .from(people)
    .where(and(isNull(people.accountId), isNull(people.erasedAt)))
    .orderBy(people.name, people.id);
}

/** How many admins can still sign in, not counting `but`. */
export async function otherAdmins(db: Database, but: string): Promise<number> {
  const [row] = await db.read
    .select({ count: sql<number>`count(*)` })
    .from(people)
    .where(
      sql`${people.role} = 'admin' AND ${people.disabledAt} IS NULL AND ${people.erasedAt} IS NULL AND ${people.id} <> ${but}`,
    );
  return row?.count ?? 0;
}

export interface NewPerson {
  readonly id: string;
  readonly accountId: string | null;
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly language: string | null;
  readonly invitedAt: string | null;
  readonly createdAt: string;
}

export const insertPerson = (db: Database, person: NewPerson) =>
  statement(db.read.insert(people).values(person));

export type PersonChange = Partial<
  Pick<
    Person,
    | 'role'
    | 'email'
    | 'name'
    | 'language'
    | 'invitedAt'
    | 'firstSignInAt'
    | 'disabledAt'
    | 'erasedAt'
    | 'timeFactor'
  > & {
    passwordHash: string | null;
    greetedAt: string;
    externalId: string | null;
  }
>;

/** Changes a person; one who has been erased stays as they are. */
export const updatePerson = (db: Database, id: string, change: PersonChange) =>
  statement(
    db.read
      .update(people)
      .set(change)
      .where(and(eq(people.id, id), isNull(people.erasedAt))),
  );
