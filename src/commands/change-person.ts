import { voidLinks } from '../auth/links.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { isStaff, type Role } from '../domain/audience.ts';
import type { Person } from '../domain/person.ts';
import { findAccount } from '../store/accounts.ts';
import { insertAct } from '../store/acts.ts';
import { deleteDraftsOf } from '../store/attempts.ts';
import { deleteBookmarksOf } from '../store/bookmarks.ts';
import type { Step } from '../store/database.ts';
import { wordsTakenFrom } from '../store/events.ts';
import { deleteNotesOf } from '../store/notes.ts';
import { deleteLettersTo } from '../store/outbox.ts';
import { findPerson, otherAdmins, type PersonChange, updatePerson } from '../store/people.ts';
import { searcherForgotten } from '../store/searches.ts';
import { forgetName } from '../store/stakeholders.ts';
import { wordsOfUsefulnessForgotten } from '../store/usefulness.ts';
import type { House } from './house.ts';
import { writeScopesOf } from './write-scopes.ts';

export type ChangePersonResult =
  | { readonly ok: true }
  /** No such person; the last admin must stay one; a customer cannot become staff nor staff a customer. */
  | { readonly ok: false; readonly why: 'absent' | 'last-admin' | 'account' };

/** Gives someone another role. Their sessions end, so that no page goes on with the old rights. */
export function changeRole(
  house: House,
  catalog: Catalog,
  actor: string,
  personId: string,
  role: Role,
  now: Date,
): Promise<ChangePersonResult> {
  return act(house, actor, personId, 'changed-role', now, async (person) => {
    if (isStaff(role) !== (person.accountId === null)) return 'account';
    if (role !== 'admin' && (await isLastAdmin(house, person))) return 'last-admin';
    const profile = person.accountId === null ? null : await findAccount(house.db, person.accountId, now);
    const scopes = await writeScopesOf(house.db, catalog, [{ id: personId, role, profile }], now);
    return { change: { role }, detail: { from: person.role, to: role }, also: scopes };
  });
}

/** Gives someone more time for quizzes that have a limit, from the next attempt on. @param factor how many times the limit */
export function changeTime(
  house: House,
  actor: string,
  personId: string,
  factor: number,
  now: Date,
): Promise<ChangePersonResult> {
  return act(house, actor, personId, 'changed-time', now, async ({ timeFactor }) => ({
    change: { timeFactor: factor },
    detail: { from: timeFactor, to: factor },
  }));
}

/** Takes away the sign-in until it is given back. */
export function disablePerson(
  house: House,
  actor: string,
  personId: string,
  now: Date,
): Promise<ChangePersonResult> {
  return act(house, actor, personId, 'disabled', now, async (person) => {
    if (await isLastAdmin(house, person)) return 'last-admin';
    return { change: { disabledAt: person.disabledAt ?? now.toISOString() }, detail: {} };
  });
}

export function enablePerson(
  house: House,
  actor: string,
  personId: string,
  now: Date,
): Promise<ChangePersonResult> {
  return act(house, actor, personId, 'enabled', now, async () => ({
    change: { disabledAt: null },
    detail: {},
  }));
}

/** Signs someone out everywhere. */
export function endSessionsOf(
  house: House,
  actor: string,
  personId: string,
  now: Date,
): Promise<ChangePersonResult> {
  return act(house, actor, personId, 'ended-sessions', now, async () => ({ change: null, detail: {} }));
}

/** Forgets who someone is, at their request: name, address, sign-in and letters go; what was learned stays, as counts. */
export function erasePerson(
  house: House,
  actor: string,
  personId: string,
  now: Date,
): Promise<ChangePersonResult> {
  return act(house, actor, personId, 'erased', now, async (person) => {
    if (await isLastAdmin(house, person)) return 'last-admin';
    const at = now.toISOString();
    return {
      change: {
        name: null,
        email: null,
        externalId: null,
        language: null,
        passwordHash: null,
        disabledAt: at,
        erasedAt: at,
      },
      also: wordsOf(person),
      detail: {},
    };
  });
}

type Decided =
  | 'account'
  | 'last-admin'
  | {
      readonly change: PersonChange | null;
      readonly detail: Record<string, unknown>;
      readonly also?: readonly Step[];
    };

/** What changes nothing of someone's rights, or gives them back. */
const KEEPS_SESSIONS: ReadonlySet<string> = new Set(['enabled', 'changed-time']);

async function act(
  { db, sessions }: House,
  actor: string,
  personId: string,
  verb: string,
  now: Date,
  decide: (person: Person) => Promise<Decided>,
): Promise<ChangePersonResult> {
  // A key for all beside the person's own: of two admins who disable each other at once, one is first.
  const result = await db.write<ChangePersonResult>(['people', personId], async () => {
    const person = await findPerson(db, personId);
    if (!person || person.erasedAt !== null) return { statements: [], result: { ok: false, why: 'absent' } };
    const decided = await decide(person);
    if (typeof decided === 'string') return { statements: [], result: { ok: false, why: decided } };
    const { change, detail, also = [] } = decided;
    return {
      statements: [
        ...(change === null ? [] : [updatePerson(db, personId, change)]),
        ...(verb === 'erased' || verb === 'disabled' ? [voidLinks(db, personId, now)] : []),
        ...(verb === 'erased' && person.email !== null ? [deleteLettersTo(db, person.email)] : []),
        ...(verb === 'erased' ? ownWordsGone(db, personId) : []),
        ...also,
        insertAct(db, {
          at: now.toISOString(),
          actorId: actor,
          verb,
          accountId: person.accountId,
          personId,
          detail,
        }),
      ],
      result: { ok: true },
    };
  });
  if (result.ok && !KEEPS_SESSIONS.has(verb)) await sessions.endAll(personId);
  return result;
}

/** What someone wrote for themselves, or was still writing, and what they said of lessons. */
function ownWordsGone(db: House['db'], personId: string): Step[] {
  return [
    deleteDraftsOf(db, personId),
    deleteNotesOf(db, personId),
    deleteBookmarksOf(db, personId),
    wordsOfUsefulnessForgotten(db, personId),
  ];
}

async function isLastAdmin({ db }: House, person: Person): Promise<boolean> {
  return person.role === 'admin' && person.disabledAt === null && (await otherAdmins(db, person.id)) === 0;
}

/** What an erased person's words and name stand in, beyond themselves. */
function wordsOf({ id, accountId, name }: Person): Step[] {
  if (accountId === null) return [searcherForgotten(id)];
  return [
    searcherForgotten(id),
    ...wordsTakenFrom(id, accountId),
    ...(name === null ? [] : forgetName(accountId, name)),
  ];
}
