import type { Catalog } from '../../catalog/catalog.ts';
import { accountAt } from '../../domain/account.ts';
import type { Message } from '../../domain/feed/message.ts';
import type { Problem } from '../../domain/feed/problem.ts';
import { changesOfAccounts, insertPropertyChange } from '../../store/accounts.ts';
import type { Database, Step } from '../../store/database.ts';
import { insertEvent } from '../../store/events.ts';
import { insertMessage, sayingsAfter, takenMessages } from '../../store/messages.ts';
import { insertIdentified, peopleOfAccountsNamed, updateIdentity } from '../../store/named.ts';
import { writeScopesOf } from '../write-scopes.ts';
import { type Known, knownAs } from './known.ts';
import { type AccountBook, describe } from './take-account.ts';
import { ownerOf } from './take-event.ts';
import { identify, rename } from './take-person.ts';

export interface Incoming {
  readonly index: number;
  /** Its message id, the sender's or ours. */
  readonly id: string;
  readonly message: Message;
}

export interface Refused {
  readonly index: number;
  readonly problems: readonly Problem[];
}

export interface Arrival {
  readonly keyId: string;
  readonly receivedAt: Date;
  readonly speaks: (language: string) => boolean;
  readonly catalog: Catalog;
}

export interface MessagePlan {
  readonly steps: readonly Step[];
  readonly refused: Refused[];
  /** Nothing but events is written. */
  readonly onlyEvents: boolean;
}

/** Accounts come before their people, people before what they did: within a batch the order of sending is no matter. */
const ORDER: Readonly<Record<Message['kind'], number>> = { account: 0, person: 1, alias: 2, event: 3 };

/** What these messages write, as things stand now. */
export async function planMessages(
  db: Database,
  incoming: readonly Incoming[],
  arrival: Arrival,
): Promise<MessagePlan> {
  const [known, taken] = await Promise.all([
    knownAs(db, namesIn(incoming)),
    takenMessages(
      db,
      incoming.map(({ id }) => id),
    ),
  ]);
  const fresh = firstOfEach(incoming.filter(({ id }) => !taken.has(id)));
  const book = await bookOf(db, known, fresh);
  const taker = takerOf(db, known, book, groupsIn(fresh), arrival);
  const steps: Step[] = [];
  const refused: Refused[] = [];
  for (const { index, id, message } of fresh.toSorted(
    (a, b) => ORDER[a.message.kind] - ORDER[b.message.kind],
  )) {
    const done = taker(id, message);
    if ('expected' in done) refused.push({ index, problems: [done] });
    else steps.push(...done);
  }
  steps.push(...(await settle(db, book, arrival)));
  return { steps, refused, onlyEvents: fresh.every(({ message }) => message.kind === 'event') };
}

/** @returns what takes one message: the steps that write it, or why it cannot be taken */
function takerOf(
  db: Database,
  known: Known,
  book: AccountBook,
  groups: ReadonlyMap<string, string>,
  { keyId, receivedAt, speaks }: Arrival,
) {
  const recordedAt = receivedAt.toISOString();
  return (id: string, message: Message): readonly Step[] | Problem => {
    const { at } = message;
    const noted = { id, accountId: null, at, said: null, recordedAt };
    switch (message.kind) {
      case 'account': {
        const described = describe(message, { field: 'groupId', known, book, recordedAt });
        if ('expected' in described) return described;
        const { account, said, changes } = described;
        const facts = changes.map((change) =>
          insertPropertyChange(db, { ...change, accountId: account.id, recordedAt, recordedBy: keyId }),
        );
        return [...facts, insertMessage({ ...noted, kind: 'account', accountId: account.id, said })];
      }
      case 'person': {
        const identity = identify(message, groups.get(message.userId) ?? null, known, speaks);
        if ('expected' in identity) return identity;
        known.put(identity.person);
        const { person, isNew } = identity;
        const fact = isNew ? insertIdentified(db, person, at) : updateIdentity(db, person);
        return [fact, insertMessage({ ...noted, kind: 'person' })];
      }
      case 'alias': {
        const renamed = rename(message, known);
        if (renamed !== null && 'expected' in renamed) return renamed;
        if (renamed !== null) known.put(renamed);
        const fact = renamed === null ? [] : [updateIdentity(db, renamed)];
        return [...fact, insertMessage({ ...noted, kind: 'alias' })];
      }
      case 'event': {
        const owner = ownerOf(message, known);
        if ('expected' in owner) return owner;
        const { event: name, properties } = message;
        return [insertEvent({ messageId: id, ...owner, name, at, properties, recordedAt })];
      }
    }
  };
}

/** What is asked of the people of accounts for whom something was opened or closed. */
export async function settle(
  db: Database,
  { changes, decided }: AccountBook,
  { catalog, receivedAt }: Pick<Arrival, 'catalog' | 'receivedAt'>,
): Promise<Step[]> {
  if (decided.size === 0) return [];
  const people = (await peopleOfAccountsNamed(db, [...decided])).map(({ accountId, ...person }) => ({
    ...person,
    profile: accountAt(accountId ?? '', changes.get(accountId ?? '') ?? [], receivedAt),
  }));
  return writeScopesOf(db, catalog, people, receivedAt);
}

function namesIn(incoming: readonly Incoming[]) {
  const people = new Set<string>();
  const accounts = new Set<string>();
  for (const { message } of incoming) {
    if (message.kind !== 'account' && message.userId !== null) people.add(message.userId);
    if (message.kind !== 'alias' && message.groupId !== null) accounts.add(message.groupId);
    if (message.kind === 'person' && message.email !== null) people.add(message.email);
    if (message.kind === 'alias') people.add(message.previousId);
    const csm = message.kind === 'account' ? message.properties.get('csm') : null;
    if (typeof csm === 'string') people.add(csm);
  }
  return { people, accounts };
}

function firstOfEach(incoming: readonly Incoming[]): Incoming[] {
  return [...new Map(incoming.toReversed().map((one) => [one.id, one])).values()].sort(
    (a, b) => a.index - b.index,
  );
}

/** Which account each person is put in by the messages on accounts that come with theirs. */
function groupsIn(incoming: readonly Incoming[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const { message } of incoming)
    if (message.kind === 'account' && message.userId !== null) groups.set(message.userId, message.groupId);
  return groups;
}

async function bookOf(db: Database, known: Known, incoming: readonly Incoming[]): Promise<AccountBook> {
  const spoken = incoming.flatMap(({ message }) => (message.kind === 'account' ? [message] : []));
  const ids = new Set(
    spoken.map(({ groupId }) => known.account(groupId)?.id).filter((id) => id !== undefined),
  );
  const earliest = spoken.map(({ at }) => at).sort()[0];
  if (earliest === undefined) return { changes: new Map(), sayings: new Map(), decided: new Set() };
  const [changes, sayings] = await Promise.all([
    changesOfAccounts(db, [...ids]),
    sayingsAfter(db, [...ids], earliest),
  ]);
  return { changes, sayings, decided: new Set() };
}
