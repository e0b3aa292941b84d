import type { InStatement } from '@libsql/client';
import type { Database } from '../store/database.ts';
import { insertLetter, type Letter } from '../store/outbox.ts';

/** Lays a letter in the outbox. Until a mail server takes it from there, the log is where an operator reads it. */
export function post(db: Database, letter: Letter): InStatement {
  console.info(`\nTo: ${letter.to}\nSubject: ${letter.subject}\n\n${letter.text}\n`);
  return insertLetter(db, letter);
}
