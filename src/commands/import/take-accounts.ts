import { hashToken } from '../../auth/tokens.ts';
import { accountAt, type PropertyChange } from '../../domain/account.ts';
import type { Profile } from '../../domain/audience.ts';
import { same } from '../../domain/feed/changes.ts';
import { isCode } from '../../domain/feed/property.ts';
import { dayOf } from '../../domain/history.ts';
import { columnOf, columnOfField } from '../../domain/import/columns.ts';
import { standsAgainst } from '../../domain/import/history.ts';
import { atLine, type RowProblem, rowProblem } from '../../domain/import/problem.ts';
import { type AccountRow, type FileRow, readAccountRow } from '../../domain/import/rows.ts';
import { changesOfAccounts } from '../../store/accounts.ts';
import { codesInUse } from '../../store/codes-in-use.ts';
import type { StagedRow } from '../../store/imports.ts';
import { sayingsAfter } from '../../store/messages.ts';
import type { NamedAccount } from '../../store/named.ts';
import type { Known } from '../feed/known.ts';
import { type AccountBook, type Described, describe } from '../feed/take-account.ts';
import { namesIn } from './names.ts';
import { missingFrom, namedBy } from './references.ts';
import { type ImportContext, NOTHING, sorted, type TakenRow, type Taker } from './taker.ts';
import { unknownCodes } from './unknown-codes.ts';

/** A history can only be told when its last row was seen; more rows are not held in memory. */
const MOST_ROWS = 100_000;

/** Accounts whose histories are read in one go. */
const AT_ONCE = 200;

interface Held extends AccountRow {
  readonly line: number;
}

/** Takes properties of accounts with the days they hold from, and accounts that are new. */
export async function accountsTaker(context: ImportContext): Promise<Taker> {
  const { db, now, catalog } = context;
  const codes = unknownCodes(catalog.data.codes, await codesInUse(db));
  const names = await namesIn(db);
  const held = new Map<string, Held[]>();
  /** All rows by account, also those that cannot be taken: what is wrong with a row is told at once. */
  const rowsOf = new Map<string, FileRow[]>();
  const decided = new Map<string, Profile>();
  const problems: RowProblem[] = [];
  let count = 0;
  return {
    decided,
    remarks: codes.remarks,
    async take(rows) {
      count += rows.length;
      if (count > MOST_ROWS)
        return { taken: [], problems: [rowProblem(rows[0]?.line ?? 1, null, undefined, 'fewer-rows')] };
      const read = sorted(rows, (row) => readAccountRow(row, now));
      problems.push(...read.problems);
      const misnamed = new Set(read.problems.flatMap((one) => (one.column === 'account_id' ? one.line : [])));
      for (const row of rows) {
        const groupId = row.cells.get('account_id');
        if (groupId !== undefined && !misnamed.has(row.line))
          rowsOf.set(groupId, [...(rowsOf.get(groupId) ?? []), row]);
      }
      for (const { line, said } of read.good) {
        const { groupId } = said.message;
        held.set(groupId, [...(held.get(groupId) ?? []), { line, ...said }]);
      }
      return NOTHING;
    },
    async end() {
      const taken: TakenRow[] = [];
      const groups = [...rowsOf];
      for (let from = 0; from < groups.length; from += AT_ONCE) {
        const some = groups.slice(from, from + AT_ONCE);
        const rows = some.flatMap(([, those]) => those);
        const known = await names({
          people: namedBy('accounts', rows).people,
          accounts: some.map(([groupId]) => groupId),
        });
        const missing = missingFrom('accounts', rows, known, problems);
        const lines = new Set(missing.map(({ line }) => line));
        problems.push(...missing);
        const good = some.map(([groupId]) => [groupId, held.get(groupId) ?? []] as const);
        const book = await bookOf(context, known, good);
        for (const [groupId, told] of good) {
          const those = told.filter(({ line }) => !lines.has(line));
          const { id } = known.account(groupId) ?? { id: groupId };
          for (const { line, message } of told) codes.look(line, id, message.properties);
          const account = known.account(groupId) ?? newAccount(groupId, rowsOf.get(groupId) ?? []);
          if ('wanted' in account) {
            problems.push(account);
            continue;
          }
          const history = tellHistory(account, those, known, book, context);
          taken.push(...history.taken);
          problems.push(...history.problems);
          if (book.decided.has(account.id))
            decided.set(account.id, accountAt(account.id, book.changes.get(account.id) ?? [], now));
        }
      }
      return { taken, problems: problems.sort((a, b) => a.line - b.line) };
    },
  };
}

