import type { SessionOrigin } from '../auth/adapter.ts';
import { openLink, voidLinks } from '../auth/links.ts';
import { COMMON_PASSWORDS, hashPassword, isPasswordOf } from '../auth/passwords.ts';
import { clearFailures, signInKeys, takeTry } from '../auth/throttle.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { type PasswordProblem, passwordProblem } from '../domain/password.ts';
import { canonicalEmail, isEmail, isName, type Person } from '../domain/person.ts';
import { findPerson, findPersonByEmail, updatePerson } from '../store/people.ts';
import type { House } from './house.ts';
import { admit } from './sign-in.ts';

export type SetPasswordResult =
  | { readonly ok: true; readonly token: string; readonly person: Person }
  | { readonly ok: false; readonly why: 'link' | 'email' | 'name' | 'taken' | PasswordProblem };

export interface LinkUse {
  /** The token in the link. */
  readonly link: string;
  readonly password: string;
  /** Who they are, where the link made nobody in particular an admin; left aside for anyone we know. */
  readonly introduction: { readonly email: string; readonly name: string };
  readonly from: SessionOrigin;
  /** The session the request came with; it ends. */
  readonly presented: string | null;
}

/** Whose link it is, if it can be used; `isNew` when they have yet to say who they are. */
export async function whoseLink(
  { db }: House,
  link: string,
  now: Date,
): Promise<{ readonly person: Person; readonly isNew: boolean } | null> {
  const known = await openLink(db, link, now);
  const person = known === null ? null : await findPerson(db, known.personId);
  if (person === null || person.disabledAt !== null) return null;
  return { person, isNew: person.email === null };
}

/** Sets a password by an invitation or reset link, which then is spent; ends every session and opens a new one. */
export async function setPasswordByLink(
  house: House,
  catalog: Catalog,
  typed: LinkUse,
  now: Date,
): Promise<SetPasswordResult> {
  const { db, sessions } = house;
  const whose = await whoseLink(house, typed.link, now);
  if (whose === null) return { ok: false, why: 'link' };
  const { person, isNew } = whose;
  const email = isNew ? canonicalEmail(typed.introduction.email) : (person.email ?? '');
  const name = isNew ? typed.introduction.name.trim().normalize('NFC') : person.name;
  if (isNew && !isEmail(email)) return { ok: false, why: 'email' };
  if (isNew && !isName(name ?? '')) return { ok: false, why: 'name' };
  if (isNew && (await findPersonByEmail(db, email))) return { ok: false, why: 'taken' };
  const problem = passwordProblem(typed.password, email, COMMON_PASSWORDS);
  if (problem !== null) return { ok: false, why: problem };

  const passwordHash = await hashPassword(typed.password);
  const spent = await db.write(person.id, async () => {
    // Asked again inside the write: of two that use the link at once, one is first.
    if ((await openLink(db, typed.link, now)) === null) return { statements: [], result: false };
    return {
      statements: [voidLinks(db, person.id, now), updatePerson(db, person.id, { passwordHash, email, name })],
      result: true,
    };
  });
  if (!spent) return { ok: false, why: 'link' };
  await sessions.endAll(person.id);
  const token = await admit(house, catalog, person, typed, now);
  return { ok: true, token, person };
}

/** Changes one's own password, knowing the present one; ends all other sessions and renews this one. */
export async function changePassword(
  { db, sessions }: House,
  person: Pick<Person, 'id' | 'email'>,
  typed: {
    readonly current: string;
    readonly next: string;
    readonly token: string;
    readonly from: SessionOrigin;
  },
  now: Date,
): Promise<
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly why: 'wrong' | 'wait' | PasswordProblem }
> {
  const keys = signInKeys(person.email ?? '', typed.from.address ?? 'unknown');
  if ((await takeTry(db, keys, now)) > 0) return { ok: false, why: 'wait' };
  if (!(await isPasswordOf(db, person.id, typed.current))) return { ok: false, why: 'wrong' };
  await clearFailures(db, keys, now);
  const problem = passwordProblem(typed.next, person.email ?? '', COMMON_PASSWORDS);
  if (problem !== null) return { ok: false, why: problem };
  const passwordHash = await hashPassword(typed.next);
  await db.write(person.id, async () => ({
    statements: [voidLinks(db, person.id, now), updatePerson(db, person.id, { passwordHash })],
    result: undefined,
  }));
  await sessions.endOthers(person.id, typed.token);
  return { ok: true, token: await sessions.start(person.id, typed.from, now, typed.token) };
}
