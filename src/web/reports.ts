import { Readable } from 'node:stream';
import { currentCatalog } from '../catalog/live.ts';
import { selectAccounts } from '../reports/account-filter.ts';
import { type AccountLine, accountLines, forCustomer } from '../reports/account-lines.ts';
import { type AccountRecord, accountRecords } from '../reports/accounts.ts';
import { namesFor } from '../reports/names.ts';
import { allTimelines, timelineFor } from '../reports/timelines.ts';
import { readAsOf } from './as-of.ts';
import { house } from './house.ts';

/** The accounts of a list, as its address asks for them. */
export interface AccountsAsked {
  readonly asOf: ReturnType<typeof readAsOf>;
  /** All that this person may know of, for what can be chosen in the filters. */
  readonly all: readonly AccountLine[];
  /** Those of them that are asked for, in the order asked for. */
  readonly asked: readonly AccountLine[];
}

/** A champion knows their own account, a csm and an admin all; nobody else's are read. */
export async function accountsAsked(locals: App.Locals, url: URL): Promise<AccountsAsked> {
  const { language, now } = locals;
  const { db } = await house();
  const asOf = readAsOf(url, now);
  const lines = await accountLines(await timelinesFor(locals), await namesFor(db, []), asOf.at, language);
  const all = locals.person?.role === 'champion' ? lines.map(forCustomer) : lines;
  return { asOf, all, asked: selectAccounts(all, url.searchParams, language) };
}

async function timelinesFor({ person, now }: App.Locals) {
  const { db } = await house();
  if (person?.role === 'csm' || person?.role === 'admin') return allTimelines(db, currentCatalog(), now);
  if (person?.role !== 'champion' || person.accountId === null) return [];
  const own = await timelineFor(db, currentCatalog(), person.accountId, now);
  return own === null ? [] : [own];
}

/** What the people of some accounts did, as of a moment. Whether somebody may know of it was asked before. */
export async function recordsOf(ids: readonly string[], asOf: Date): Promise<AccountRecord[]> {
  return accountRecords((await house()).db, currentCatalog(), ids, asOf);
}

/** A CSV to take away under a name that says what and when. */
export function csvAnswer(body: Readable, name: string, now: Date): Response {
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}-${now.toISOString().slice(0, 10)}.csv"`,
    },
  });
}

/** A file says nothing of what it is not: for a date that cannot be taken there is none, and a sentence says why. */
export function noSuchFile({ messages }: App.Locals, refused: 'ahead' | 'unreadable'): Response {
  const { noFile, example } = messages.reports.asOf;
  return new Response(`${noFile[refused]} ${example}\n`, {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
