import { eq } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { outbox } from '../../db/schema.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: string;
}

/** Puts a letter where it waits to be sent. */
export const insertLetter = (db: Database, letter: Letter) =>
  statement(db.read.insert(outbox).values(letter));

/** Forgets the letters to an address, sent or not. */
export const deleteLettersTo = (db: Database, to: string) =>
  statement(db.read.delete(outbox).where(eq(outbox.to, to)));
