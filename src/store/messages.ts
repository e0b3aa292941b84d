import { and, gt } from 'drizzle-orm';
import { type Database, isOneOf } from '../../db/client.ts';
import { type Row, rowOf } from '../../db/rows.ts';
import { messages } from '../../db/schema.ts';
import type { PropertyValue } from '../domain/account.ts';
import type { Saying } from '../domain/feed/changes.ts';
import type { Property } from '../domain/feed/property.ts';

/** Which of these messages have been taken already, as events or as anything else. */
export async function takenMessages(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.reader.execute({
    sql: `SELECT message_id AS id FROM product_events WHERE message_id IN (SELECT value FROM json_each(?1))
      UNION ALL SELECT id FROM messages WHERE id IN (SELECT value FROM json_each(?1))`,
    args: [JSON.stringify(ids)],
  });
  return new Set(rows.map((row) => String(row.id)));
}

/** What messages said of these accounts later than `after`, by account. */
export async function sayingsAfter(
  db: Database,
  accountIds: readonly string[],
  after: string,
): Promise<Map<string, Saying[]>> {
  const rows = await db.read
    .select({ accountId: messages.accountId, at: messages.at, said: messages.said })
    .from(messages)
    .where(and(isOneOf(messages.accountId, accountIds), gt(messages.at, after)));
  const sayings = new Map<string, Saying[]>();
  for (const { accountId, at, said } of rows) {
    const properties = new Map(Object.entries(said ?? {}) as [Property, PropertyValue][]);
    const of = sayings.get(accountId ?? '') ?? [];
    sayings.set(accountId ?? '', [...of, { at, properties }]);
  }
  return sayings;
}

export interface TakenMessage {
  readonly id: string;
  readonly kind: 'person' | 'account' | 'alias';
  readonly accountId: string | null;
  readonly at: string;
  readonly said: ReadonlyMap<Property, PropertyValue> | null;
  readonly recordedAt: string;
}

const message = rowOf('messages', 'id', 'kind', 'account_id', 'at', 'said', 'recorded_at');

export function insertMessage({ id, kind, accountId, at, said, recordedAt }: TakenMessage): Row {
  const properties = said === null ? null : JSON.stringify(Object.fromEntries(said));
  return message(id, kind, accountId, at, properties, recordedAt);
}
