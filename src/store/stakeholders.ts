import type { InStatement } from '@libsql/client';
import { and, eq, isNull } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { stakeholders } from '../../db/schema.ts';
import type { Stakeholder } from '../domain/history.ts';
import { ERASED_NAME } from '../domain/record/customers-side.ts';
import type { Recorded } from './touches.ts';

export const insertStakeholder = (
  db: Database,
  accountId: string,
  stakeholder: Omit<Stakeholder, 'until'>,
  recorded: Recorded,
) => statement(db.read.insert(stakeholders).values({ ...stakeholder, accountId, ...recorded }));

/** Ends it, unless it has ended before. */
export const endStakeholder = (db: Database, id: string, until: string) =>
  statement(
    db.read
      .update(stakeholders)
      .set({ until })
      .where(and(eq(stakeholders.id, id), isNull(stakeholders.until))),
  );

/** Forgets a name on the customer's side: as a stakeholder, and as the one who confirmed a result. */
export const forgetName = (accountId: string, name: string): InStatement[] => [
  {
    sql: 'UPDATE stakeholders SET name = ? WHERE account_id = ? AND name = ?',
    args: [ERASED_NAME, accountId, name],
  },
  {
    sql: 'UPDATE plan_confirmations SET who = ? WHERE account_id = ? AND who = ?',
    args: [ERASED_NAME, accountId, name],
  },
];
