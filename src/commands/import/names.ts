import { canonicalEmail } from '../../domain/person.ts';
import type { Database } from '../../store/database.ts';
import { accountsNamed, peopleNamed } from '../../store/named.ts';
import { type Known, knownAs } from '../feed/known.ts';

/** Who and what is known under names that occur again and again: each is asked for once. */
export type Names = (names: {
  readonly people: Iterable<string | null | undefined>;
  readonly accounts: Iterable<string | null | undefined>;
}) => Promise<Known>;

export async function namesIn(db: Database): Promise<Names> {
  const asked = { people: new Set<string>(), accounts: new Set<string>() };
  const known = await knownAs(db, { people: new Set(), accounts: new Set() });
  return async ({ people, accounts }) => {
    const [newPeople, newAccounts] = [unasked(people, asked.people), unasked(accounts, asked.accounts)];
    if (newPeople.length > 0) {
      // Who was found under another name may have been changed meanwhile, by an earlier row.
      for (const person of await peopleNamed(db, newPeople))
        if (known.person(person.id) === undefined) known.put(person);
    }
    if (newAccounts.length > 0)
      for (const account of await accountsNamed(db, newAccounts)) known.putAccount(account);
    return known;
  };
}

/** Those that were not asked for before; they count as asked for from now on. */
function unasked(names: Iterable<string | null | undefined>, asked: Set<string>): string[] {
  const fresh: string[] = [];
  for (const name of names) {
    if (name === null || name === undefined || asked.has(name)) continue;
    asked.add(name);
    fresh.push(name);
    if (name !== canonicalEmail(name)) asked.add(canonicalEmail(name));
  }
  return fresh;
}
