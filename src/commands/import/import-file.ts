import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { ImportKind } from '../../domain/import/columns.ts';
import { canBeImported, type ImportReport } from '../../domain/import/report.ts';
import { insertAct, lastActSubject } from '../../store/acts.ts';
import { together } from '../../store/database.ts';
import { type StagedRow, writeStaged } from '../../store/imports.ts';
import { peopleOfAccountsNamed } from '../../store/named.ts';
import { writeScopesOf } from '../write-scopes.ts';
import { type Checked, checkFile, type Sinks } from './check-file.ts';
import type { ImportContext } from './taker.ts';

export interface ImportOrder extends ImportContext {
  readonly kind: ImportKind;
  /** Where the file lies; what is ready to be written is put beside it meanwhile. */
  readonly path: string;
  /** What the person calls the file. */
  readonly name: string;
  /** Where the check's findings go as they are found. */
  readonly told?: Pick<Sinks, 'problems' | 'progress'>;
}

export interface Imported {
  readonly report: ImportReport;
  /** Whether it was written; not where a row is bad, or there is nothing new. */
  readonly written: boolean;
}

/** Rows written in one go: what others ask for meanwhile waits for no more than these. */
const AT_ONCE = 500;
/** People looked at in one go. */
const PEOPLE_AT_ONCE = 20;

let before: Promise<unknown> = Promise.resolve();

/**
 * Imports a file whole or not at all. It is checked once more, for what is known may have changed since a dry run; one
 * file after the other, so that a double click finds the first one's facts there.
 * @throws {WriteBusy | WriteFailed} then nothing was written, and it may be done again
 */
export function importFile(order: ImportOrder): Promise<Imported> {
  const turn = before.then(() => importNow(order));
  before = turn.catch(() => undefined);
  return turn;
}

async function importNow(order: ImportOrder): Promise<Imported> {
  const stagedAt = `${order.path}.rows`;
  const touched: Touched = { accounts: new Set(), people: new Set() };
  try {
    const staged = await open(stagedAt, 'w', 0o600);
    const { report, decided } = await checkFile(order, order.kind, order.path, {
      staged: async (rows) => {
        note(rows, touched);
        if (rows.length > 0) await staged.write(rows.map(lineOf).join(''));
      },
      ...order.told,
    }).finally(() => staged.close());
    if (!canBeImported(report)) return { report, written: false };
    await order.db.writeAtLength(() => parts(order, report, stagedAt, decided, touched));
    return { report, written: true };
  } finally {
    await rm(stagedAt, { force: true });
  }
}

/** Everything that is written, in the order in which it is: rows, what is asked of people now, and who did it. */
async function* parts(
  order: ImportOrder,
  report: ImportReport,
  stagedAt: string,
  decided: Checked['decided'],
  touched: Touched,
) {
  const { db, actor, now, kind, name } = order;
  for await (const rows of inBatches(stagedRows(stagedAt), AT_ONCE)) yield writeStaged(rows);
  yield* settled(order, decided);
  const { fresh, changed } = report;
  yield [
    insertAct(db, {
      at: now.toISOString(),
      actorId: actor,
      verb: 'imported',
      accountId: null,
      personId: null,
      detail: { name, kind, fresh, changed },
    }),
  ];
  yield* subjects(touched);
}

/** Whom the file says something of: the import stands in their own record too. */
interface Touched {
  readonly accounts: Set<string>;
  readonly people: Set<string>;
}

function note(rows: readonly StagedRow[], { accounts, people }: Touched): void {
  for (const [into, first, second] of rows) {
    if (into === 'accounts' || into === 'properties') accounts.add(String(first));
    if (into === 'people' || into === 'events' || into === 'tickets') accounts.add(String(second));
    if (into === 'people' || into === 'peopleChanges') people.add(String(first));
  }
}

/** All of them, under the act that was written last. */
function* subjects({ accounts, people }: Touched) {
  const all = [
    ...[...accounts].map((accountId) => lastActSubject({ accountId, personId: null })),
    ...[...people].map((personId) => lastActSubject({ accountId: null, personId })),
  ];
  for (let from = 0; from < all.length; from += AT_ONCE) yield together(all.slice(from, from + AT_ONCE));
}

async function* stagedRows(path: string): AsyncGenerator<StagedRow> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) yield JSON.parse(line) as StagedRow;
}

/** What is asked of the people of accounts for whom something was opened or closed. Nobody else writes meanwhile. */
async function* settled({ db, catalog, now }: ImportOrder, decided: Checked['decided']) {
  const people = await peopleOfAccountsNamed(db, [...decided.keys()]);
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    const some = people.slice(from, from + PEOPLE_AT_ONCE).map(({ id, role, accountId }) => ({
      id,
      role,
      profile: decided.get(accountId ?? '') ?? null,
    }));
    yield together(await writeScopesOf(db, catalog, some, now));
  }
}

/** A line for each row; what some readers take for the end of a line is written otherwise. */
function lineOf(row: StagedRow): string {
  return `${JSON.stringify(row).replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))}\n`;
}

async function* inBatches<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let some: T[] = [];
  for await (const one of all) {
    some.push(one);
    if (some.length < size) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
