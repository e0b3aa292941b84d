import type { Instant } from '../facts.ts';
import { canHaveBeen, readInstant } from '../feed/instant.ts';
import { type Call, type Grouped, type Identified, readMessage, type Tracked } from '../feed/message.ts';
import { isId } from '../feed/property.ts';
import { COLUMNS, columnOfField, type ImportKind, PROPERTY_COLUMNS } from './columns.ts';
import { atLine, type RowProblem, rowProblem, type Wanted } from './problem.ts';

/** A row of a file: what stands under each column. Columns in which nothing stands are left out. */
export interface FileRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** What a row says, or all that is wrong with it. */
export type RowReading<T> = { readonly said: T } | { readonly problems: readonly RowProblem[] };

const LONGEST_LINE = 200;

/** @param columns the names of the file's columns, in its order */
export function fileRow(line: number, columns: readonly string[], found: readonly string[]): FileRow {
  const cells = new Map<string, string>();
  for (const [place, column] of columns.entries()) {
    const cell = (found[place] ?? '').normalize('NFC').trim();
    if (cell !== '') cells.set(column, cell);
  }
  return { line, cells };
}

export interface AccountRow {
  readonly message: Grouped;
  /** Whether it names the day from which it holds; else it holds from now on. */
  readonly isDated: boolean;
}

/** Properties of an account, which hold from a day on. */
export function readAccountRow(row: FileRow, now: Date): RowReading<AccountRow> {
  const traits = Object.fromEntries(
    PROPERTY_COLUMNS.map((column) => [column, row.cells.get(column)])
      .filter(([, cell]) => cell !== undefined)
      .map(([column, cell]) => [column, column === 'seats' || column === 'mrr' ? figureIn(cell) : cell]),
  );
  const from = row.cells.get('from');
  const said = { groupId: row.cells.get('account_id'), timestamp: from, traits };
  return read('accounts', row, 'group', said, now, (message: Grouped) => ({
    message,
    isDated: from !== undefined,
  }));
}

export const IMPORTED_ROLES = ['learner', 'champion'] as const;
export type ImportedRole = (typeof IMPORTED_ROLES)[number];

export interface PersonRow {
  readonly message: Identified;
  /** Null = nothing was said of it. */
  readonly role: ImportedRole | null;
}

/** Someone of a customer. @param speaks whether the academy has a language */
export function readPersonRow(
  row: FileRow,
  now: Date,
  speaks: (language: string) => boolean,
): RowReading<PersonRow> {
  const { line, cells } = row;
  const problems: RowProblem[] = [];
  const [role, language, email] = ['role', 'language', 'email'].map((column) => cells.get(column));
  const known = IMPORTED_ROLES.find((one) => one === role?.toLowerCase()) ?? null;
  if (role !== undefined && known === null) problems.push(rowProblem(line, 'role', role, 'role'));
  if (language !== undefined && !speaks(language.toLowerCase()))
    problems.push(rowProblem(line, 'language', language, 'language'));
  const userId = cells.get('person_id') ?? email;
  if (userId === undefined) problems.push(rowProblem(line, 'person_id', undefined, 'person-named'));
  const message = {
    userId: userId ?? '–',
    context: { groupId: cells.get('account_id') },
    traits: { email, name: cells.get('name'), language },
  };
  return read(
    'people',
    row,
    'identify',
    message,
    now,
    (said: Identified) => ({ message: said, role: known }),
    problems,
  );
}

/** Something that happened in the customer's product. */
export function readEventRow(row: FileRow, now: Date): RowReading<Tracked> {
  const { line, cells } = row;
  const written = cells.get('properties');
  const properties = written === undefined ? undefined : parsed(written);
  const message = {
    messageId: cells.get('message_id'),
    userId: cells.get('person_id'),
    anonymousId: '–',
    context: { groupId: cells.get('account_id') },
    event: cells.get('event'),
    timestamp: cells.get('at'),
    properties: properties ?? undefined,
  };
  const problems = properties === null ? [rowProblem(line, 'properties', written, 'json')] : [];
  return read('events', row, 'track', message, now, (said: Tracked) => said, problems);
}

export interface TicketRow {
  readonly id: string;
  readonly account: string;
  readonly person: string | null;
  readonly subject: string;
  readonly openedAt: Instant;
  /** Null = nothing was said of it. */
  readonly closedAt: Instant | null;
}

/** A support ticket, under the id of the desk it comes from. */
export function readTicketRow(row: FileRow, now: Date): RowReading<TicketRow> {
  const { line, cells } = row;
  const problems = [...missingIn('tickets', row)];
  const wrong = (column: string, wanted: Wanted) =>
    problems.push(rowProblem(line, column, cells.get(column), wanted));
  const time = (column: string): number | null => {
    const cell = cells.get(column);
    const at = readInstant(cell);
    if (cell !== undefined && at === null) wrong(column, 'time');
    else if (at !== null && !canHaveBeen(at, now)) wrong(column, 'past');
    return at;
  };
  const [id = '', account = '', person = null, subject = ''] = [
    'ticket_id',
    'account_id',
    'person_id',
    'subject',
  ].map((column) => cells.get(column));
  if (id !== '' && !isId(id)) wrong('ticket_id', 'id');
  if (subject.length > LONGEST_LINE || /\n/.test(subject)) wrong('subject', 'line');
  const openedAt = time('opened_at');
  const closedAt = time('closed_at');
  if (openedAt !== null && closedAt !== null && closedAt < openedAt) wrong('closed_at', 'after-opening');
  if (problems.length > 0 || openedAt === null) return { problems };
  const instant = (at: number) => new Date(at).toISOString();
  return {
    said: {
      id,
      account,
      person,
      subject,
      openedAt: instant(openedAt),
      closedAt: closedAt === null ? null : instant(closedAt),
    },
  };
}

/** Reads a row by the rules for messages from the product: the same facts, written otherwise. */
function read<M, T>(
  kind: ImportKind,
  row: FileRow,
  call: Call,
  message: object,
  now: Date,
  said: (message: M) => T,
  own: readonly RowProblem[] = [],
): RowReading<T> {
  const missing = missingIn(kind, row);
  const told = new Set([...missing, ...own].map(({ column }) => column));
  const reading = readMessage(message, call, now);
  const found = 'problems' in reading ? reading.problems : [];
  const others = found
    .map((one) => atLine(row.line, columnOfField(kind, one.field), one))
    .filter(({ column }) => !told.has(column));
  const problems = [...missing, ...own, ...others];
  if (problems.length > 0 || 'problems' in reading) return { problems };
  return { said: said(reading.message as M) };
}

function missingIn(kind: ImportKind, { line, cells }: FileRow): RowProblem[] {
  return Object.entries(COLUMNS[kind].needed).flatMap(([column, wanted]) =>
    cells.has(column) ? [] : [rowProblem(line, column, undefined, wanted)],
  );
}

/**
 * A number as spreadsheets write it, with decimal point or comma; other text stays text, and is no number. Three digits
 * behind either may be thousands: 1,200 is not guessed at.
 */
function figureIn(cell: string | undefined): unknown {
  return cell !== undefined && /^[-−]?\d+([.,]\d{1,2})?$/.test(cell)
    ? Number(cell.replace('−', '-').replace(',', '.'))
    : cell;
}

/** Null where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