async function bookOf(
  { db }: ImportContext,
  known: Known,
  some: readonly (readonly [string, readonly Held[]])[],
): Promise<AccountBook> {
  const ids = some.map(([groupId]) => known.account(groupId)?.id).filter((id) => id !== undefined);
  const times = some.flatMap(([, those]) => those.map(({ message }) => message.at));
  const earliest = times.reduce((one, other) => (one < other ? one : other), '9');
  const [changes, sayings] = await Promise.all([changesOfAccounts(db, ids), sayingsAfter(db, ids, earliest)]);
  return { changes, sayings, decided: new Set() };
}

/** An account that is not here can be made where its word can be a short name, and it is called something. */
function newAccount(groupId: string, rows: readonly FileRow[]): NamedAccount | RowProblem {
  const line = rows[0]?.line ?? 1;
  if (!isCode(groupId) || groupId === 'new') return rowProblem(line, 'account_id', groupId, 'new-account');
  const isNamed = rows.some(({ cells }) => cells.has('name'));
  return isNamed ? { id: groupId, externalId: null } : rowProblem(line, 'name', undefined, 'new-name');
}

/** One account's rows in the order of their days, whatever order they stand in. */
function tellHistory(
  account: NamedAccount,
  rows: readonly Held[],
  known: Known,
  book: AccountBook,
  context: ImportContext,
) {
  const isNew = known.account(account.id) === undefined;
  const stands = book.changes.get(account.id) ?? [];
  if (isNew) known.putAccount(account);
  const inOrder = rows.toSorted(
    (a, b) => Date.parse(a.message.at) - Date.parse(b.message.at) || a.line - b.line,
  );
  const said = new Map<string, { readonly line: number; readonly value: unknown }>();
  const taken: TakenRow[] = [];
  const problems: RowProblem[] = [];
  const at = context.now.toISOString();
  for (const [place, row] of inOrder.entries()) {
    const { line, message } = row;
    const described = describe(message, { field: 'groupId', known, book, recordedAt: at });
    if ('expected' in described) {
      problems.push(atLine(line, columnOfField('accounts', described.field), described));
      continue;
    }
    const wrong = [...saidTwice(row, described, said), ...contradicting(row, described, stands)];
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    const beginning: StagedRow[] =
      place === 0 && isNew ? [['accounts', account.id, earlier(message.at, at)]] : [];
    const outcome = beginning.length > 0 ? 'fresh' : described.changes.length > 0 ? 'changed' : 'same';
    taken.push({ line, outcome, staged: [...beginning, ...stagedOf(account, row, described, context)] });
  }
  return { taken, problems };
}

const earlier = (one: string, other: string) => (one < other ? one : other);

/** Two rows that name one day and do not agree on what holds from it. */
function saidTwice(
  { line, message }: Held,
  described: Described,
  seen: Map<string, { readonly line: number; readonly value: unknown }>,
): RowProblem[] {
  return [...described.said].flatMap(([property, value]) => {
    const key = `${property} ${dayOf(message.at)}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, { line, value });
    if (before === undefined || same(value, before.value as typeof value)) return [];
    return rowProblem(line, columnOf(property), value, 'one-a-day', String(before.line));
  });
}

function contradicting(
  { line }: Held,
  described: Described,
  stands: readonly PropertyChange[],
): RowProblem[] {
  return described.changes.flatMap((change) => {
    const { property, value } = change;
    const standing = same(value, described.said.get(property) ?? null) ? standsAgainst(change, stands) : null;
    if (standing === null) return [];
    const what = `${JSON.stringify(standing.value)}, ${standing.validFrom.slice(0, 10)}`;
    return rowProblem(line, columnOf(property), value, 'history', what);
  });
}

/** The changes, and what was said even where it was no change: a row that comes later may make it one. */
function stagedOf(
  { id }: NamedAccount,
  { isDated, message: { at } }: Held,
  { said, changes }: Described,
  { now, actor }: ImportContext,
): StagedRow[] {
  const recordedAt = now.toISOString();
  const rows = changes.map(
    ({ property, value, validFrom }): StagedRow => [
      'properties',
      id,
      property,
      JSON.stringify(value),
      validFrom,
      recordedAt,
      actor,
    ],
  );
  if (!isDated) return rows;
  const words = JSON.stringify(Object.fromEntries([...said].sort()));
  const key = `import-${hashToken(JSON.stringify([id, at, words]))}`;
  return [...rows, ['sayings', key, 'account', id, at, words, recordedAt]];
}
