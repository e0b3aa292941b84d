import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { people } from '../../db/schema.ts';

export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.read.select({ id: people.id }).from(people).limit(1)).length > 0;
}

export async function hasAdminWhoCanSignIn(db: Database): Promise<boolean> {
  const found = await db.read
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, 'admin'), isNotNull(people.passwordHash), isNull(people.disabledAt)))
    .limit(1);
  return found.length > 0;
}

/** The admin made by an earlier start whose link was not used; null when there is none. */
export async function adminWithoutSignIn(db: Database): Promise<string | null> {
  const [found] = await db.read
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, 'admin'), isNull(people.email), isNull(people.erasedAt)))
    .limit(1);
  return found?.id ?? null;
}

/** An admin still without name and address: whoever uses the link gives them. */
export const insertFirstAdmin = (db: Database, id: string, createdAt: string) =>
  statement(db.read.insert(people).values({ id, role: 'admin', createdAt }));
