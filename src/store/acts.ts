import { and, count, desc, eq, inArray, lte, or } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import type { Row } from '../../db/rows.ts';
import { actSubjects, acts } from '../../db/schema.ts';

/** Something staff did to an account or a person, or to many at once: then both are null. */
export interface Act {
  readonly at: string;
  readonly actorId: string | null;
  readonly verb: string;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly detail: Record<string, unknown>;
}

export interface KnownAct extends Act {
  readonly id: number;
}

/** One of those an act was done to: an account or a person. */
export type ActSubject = Pick<Act, 'accountId' | 'personId'>;

export const insertAct = (db: Database, act: Act) => statement(db.read.insert(acts).values(act));

const SUBJECT =
  'INSERT INTO act_subjects (act_id, account_id, person_id) SELECT (SELECT max(id) FROM acts), value ->> 0, value ->> 1 FROM json_each(?)';

/** That the act written last, in the same transaction, was done to this one too. */
export const lastActSubject = ({ accountId, personId }: ActSubject): Row => ({
  sql: SUBJECT,
  values: [accountId, personId],
});

/** What was done to this account and its people, newest first. @param until an instant; what was done later is left out */
export function actsOnAccount(
  db: Database,
  accountId: string,
  limit: number,
  until = '9999',
): Promise<KnownAct[]> {
  const among = db.read
    .select({ id: actSubjects.actId })
    .from(actSubjects)
    .where(eq(actSubjects.accountId, accountId));
  return db.read
    .select()
    .from(acts)
    .where(and(or(eq(acts.accountId, accountId), inArray(acts.id, among)), lte(acts.at, until)))
    .orderBy(desc(acts.id))
    .limit(limit);
}

/** What was done to or by this person, newest first. */
export function actsOfPerson(db: Database, personId: string, limit: number): Promise<KnownAct[]> {
  const among = db.read
    .select({ id: actSubjects.actId })
    .from(actSubjects)
    .where(eq(actSubjects.personId, personId));
  return db.read
    .select()
    .from(acts)
    .where(or(eq(acts.personId, personId), eq(acts.actorId, personId), inArray(acts.id, among)))
    .orderBy(desc(acts.id))
    .limit(limit);
}

/** The newest acts of all. */
export function latestActs(db: Database, limit: number): Promise<KnownAct[]> {
  return db.read.select().from(acts).orderBy(desc(acts.id)).limit(limit);
}

export async function findAct(db: Database, id: number): Promise<KnownAct | null> {
  const [act] = await db.read.select().from(acts).where(eq(acts.id, id));
  return act ?? null;
}

/** To how many accounts and people an act was done that was done to many. */
export async function countSubjects(db: Database, actId: number): Promise<number> {
  const [row] = await db.read.select({ all: count() }).from(actSubjects).where(eq(actSubjects.actId, actId));
  return row?.all ?? 0;
}

/** Some of them: accounts first. */
export function subjectsOf(
  db: Database,
  actId: number,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<ActSubject[]> {
  const { accountId, personId } = actSubjects;
  return db.read
    .select({ accountId, personId })
    .from(actSubjects)
    .where(eq(actSubjects.actId, actId))
    .orderBy(personId, accountId)
    .limit(most)
    .offset(from);
}
