import { accountAt } from '../domain/account.ts';
import { type Messages, valueName } from '../i18n/index.ts';
import { changesOfAccounts } from '../store/accounts.ts';
import type { Act } from '../store/acts.ts';
import type { Database } from '../store/database.ts';
import { findPerson } from '../store/people.ts';
import type { ActRow } from './views.ts';

/** Acts as the record shows them: whoever and whatever they name under the name of today. */
export async function actRows(
  db: Database,
  acts: readonly Act[],
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
  const changes = await changesOfAccounts(db, [...new Set(named)]);
  const accounts = new Map([...changes].map(([id, known]) => [id, accountAt(id, known, now).name]));
  const whom = ({ verb, personId, accountId, detail }: Act): string => {
    if (verb === 'imported') return String(detail.name ?? '');
    if (personId !== null) return names.get(personId) ?? erased;
    return accountId === null ? String(detail.name ?? '') : (accounts.get(accountId) ?? accountId);
  };

  return acts.map((act) => {
    const detail = detailOf(act, messages);
    const what = whom(act);
    return {
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
  if (verb !== 'changed-account' || !Array.isArray(detail.changed)) return null;
  const labels: Readonly<Record<string, string>> = messages.admin.account;
  return detail.changed.map((property) => labels[String(property)] ?? String(property)).join(', ');
}
