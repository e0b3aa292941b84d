import { DECIDING, type PropertyChange, type PropertyValue } from '../../domain/account.ts';
import { changesBy, type NewChange, type Saying } from '../../domain/feed/changes.ts';
import { type Problem, problem } from '../../domain/feed/problem.ts';
import type { Property } from '../../domain/feed/property.ts';
import type { NamedAccount } from '../../store/named.ts';
import type { Known } from './known.ts';

/** What is known of the accounts that are spoken of, and grows as one message after the other is taken. */
export interface AccountBook {
  readonly changes: Map<string, PropertyChange[]>;
  /** What messages said later than the earliest of those being taken. */
  readonly sayings: Map<string, Saying[]>;
  /** Accounts of whom something changed that decides what their people see. */
  readonly decided: Set<string>;
}

export interface Described {
  readonly account: NamedAccount;
  readonly said: ReadonlyMap<Property, PropertyValue>;
  readonly changes: readonly NewChange[];
}

/** What a message changes about an account; the book knows it afterwards. @param field where the account was named */
export function describe(
  saying: Saying & { readonly groupId: string },
  {
    field,
    known,
    book,
    recordedAt,
  }: {
    readonly field: string;
    readonly known: Known;
    readonly book: AccountBook;
    readonly recordedAt: string;
  },
): Described | Problem {
  const account = known.account(saying.groupId);
  if (account === undefined) return problem(field, saying.groupId, 'known-account');
  const said = new Map(saying.properties);
  const csm = said.get('csm');
  if (typeof csm === 'string') {
    const person = known.person(csm);
    if (person === undefined || person.accountId !== null) return problem('traits.csm', csm, 'staff');
    said.set('csm', person.id);
  }
  const { at } = saying;
  const own = book.changes.get(account.id) ?? [];
  const heard = book.sayings.get(account.id) ?? [];
  const changes = changesBy({ at, properties: said }, own, heard);
  book.changes.set(account.id, [...own, ...changes.map((change) => ({ ...change, recordedAt }))]);
  if (changes.some(({ property }) => DECIDING.has(property))) book.decided.add(account.id);
  book.sayings.set(account.id, [...heard, { at, properties: said }]);
  return { account, said, changes };
}
