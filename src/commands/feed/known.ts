import { canonicalEmail } from '../../domain/person.ts';
import type { Database } from '../../store/database.ts';
import { accountsNamed, type NamedAccount, type NamedPerson, peopleNamed } from '../../store/named.ts';

/** Who and what is known under the names that came in, and what comes to be known while they are taken. */
export interface Known {
  /** By our id, their id, or email address, in this order. */
  person(name: string): NamedPerson | undefined;
  account(name: string): NamedAccount | undefined;
  /** Keeps a person as they are from now on. */
  put(person: NamedPerson): void;
  putAccount(account: NamedAccount): void;
}

export async function knownAs(
  db: Database,
  names: { readonly people: ReadonlySet<string>; readonly accounts: ReadonlySet<string> },
): Promise<Known> {
  const [people, accounts] = await Promise.all([
    names.people.size === 0 ? [] : peopleNamed(db, [...names.people]),
    names.accounts.size === 0 ? [] : accountsNamed(db, [...names.accounts]),
  ]);
  const ids = new Map<string, NamedPerson>();
  const externalIds = new Map<string, string>();
  const emails = new Map<string, string>();
  const put = (person: NamedPerson) => {
    ids.set(person.id, person);
    if (person.externalId !== null) externalIds.set(person.externalId, person.id);
    if (person.email !== null) emails.set(person.email, person.id);
  };
  for (const person of people) put(person);
  const accountIds = new Map<string, NamedAccount>();
  const accountNames = new Map<string | null, NamedAccount>();
  const putAccount = (account: NamedAccount) => {
    accountIds.set(account.id, account);
    accountNames.set(account.externalId, account);
  };
  for (const account of accounts) putAccount(account);
  return {
    person: (name) =>
      ids.get(name) ??
      ids.get(externalIds.get(name) ?? '') ??
      ids.get(emails.get(canonicalEmail(name)) ?? ''),
    account: (name) => accountIds.get(name) ?? accountNames.get(name),
    put,
    putAccount,
  };
}
