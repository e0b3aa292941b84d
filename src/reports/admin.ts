import type { House } from '../commands/house.ts';
import type { Account } from '../domain/account.ts';
import type { CatalogData } from '../domain/content.ts';
import { isTimeZone } from '../domain/feed/property.ts';
import type { Person } from '../domain/person.ts';
import type { Messages } from '../i18n/index.ts';
import { allAccounts, findAccount } from '../store/accounts.ts';
import { actsOfPerson, actsOnAccount, latestActs } from '../store/acts.ts';
import { findPerson, peopleOfAccounts, staff } from '../store/people.ts';
import { actRows } from './acts.ts';
import type { AccountChoices, AdminAccount, AdminHome, AdminPerson, PersonRow } from './admin-views.ts';

/** How the admin who asks reads. */
export interface AdminReader {
  readonly messages: Messages;
  readonly language: string;
  readonly now: Date;
}

const ACTS_AT_HOME = 15;
const ACTS_OF_ONE = 100;

/** Every account with how many people it has, the staff, and what was done last. */
export async function adminHome({ db }: House, { messages, language, now }: AdminReader): Promise<AdminHome> {
  const collator = new Intl.Collator(language);
  const accounts = (await allAccounts(db, now)).sort((a, b) => collator.compare(a.name, b.name));
  const ids = accounts.map((account) => account.id);
  const people = Map.groupBy(await peopleOfAccounts(db, ids), (person) => person.accountId);
  const vendor = await staff(db);
  const names = new Map(vendor.map((person) => [person.id, person.name]));
  return {
    accounts: accounts.map((account) => ({
      ...account,
      csm: names.get(account.csm ?? '') ?? null,
      people: people.get(account.id)?.length ?? 0,
    })),
    staff: vendor.map(personRow),
    acts: await actRows(db, await latestActs(db, ACTS_AT_HOME), messages, now),
  };
}

/** One account with its people and its record; null when there is none. */
export async function adminAccount(
  { db }: House,
  id: string,
  { messages, now }: AdminReader,
): Promise<AdminAccount | null> {
  const account = await findAccount(db, id, now);
  if (account === null) return null;
  return {
    account,
    people: (await peopleOfAccounts(db, [id])).map(personRow),
    acts: await actRows(db, await actsOnAccount(db, id, ACTS_OF_ONE), messages, now),
  };
}

/** What an account's form offers: every value that content or another account knows, and who can own it. */
export async function accountChoices(
  { db }: House,
  { codes }: CatalogData,
  account: Account | null,
  now: Date,
): Promise<AccountChoices> {
  const accounts = [...(await allAccounts(db, now)), ...(account === null ? [] : [account])];
  const owners = (await staff(db)).filter(
    ({ id, role, disabledAt }) => (role === 'csm' && disabledAt === null) || id === account?.csm,
  );
  return {
    plans: distinct([...codes.plans, ...accounts.map((a) => a.plan)]),
    industries: distinct([...codes.industries, ...accounts.map((a) => a.industry)]),
    useCases: distinct([...codes.useCases, ...accounts.flatMap((a) => a.useCases)]),
    csms: owners.map(({ id, name, email }) => ({ id, name: name ?? email ?? id })),
    // What was sent and refused is no zone, and not to be chosen again.
    timeZones: distinct([
      'UTC',
      ...Intl.supportedValuesOf('timeZone'),
      ...accounts.map((a) => a.timeZone).filter(isTimeZone),
    ]),
  };
}

/** One person with what was done to and by them; null when there never was one. */
export async function adminPerson(
  { db, sessions }: House,
  id: string,
  { messages, now }: AdminReader,
): Promise<AdminPerson | null> {
  const person = await findPerson(db, id);
  if (person === null) return null;
  const account = person.accountId === null ? null : await findAccount(db, person.accountId, now);
  const open = await sessions.list(id, '', now);
  return {
    ...personRow(person),
    language: person.language,
    timeFactor: person.timeFactor,
    account: account === null ? null : { href: `/admin/accounts/${account.id}`, title: account.name },
    sessions: open.length,
    lastSeenAt: open[0]?.lastSeenAt ?? null,
    acts: await actRows(db, await actsOfPerson(db, id, ACTS_OF_ONE), messages, now),
  };
}

function personRow({ id, name, email, role, invitedAt, firstSignInAt, ...person }: Person): PersonRow {
  const came = invitedAt === null ? 'known' : 'invited';
  const joined = firstSignInAt === null ? came : 'active';
  const state = person.erasedAt !== null ? 'erased' : person.disabledAt !== null ? 'disabled' : joined;
  return { id, href: `/admin/people/${id}`, name, email, role, state, invitedAt, firstSignInAt };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}
