import type { Session } from '../auth/sessions.ts';
import type { House } from '../commands/house.ts';
import type { Account } from '../domain/account.ts';
import { findAccount } from '../store/accounts.ts';

/** Who holds a session's token, and the customer they belong to: null for staff. */
export interface Recognised {
  readonly session: Session;
  readonly person: NonNullable<App.Locals['person']>;
  readonly account: Account | null;
}

/** @returns null when nobody holds this token, or no longer */
export async function recogniseBy(
  token: string,
  { db, sessions }: House,
  now: Date,
): Promise<Recognised | null> {
  const signedIn = await sessions.validate(token, now);
  if (signedIn === null) return null;
  const { session, person: known } = signedIn;
  const person = { ...known, name: known.name ?? '', email: known.email ?? '' };
  const { accountId } = person;
  if (accountId === null) return { session, person, account: null };
  const account = await db.remember(`account:${accountId}`, () => findAccount(db, accountId, now));
  return { session, person, account };
}
