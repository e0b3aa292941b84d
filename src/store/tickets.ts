import { and, eq, isNull } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { tickets } from '../../db/schema.ts';
import type { Ticket } from '../domain/history.ts';
import type { Recorded } from './touches.ts';

export const insertTicket = (
  db: Database,
  accountId: string,
  ticket: Omit<Ticket, 'closedAt'>,
  recorded: Recorded,
) => statement(db.read.insert(tickets).values({ ...ticket, accountId, ...recorded }));

/** Closes a ticket, unless it was closed before. */
export const closeTicket = (db: Database, id: string, closedAt: string) =>
  statement(
    db.read
      .update(tickets)
      .set({ closedAt })
      .where(and(eq(tickets.id, id), isNull(tickets.closedAt))),
  );

/** Whether some account has a ticket of this id. */
export async function isTicket(db: Database, id: string): Promise<boolean> {
  return (await db.read.select({ id: tickets.id }).from(tickets).where(eq(tickets.id, id))).length > 0;
}
