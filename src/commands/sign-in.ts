import type { SessionOrigin } from '../auth/adapter.ts';
import { checkPassword } from '../auth/passwords.ts';
import { clearFailures, signInKeys, takeTry } from '../auth/throttle.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { canonicalEmail, type Person } from '../domain/person.ts';
import { findPerson, updatePerson } from '../store/people.ts';
import { enrollAtFirstSignIn } from './enroll-at-first-sign-in.ts';
import type { House } from './house.ts';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly from: SessionOrigin;
  /** The session the request came with; it ends, so that a planted one is worth nothing. */
  readonly presented: string | null;
}

export type SignInResult =
  | { readonly ok: true; readonly token: string; readonly person: Person }
  | { readonly ok: false; readonly why: 'wrong' }
  /** Too many failures; try again after so many milliseconds. */
  | { readonly ok: false; readonly why: 'wait'; readonly waitMs: number };

/** A wrong password, an unknown address and a disabled person are answered alike, in words and in time. */
export async function signIn(
  house: House,
  catalog: Catalog,
  typed: SignIn,
  now: Date,
): Promise<SignInResult> {
  const { db } = house;
  const email = canonicalEmail(typed.email);
  const keys = signInKeys(email, typed.from.address ?? 'unknown');
  const waitMs = await takeTry(db, keys, now);
  if (waitMs > 0) return { ok: false, why: 'wait', waitMs };

  const personId = await checkPassword(db, email, typed.password);
  const person = personId === null ? null : await findPerson(db, personId);
  if (person === null) return { ok: false, why: 'wrong' };

  await clearFailures(db, keys, now);
  return { ok: true, token: await admit(house, catalog, person, typed, now), person };
}

/** Opens the session and, the first time, enrols them in the paths that are theirs. */
export async function admit(
  { db, sessions }: House,
  catalog: Catalog,
  person: Person,
  { from, presented }: Pick<SignIn, 'from' | 'presented'>,
  now: Date,
): Promise<string> {
  if (person.firstSignInAt === null) {
    await db.write(person.id, async () => ({
      statements: [
        updatePerson(db, person.id, { firstSignInAt: now.toISOString() }),
        ...(await enrollAtFirstSignIn(db, catalog, person, now)),
      ],
      result: undefined,
    }));
  }
  return sessions.start(person.id, from, now, presented);
}
