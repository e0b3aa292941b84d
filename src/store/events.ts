import type { InStatement } from '@libsql/client';
import type { Database } from '../../db/client.ts';
import { type Row, rowOf } from '../../db/rows.ts';

/** Something that happened in the customer's product. */
export interface ProductEvent {
  readonly messageId: string;
  readonly accountId: string;
  /** Null = nobody in particular. */
  readonly personId: string | null;
  readonly name: string;
  readonly at: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly recordedAt: string;
}

const event = rowOf(
  'product_events',
  'message_id',
  'account_id',
  'person_id',
  'name',
  'at',
  'properties',
  'recorded_at',
);

/** A second event of the same message changes nothing. */
export function insertEvent(fact: ProductEvent): Row {
  const { messageId, accountId, personId, name, at, properties, recordedAt } = fact;
  return event(messageId, accountId, personId, name, at, JSON.stringify(properties), recordedAt);
}

/** What a person's events and answers say in words may name them; that there were such stays. */
export const wordsTakenFrom = (personId: string, accountId: string): InStatement[] => [
  {
    sql: "UPDATE product_events SET properties = '{}' WHERE account_id = ? AND person_id = ?",
    args: [accountId, personId],
  },
  {
    sql: "UPDATE survey_answers SET comment = '' WHERE account_id = ? AND person_id = ?",
    args: [accountId, personId],
  },
];

/** The name of every product event there has been, by which account ever. */
export async function namesSeen(db: Database): Promise<string[]> {
  const { rows } = await db.reader.execute('SELECT DISTINCT name FROM event_names ORDER BY name');
  return rows.map(({ name }) => String(name));
}
