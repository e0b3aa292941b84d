import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Client, InStatement, Transaction } from '@libsql/client';
import type { Change } from './remember.ts';
import { type Step, together } from './rows.ts';

/** What a write wants done: decided from what is committed, then written whole or not at all. */
export interface Plan<T> {
  readonly statements: readonly Step[];
  /** The one remembered thing that these change; left out = anything might have. */
  readonly changes?: Change;
  readonly result: T;
}

/**
 * Queues a write. `key` names what it must not race with (a person, an account, or several such): two writes
 * with a key in common never share a transaction, so the second is planned from what the first has committed. Resolves once on disk.
 * Rejects with WriteBusy or WriteFailed; then nothing of it was written.
 */
export type Writing = <T>(key: string | readonly string[], plan: () => Promise<Plan<T>>) => Promise<T>;

/**
 * Queues a write too long for one turn of the event loop: its parts are written one after the other, in one transaction
 * on a connection of its own. Others read meanwhile, and see nothing of it; what they write waits until it is through.
 * A part that throws takes everything back. Rejects like `Writing`.
 */
export type WritingAtLength = (parts: () => AsyncIterable<readonly InStatement[]>) => Promise<void>;

/** Another process has held the database too long; trying again later is safe. */
export class WriteBusy extends Error {
  constructor(options?: ErrorOptions) {
    super('The database is busy; nothing was written.', options);
    this.name = 'WriteBusy';
  }
}

/** The database refused or could not write: disk full, a constraint, a broken file. */
export class WriteFailed extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WriteFailed';
  }
}

const BATCH_SIZE = 64;
const PATIENCE_MS = 12_000;

interface Waiting {
  readonly keys: readonly string[];
  readonly plan: () => Promise<Plan<unknown>>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Planned extends Waiting {
  readonly planned: Plan<unknown>;
}

/** What has to happen as writes come and go, for what others remember. */
export interface AfterWrite {
  /** Something is on disk: the remembered thing it changed, or null for whatever. */
  committed(changed: Change | null): void;
  /** The connection was given up and is opened anew at its next use. */
  reconnected(): void;
}

/** The one way in for writes: one batch at a time, whatever waits meanwhile goes into the next. */
export function writing(
  client: Client,
  after: AfterWrite,
  connectAnew: () => Promise<Client>,
): { readonly write: Writing; readonly writeAtLength: WritingAtLength } {
  const queue: Waiting[] = [];
  const long: (() => Promise<void>)[] = [];
  let running = false;

  async function run() {
    running = true;
    while (queue.length + long.length > 0) {
      // What arrives in the same turn of the event loop shares one commit, and one wait for the disk.
      await nextTurn();
      const planned = await planAll(takeDistinct(queue));
      if (planned.length > 0) await commit(client, planned, after);
      await long.shift()?.();
    }
    running = false;
  }

  return {
    write: <T>(key: string | readonly string[], plan: () => Promise<Plan<T>>) =>
      new Promise<T>((resolve, reject) => {
        queue.push({
          keys: typeof key === 'string' ? [key] : key,
          plan,
          resolve: resolve as (value: unknown) => void,
          reject,
        });
        if (!running) void run();
      }),
    writeAtLength: (parts) =>
      new Promise((resolve, reject) => {
        long.push(() => inParts(connectAnew, parts, after).then(resolve, reject));
        if (!running) void run();
      }),
  };
}

async function inParts(
  connect: () => Promise<Client>,
  parts: () => AsyncIterable<readonly InStatement[]>,
  after: AfterWrite,
): Promise<void> {
  try {
    const { client, transaction } = await begun(connect);
    try {
      for await (const statements of parts()) {
        for (const statement of statements) await transaction.execute(statement);
        await nextTurn();
      }
      await transaction.commit();
    } finally {
      transaction.close();
      client.close();
    }
    after.committed(null);
  } catch (error) {
    if (error instanceof WriteBusy || !isDatabases(error)) throw error;
    throw new WriteFailed('The database could not write; nothing was written.', { cause: error });
  }
}

/** Begins as soon as no other process writes; nothing has been done before, so it is safe to try again. */
async function begun(connect: () => Promise<Client>): Promise<{ client: Client; transaction: Transaction }> {
  const until = Date.now() + PATIENCE_MS;
  for (let pause = 10; ; pause = Math.min(pause * 2, 250)) {
    const client = await connect();
    try {
      return { client, transaction: await client.transaction('write') };
    } catch (error) {
      client.close();
      if (!isBusy(error)) throw error;
      if (Date.now() + pause > until) throw new WriteBusy({ cause: error });
      await sleep(pause);
    }
  }
}

function takeDistinct(queue: Waiting[]): Waiting[] {
  const taken: Waiting[] = [];
  const later: Waiting[] = [];
  const keys = new Set<string>();
  for (const waiting of queue.splice(0)) {
    if (taken.length < BATCH_SIZE && !waiting.keys.some((key) => keys.has(key))) taken.push(waiting);
    else later.push(waiting);
    for (const key of waiting.keys) keys.add(key);
  }
  queue.push(...later);
  return taken;
}

async function planAll(batch: readonly Waiting[]): Promise<Planned[]> {
  const planned = await Promise.all(
    batch.map(async (waiting) => {
      try {
        return { ...waiting, planned: await waiting.plan() };
      } catch (error) {
        waiting.reject(error);
        return null;
      }
    }),
  );
  return planned.filter((p) => p !== null);
}

async function commit(client: Client, batch: readonly Planned[], after: AfterWrite): Promise<void> {
  const statements = together(batch.flatMap((p) => p.planned.statements));
  try {
    if (statements.length > 0) await writeWhenFree(client, statements, after);
    for (const p of batch) {
      if (p.planned.statements.length > 0) after.committed(p.planned.changes ?? null);
      p.resolve(p.planned.result);
    }
  } catch (error) {
    // One that breaks a constraint must not take the others down: each again, alone.
    if (batch.length > 1 && !(error instanceof WriteBusy))
      for (const p of batch) await commit(client, [p], after);
    else for (const p of batch) p.reject(error);
  }
}

async function writeWhenFree(client: Client, statements: InStatement[], after: AfterWrite): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (let pause = 10; ; pause = Math.min(pause * 2, 250)) {
    try {
      await within(client.batch(statements, 'write'), until);
      return;
    } catch (error) {
      // After BUSY a connection may report the next write done and lose it (libsql-client-ts #352).
      void client.reconnect();
      after.reconnected();
      if (!isBusy(error))
        throw new WriteFailed('The database could not write; nothing was written.', { cause: error });
      if (Date.now() + pause > until) throw new WriteBusy({ cause: error });
      await sleep(pause);
    }
  }
}

/** A write to a server that has gone away would hang for minutes. */
async function within<T>(work: Promise<T>, until: number): Promise<T> {
  const giveUp = new AbortController();
  const late = sleep(Math.max(1000, until - Date.now()), undefined, {
    signal: giveUp.signal,
    ref: false,
  }).then(() => {
    throw new WriteFailed('The database did not answer in time.');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    giveUp.abort();
  }
}

function isDatabases(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /^(SQLITE|TRANSACTION|CLIENT|SERVER)_/.test(String(error.code))
  );
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code));
}
