import { and, desc, eq } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { setAsides } from '../../db/schema.ts';
import type { SetAside } from '../domain/history.ts';

export const insertSetAside = (db: Database, accountId: string, { kind, ...rest }: SetAside) =>
  statement(db.read.insert(setAsides).values({ accountId, kind, ...rest }));

/** The latest word on one of an account's needs; null when there is none. */
export async function lastSetAside(db: Database, accountId: string, rule: string): Promise<SetAside | null> {
  const [row] = await db.read
    .select()
    .from(setAsides)
    .where(and(eq(setAsides.accountId, accountId), eq(setAsides.rule, rule)))
    .orderBy(desc(setAsides.id))
    .limit(1);
  return row ?? null;
}
