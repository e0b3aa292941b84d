import { newLink } from '../auth/links.ts';
import { randomToken } from '../auth/tokens.ts';
import { invitationLetter } from '../channels/letters.ts';
import { post } from '../channels/post.ts';
import { isStaff, type Role } from '../domain/audience.ts';
import { BASE_LANGUAGE } from '../domain/content.ts';
import { canonicalEmail, isEmail, isName } from '../domain/person.ts';
import { findAccount } from '../store/accounts.ts';
import { insertAct } from '../store/acts.ts';
import { findPerson, findPersonByEmail, insertPerson, updatePerson } from '../store/people.ts';
import type { House } from './house.ts';

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The customer they belong to; null for staff. */
  readonly accountId: string | null;
  readonly language: string | null;
}

export type InviteResult =
  | { readonly ok: true; readonly personId: string }
  | { readonly ok: false; readonly why: 'email' | 'name' | 'taken' | 'account' };

/** Creates a person and sends them a link to choose a password. `actor` is the admin who does it. */
export async function invitePerson(
  house: House,
  actor: string,
  typed: Invitation,
  now: Date,
): Promise<InviteResult> {
  const { db, url, brand } = house;
  const email = canonicalEmail(typed.email);
  const name = typed.name.trim().normalize('NFC');
  if (!isEmail(email)) return { ok: false, why: 'email' };
  if (!isName(name)) return { ok: false, why: 'name' };
  if (isStaff(typed.role) !== (typed.accountId === null)) return { ok: false, why: 'account' };
  if (typed.accountId !== null && !(await findAccount(db, typed.accountId, now)))
    return { ok: false, why: 'account' };

  return db.write<InviteResult>(`email:${email}`, async () => {
    if (await findPersonByEmail(db, email)) return { statements: [], result: { ok: false, why: 'taken' } };
    const id = randomToken(10);
    const at = now.toISOString();
    const link = newLink(db, id, 'invitation', now);
    const { role, accountId, language } = typed;
    const addressed = { to: email, name, link: `${url}${link.path}`, language: language ?? BASE_LANGUAGE };
    const letter = invitationLetter({ ...addressed, brand: brand() }, now);
    return {
      statements: [
        insertPerson(db, { id, accountId, role, email, name, language, invitedAt: at, createdAt: at }),
        ...link.statements,
        post(db, letter),
        insertAct(db, { at, actorId: actor, verb: 'invited', accountId, personId: id, detail: { role } }),
      ],
      result: { ok: true, personId: id },
    };
  });
}

/** Sends someone who has not signed in yet a new link; the one before no longer works. */
export async function inviteAgain(
  { db, url, brand }: House,
  actor: string,
  personId: string,
  now: Date,
): Promise<{ ok: boolean }> {
  return db.write<{ ok: boolean }>(personId, async () => {
    const person = await findPerson(db, personId);
    if (!person?.email || person.disabledAt !== null) return { statements: [], result: { ok: false } };
    const { email, name, language, accountId } = person;
    const at = now.toISOString();
    const link = newLink(db, personId, 'invitation', now);
    const reader = { to: email, name: name ?? '', language: language ?? BASE_LANGUAGE };
    const letter = invitationLetter({ ...reader, link: `${url}${link.path}`, brand: brand() }, now);
    return {
      statements: [
        updatePerson(db, personId, { invitedAt: at }),
        ...link.statements,
        post(db, letter),
        insertAct(db, { at, actorId: actor, verb: 'invited-again', accountId, personId, detail: {} }),
      ],
      result: { ok: true },
    };
  });
}
