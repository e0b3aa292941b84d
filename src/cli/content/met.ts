import { allAccounts } from '../../store/accounts.ts';
import { contentFacts } from '../../store/content-facts.ts';
import type { Database } from '../../store/database.ts';
import { namesSeen } from '../../store/events.ts';

/** What a database knows that content can be held against. */
export async function metIn(db: Database) {
  return {
    content: await contentFacts(db),
    events: await namesSeen(db),
    accounts: await allAccounts(db, new Date()),
  };
}
