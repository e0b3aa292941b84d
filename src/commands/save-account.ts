import type { Catalog } from '../catalog/catalog.ts';
import type { Account, AccountProperty } from '../domain/account.ts';
import { ACCOUNT_PROPERTIES, DECIDING, SEGMENTS } from '../domain/account.ts';
import { changesBy, type NewChange } from '../domain/feed/changes.ts';
import { isCode, isTimeZone } from '../domain/feed/property.ts';
import { isName } from '../domain/person.ts';
import { readFirstDeal } from '../domain/record/deal.ts';
import type { FieldProblem, Typed } from '../domain/record/fields.ts';
import { findAccount, insertAccount, insertPropertyChange } from '../store/accounts.ts';
import { insertAct } from '../store/acts.ts';
import { findPerson, peopleOfAccounts } from '../store/people.ts';
import type { House } from './house.ts';
import { writeScopesOf } from './write-scopes.ts';

export type SaveAccountResult =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: 'taken' | 'absent' }
  | { readonly ok: false; readonly why: 'id' | AccountProperty };

export type CreateAccountResult =
  | SaveAccountResult
  | { readonly ok: false; readonly why: 'deal'; readonly problems: readonly FieldProblem[] };

/** A customer who is new here. */
export interface NewAccount {
  readonly account: Account;
  /** What was sold to them, as it was typed; none of it has to be. */
  readonly deal: Typed;
}

/** Creates a customer's account under an id that is free, with what is known of its contract. */
export async function createAccount(
  house: House,
  catalog: Catalog,
  actor: string,
  { account, deal }: NewAccount,
  now: Date,
): Promise<CreateAccountResult> {
  const reading = readFirstDeal(deal, now);
  if ('problems' in reading) return { ok: false, why: 'deal', problems: reading.problems };
  return save(house, catalog, actor, account, now, changesBy(reading.fact, [], []));
}

/** Changes an account's properties from now on; what they were stays on record, and so does what its people were asked. */
export function changeAccount(
  house: House,
  catalog: Catalog,
  actor: string,
  account: Account,
  now: Date,
): Promise<SaveAccountResult> {
  return save(house, catalog, actor, account, now, null);
}

async function save(
  { db }: House,
  catalog: Catalog,
  actor: string,
  account: Account,
  now: Date,
  /** What was sold to an account that is to be created; null = one that is there is changed. */
  sold: readonly NewChange[] | null,
): Promise<SaveAccountResult> {
  const problem = await problemOf(account, async (csm) => (await findPerson(db, csm))?.accountId === null);
  if (problem !== null) return { ok: false, why: problem };
  const { id } = account;
  const people = (await peopleOfAccounts(db, [id])).map((person) => ({ ...person, profile: account }));
  // The people's own writes, too, must not race with it: what is asked of them may become less.
  return db.write<SaveAccountResult>([`account:${id}`, ...people.map((person) => person.id)], async () => {
    const known = await findAccount(db, id, now);
    if (sold !== null && known) return { statements: [], result: { ok: false, why: 'taken' } };
    if (sold === null && !known) return { statements: [], result: { ok: false, why: 'absent' } };
    const at = now.toISOString();
    const changed = ACCOUNT_PROPERTIES.filter(
      (property) => known === null || JSON.stringify(known[property]) !== JSON.stringify(account[property]),
    );
    if (changed.length === 0) return { statements: [], result: { ok: true, id } };
    return {
      statements: [
        ...(known ? [] : [insertAccount(db, id, at)]),
        ...changed.map((property) => {
          const value = account[property];
          return insertPropertyChange(db, {
            accountId: id,
            property,
            value: typeof value === 'string' || value === null ? value : [...value],
            validFrom: at,
            recordedAt: at,
            recordedBy: actor,
          });
        }),
        ...(sold ?? []).map((change) =>
          insertPropertyChange(db, { ...change, accountId: id, recordedAt: at, recordedBy: actor }),
        ),
        insertAct(db, {
          at,
          actorId: actor,
          verb: sold === null ? 'changed-account' : 'created-account',
          accountId: id,
          personId: null,
          detail: { changed: [...changed, ...(sold ?? []).map(({ property }) => property)] },
        }),
        ...(changed.some((property) => DECIDING.has(property))
          ? await writeScopesOf(db, catalog, people, now)
          : []),
      ],
      result: { ok: true, id },
    };
  });
}

async function problemOf(
  account: Account,
  isStaffMember: (id: string) => Promise<boolean>,
): Promise<'id' | AccountProperty | null> {
  if (!isCode(account.id)) return 'id';
  if (!isName(account.name)) return 'name';
  if (account.segment !== null && !SEGMENTS.includes(account.segment)) return 'segment';
  if (account.csm !== null && !(await isStaffMember(account.csm))) return 'csm';
  if (!isTimeZone(account.timeZone)) return 'timeZone';
  const words = [account.plan, account.industry, ...account.useCases].filter((value) => value !== null);
  const odd = words.find((value) => !isCode(value));
  if (odd === undefined) return null;
  return odd === account.plan ? 'plan' : odd === account.industry ? 'industry' : 'useCases';
}
