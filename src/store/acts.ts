import { and, desc, eq, isNull, ne, or } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { type Row, rowOf } from '../../db/rows.ts';
import { acts } from '../../db/schema.ts';

/** Something staff did to an account or a person. */
export interface Act {
  readonly at: string;
  readonly actorId: string | null;
  readonly verb: string;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly detail: Record<string, unknown>;
}

export const insertAct = (db: Database, act: Act) => statement(db.read.insert(acts).values(act));

const row = rowOf('acts', 'at', 'actor_id', 'verb', 'account_id', 'person_id', 'detail');

/** The same for many at once. */
export const actRow = ({ at, actorId, verb, accountId, personId, detail }: Act): Row =>
  row(at, actorId, verb, accountId, personId, JSON.stringify(detail));

/** What was done to this account and its people, newest first. */
export function actsOnAccount(db: Database, accountId: string, limit: number): Promise<Act[]> {
  return db.read.select().from(acts).where(eq(acts.accountId, accountId)).orderBy(desc(acts.id)).limit(limit);
}

/** What was done to or by this person, newest first. */
export function actsOfPerson(db: Database, personId: string, limit: number): Promise<Act[]> {
  return db.read
    .select()
    .from(acts)
    .where(or(eq(acts.personId, personId), eq(acts.actorId, personId)))
    .orderBy(desc(acts.id))
    .limit(limit);
}

/** The newest acts of all; an import once, not for each account and person of its file. */
export function latestActs(db: Database, limit: number): Promise<Act[]> {
  const isOwn = and(isNull(acts.accountId), isNull(acts.personId));
  return db.read
    .select()
    .from(acts)
    .where(or(ne(acts.verb, 'imported'), isOwn))
    .orderBy(desc(acts.id))
    .limit(limit);
}
