import { currentCatalog } from '../catalog/live.ts';
import { selectAccounts } from '../reports/account-filter.ts';
import { type AccountRecord, type Asker, accountRecord, accountRecords } from '../reports/accounts.ts';
import { accountAddress } from '../reports/addresses.ts';
import type { AccountRow } from '../reports/views.ts';
import { house } from './house.ts';

/** The accounts this person may know of; nobody else's are read for showing. */
export async function recordsFor(locals: App.Locals): Promise<AccountRecord[]> {
  const { person, language, now } = locals;
  if (person === null) return [];
  const asker: Asker = { person, language, now };
  return accountRecords((await house()).db, currentCatalog(), asker);
}

/** One account, as of a moment; null when there is none of that name. Whether they may know of it was asked before. */
export async function recordFor(locals: App.Locals, id: string, asOf: Date): Promise<AccountRecord | null> {
  const { person, language } = locals;
  if (person === null) return null;
  return accountRecord((await house()).db, currentCatalog(), id, { person, language, now: asOf });
}

/** The same, narrowed and ordered as the page's address says. */
export async function selectedFor(locals: App.Locals, url: URL): Promise<AccountRecord[]> {
  return selectAccounts(await recordsFor(locals), url.searchParams, locals.language);
}

export function rowOf(record: AccountRecord): AccountRow {
  const { account, csm, invited, active, finished, behind, onboarding, lastActivityAt } = record;
  const { name, segment, plan, industry } = account;
  const href = accountAddress(account.id);
  return {
    href,
    name,
    segment,
    plan,
    industry,
    csm,
    invited,
    active,
    finished,
    behind,
    onboarding,
    lastActivityAt,
  };
}

/** A CSV to take away under a name that says what and when. */
export function csvAnswer(body: string, name: string, now: Date): Response {
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}-${now.toISOString().slice(0, 10)}.csv"`,
    },
  });
}
