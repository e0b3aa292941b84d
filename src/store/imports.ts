import type { InStatement } from '@libsql/client';
import { type Database, isOneOf } from '../../db/client.ts';
import { tickets } from '../../db/schema.ts';

const INSERTED = {
  accounts: 'accounts (id, created_at)',
  properties: 'account_properties (account_id, property, value, valid_from, recorded_at, recorded_by)',
  sayings: 'messages (id, kind, account_id, at, said, recorded_at)',
  people: 'people (id, account_id, role, email, name, language, external_id, identified_at, created_at)',
  events:
    'product_events (message_id, account_id, person_id, name, at, properties, recorded_at, recorded_by)',
  tickets: 'tickets (id, account_id, person_id, subject, opened_at, closed_at, recorded_at, recorded_by)',
} as const;

const UPDATED = {
  peopleChanges: {
    table: 'people',
    columns: ['email', 'name', 'language', 'external_id', 'identified_at'],
  },
  ticketChanges: { table: 'tickets', columns: ['person_id', 'subject', 'opened_at', 'closed_at'] },
} as const;

/** Where a staged row goes: it is inserted unless it is there, or it changes the row whose id comes first. */
export type Into = keyof typeof INSERTED | keyof typeof UPDATED;

/** A row that is ready to be written, as JSON keeps it. */
export type StagedRow = readonly [into: Into, ...values: readonly (string | number | null)[]];

const SQL: ReadonlyMap<Into, string> = new Map([
  ...Object.entries(INSERTED).map(([into, target]) => [into as Into, insertion(target)] as const),
  ...Object.entries(UPDATED).map(
    ([into, { table, columns }]) => [into as Into, change(table, columns)] as const,
  ),
]);

/** One statement for each place that any of these rows goes to; accounts come before what belongs to them. */
export function writeStaged(rows: readonly StagedRow[]): InStatement[] {
  const byPlace = Map.groupBy(rows, ([into]) => into);
  return [...SQL].flatMap(([into, sql]) => {
    const those = byPlace.get(into);
    return those === undefined ? [] : [{ sql, args: [JSON.stringify(those.map(([, ...values]) => values))] }];
  });
}

function insertion(target: string): string {
  const values = target.split(',').map((_, place) => `value ->> ${place}`);
  return `INSERT INTO ${target} SELECT ${values.join(', ')} FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`;
}

function change(table: string, columns: readonly string[]): string {
  const set = columns.map((column, place) => `${column} = said.value ->> ${place + 1}`);
  return `UPDATE ${table} SET ${set.join(', ')} FROM json_each(?) AS said WHERE ${table}.id = said.value ->> 0`;
}

export interface KnownTicket {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly subject: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** Tickets that are here, of these ids. */
export function ticketsNamed(db: Database, ids: readonly string[]): Promise<KnownTicket[]> {
  const { id, accountId, personId, subject, openedAt, closedAt } = tickets;
  return db.read
    .select({ id, accountId, personId, subject, openedAt, closedAt })
    .from(tickets)
    .where(isOneOf(id, ids));
}
