import type { ActRow } from '../reports/views.ts';
import { actsOnAccount } from '../store/acts.ts';
import { peopleOfAccounts, staff } from '../store/people.ts';
import { house } from './house.ts';

const MOST_SHOWN = 30;

/** What was done to an account and its people, newest first, with names as far as they are still known. */
export async function actsOn(accountId: string, accountName: string): Promise<ActRow[]> {
  const { db } = await house();
  const [acts, own, vendor] = await Promise.all([
    actsOnAccount(db, accountId, MOST_SHOWN),
    peopleOfAccounts(db, [accountId]),
    staff(db),
  ]);
  const names = new Map([...own, ...vendor].map((person) => [person.id, person.name]));
  return acts.map((act) => ({
    at: act.at,
    actor: names.get(act.actorId ?? '') ?? null,
    verb: act.verb,
    what: act.personId === null ? accountName : (names.get(act.personId) ?? '—'),
  }));
}
