import { accountAt } from '../domain/account.ts';
import { type Messages, valueName } from '../i18n/index.ts';
import { changesOfAccounts } from '../store/accounts.ts';
import type { Act, ActSubject, KnownAct } from '../store/acts.ts';
import type { Database } from '../store/database.ts';
import { findPerson } from '../store/people.ts';
import type { ActRow, SubjectLink } from './views.ts';

/** Acts as the record shows them: whoever and whatever they name under the name of today. */
export async function actRows(
  db: Database,
  acts: readonly KnownAct[],
  messages: Messages,
  now: Date,
): Promise<ActRow[]> {
  const ids = new Set(acts.flatMap((act) => [act.actorId, act.personId]).filter((id) => id !== null));
  const people = await Promise.all([...ids].map((id) => findPerson(db, id)));
  const erased = messages.admin.acts.someoneErased;
  const names = new Map(people.flatMap((person) => (person === null ? [] : [[person.id, person.name]])));
  const named = acts.flatMap(({ personId, accountId }) =>
    personId === null && accountId !== null ? accountId : [],
  );
  const accounts = await accountNames(db, [...new Set(named)], now);
  const whom = ({ verb, personId, accountId, detail }: Act): string => {
    if (verb === 'imported') return String(detail.name ?? '');
    if (personId !== null) return names.get(personId) ?? erased;
    return accountId === null ? String(detail.name ?? '') : (accounts.get(accountId) ?? accountId);
  };

  return acts.map((act) => {
    const detail = detailOf(act, messages);
    const what = whom(act);
    return {
      href: act.verb === 'imported' ? `/admin/acts/${act.id}` : null,
      at: act.at,
      actor: act.actorId === null ? null : (names.get(act.actorId) ?? erased),
      verb: act.verb,
      what: detail === null ? what : messages.admin.acts.withDetail(what, detail),
    };
  });
}

/** What of the act's detail a reader of the record would ask for. */
function detailOf({ verb, detail }: Act, messages: Messages): string | null {
  const role = (value: unknown) => valueName(messages, 'role', typeof value === 'string' ? value : null);
  if (verb === 'changed-role') return `${role(detail.from)} → ${role(detail.to)}`;
  if (verb === 'invited') return role(detail.role);
  if (verb === 'imported') return messages.admin.acts.rows(countIn(detail.fresh), countIn(detail.changed));
  if (verb === 'changed-time')
    return [detail.from, detail.to].map((factor) => messages.admin.person.times(Number(factor))).join(' → ');
  if (verb !== 'changed-account' || !Array.isArray(detail.changed)) return null;
  const labels: Readonly<Record<string, string>> = messages.admin.account;
  return detail.changed.map((property) => labels[String(property)] ?? String(property)).join(', ');
}

const countIn = (value: unknown) => (typeof value === 'number' ? value : 0);

async function accountNames(db: Database, ids: readonly string[], now: Date): Promise<Map<string, string>> {
  const changes = await changesOfAccounts(db, ids);
  return new Map([...changes].map(([id, known]) => [id, accountAt(id, known, now).name]));
}

/** Those an act was done to, under the name of today, each with the admin's page of it. */
export async function subjectLinks(
  db: Database,
  subjects: readonly ActSubject[],
  { messages, now }: { readonly messages: Messages; readonly now: Date },
): Promise<SubjectLink[]> {
  const { person: said } = messages.admin;
  const ids = subjects.flatMap(({ accountId }) => accountId ?? []);
  const accounts = await accountNames(db, ids, now);
  const linked = async ({ accountId, personId }: ActSubject): Promise<SubjectLink> => {
    if (accountId !== null)
      return {
        kind: 'account',
        href: `/admin/accounts/${accountId}`,
        name: accounts.get(accountId) ?? accountId,
      };
    const person = await findPerson(db, personId ?? '');
    const name = person?.erasedAt === null ? (person.name ?? said.unnamed) : said.erasedName;
    return { kind: 'person', href: `/admin/people/${personId}`, name };
  };
  return Promise.all(subjects.map(linked));
}
