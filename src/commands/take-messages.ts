import { hashToken, randomToken } from '../auth/tokens.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { DECIDING } from '../domain/account.ts';
import { isObject, LARGEST_MESSAGE, type Message, readMessage } from '../domain/feed/message.ts';
import { type Problem, problem } from '../domain/feed/problem.ts';
import type { Database } from '../store/database.ts';
import { peopleOfAccountsNamed } from '../store/named.ts';
import { useWriteKey } from '../store/write-keys.ts';
import { type Incoming, planMessages, type Refused } from './feed/plan-messages.ts';
import type { House } from './house.ts';

/** A message as it came, and the call it came by. */
export interface Arrived {
  readonly found: unknown;
  readonly call: unknown;
}

/** What was not taken of what arrived; everything else is on disk. */
export interface Rejected {
  /** Its place among what arrived. */
  readonly index: number;
  readonly messageId: string | null;
  readonly problems: readonly Problem[];
}

export interface Delivery {
  readonly messages: readonly Arrived[];
  /** The write key they came with. */
  readonly keyId: string;
  readonly receivedAt: Date;
  /** Whether the academy has a language. */
  readonly speaks: (language: string) => boolean;
  /** The content in force: another plan may ask something else of an account's people. */
  readonly catalog: Catalog;
}

/**
 * Takes messages of the tracking spec, the good ones whatever the others are. A message that was taken before, by its
 * id, changes nothing and is no mistake.
 * @throws {WriteBusy | WriteFailed} then nothing was written, and all may be sent again
 */
export async function takeMessages({ db }: House, delivery: Delivery): Promise<Rejected[]> {
  const { receivedAt } = delivery;
  const unread: Refused[] = [];
  const read: Incoming[] = [];
  for (const [index, { found, call }] of delivery.messages.entries()) {
    const reading = readMessage(found, call, receivedAt);
    if (isTooLarge(found)) unread.push({ index, problems: [problem('message', undefined, 'size')] });
    else if ('problems' in reading) unread.push({ index, problems: reading.problems });
    else read.push({ index, id: idOf(reading.message, found), message: reading.message });
  }
  const refused = [...unread, ...(read.length === 0 ? [] : await write(db, read, delivery))];
  return refused
    .sort((a, b) => a.index - b.index)
    .map(({ index, problems }) => ({ index, problems, messageId: idIn(delivery.messages[index]?.found) }));
}

/**
 * Events share a transaction with whatever else is being written. If somebody is not known, the message that makes them
 * known may be under way: then once more, behind it.
 */
async function write(db: Database, read: readonly Incoming[], delivery: Delivery): Promise<Refused[]> {
  if (!read.every(({ message }) => message.kind === 'event')) return inLine(db, read, delivery);
  const refused = await pass(db, read, delivery, [`messages:${randomToken(8)}`]);
  const unknown = new Set(
    refused
      .filter(({ problems }) => problems.some(({ expected }) => expected === 'known-person'))
      .map(({ index }) => index),
  );
  if (unknown.size === 0) return refused;
  const again = await inLine(
    db,
    read.filter(({ index }) => unknown.has(index)),
    delivery,
  );
  return [...refused.filter(({ index }) => !unknown.has(index)), ...again];
}

async function inLine(db: Database, read: readonly Incoming[], delivery: Delivery): Promise<Refused[]> {
  const touched = read.flatMap(({ message }) => {
    if (message.kind === 'account') return [`account:${message.groupId}`];
    return message.kind === 'person' && message.email !== null ? [`email:${message.email}`] : [];
  });
  // What is asked of people may change with their account: their own writes must not race with it.
  const deciding = read.flatMap(({ message }) =>
    message.kind === 'account' && [...message.properties.keys()].some((one) => DECIDING.has(one))
      ? [message.groupId]
      : [],
  );
  const people = deciding.length === 0 ? [] : await peopleOfAccountsNamed(db, deciding);
  return pass(db, read, delivery, ['people', ...new Set(touched), ...people.map(({ id }) => id)]);
}

function pass(
  db: Database,
  read: readonly Incoming[],
  delivery: Delivery,
  keys: readonly string[],
): Promise<Refused[]> {
  const { keyId, receivedAt } = delivery;
  return db.write(keys, async () => {
    const { steps, refused, onlyEvents } = await planMessages(db, read, delivery);
    return {
      statements: [...steps, useWriteKey(keyId, receivedAt)],
      // No memory holds single events; what is made of them asks the accounts' marks.
      ...(onlyEvents ? { changes: { key: 'product-events' } } : {}),
      result: refused,
    };
  });
}

function isTooLarge(found: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(found)) > LARGEST_MESSAGE;
}

function idIn(found: unknown): string | null {
  const given = isObject(found) ? found.messageId : null;
  return typeof given === 'string' && given !== '' ? given : null;
}

/**
 * A message without an id gets one: of its content where that has a time, so that it can be sent twice. Without a time
 * two that are alike are two.
 */
function idOf({ messageId }: Message, found: unknown): string {
  if (messageId !== null) return messageId;
  const { sentAt: _, ...content } = found as Record<string, unknown>;
  const isTimed = content.timestamp !== undefined || content.originalTimestamp !== undefined;
  return `made-${isTimed ? hashToken(JSON.stringify(content)) : randomToken()}`;
}
