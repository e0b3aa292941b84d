import { eq } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { formTokens } from '../../db/schema.ts';

/** Whether a form with this token was taken before. */
export async function wasTaken(db: Database, token: string): Promise<boolean> {
  return (await db.read.select().from(formTokens).where(eq(formTokens.token, token))).length > 0;
}

export const insertFormToken = (db: Database, token: string, at: string) =>
  statement(db.read.insert(formTokens).values({ token, at }));
