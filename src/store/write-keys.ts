import { desc, eq } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { writeKeys } from '../../db/schema.ts';

/** A key that facts are sent with; the key itself is nowhere. */
export interface WriteKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

const columns = {
  id: writeKeys.id,
  name: writeKeys.name,
  createdAt: writeKeys.createdAt,
  createdBy: writeKeys.createdBy,
  lastUsedAt: writeKeys.lastUsedAt,
  revokedAt: writeKeys.revokedAt,
};

/** All keys, newest first. */
export function allWriteKeys(db: Database): Promise<WriteKey[]> {
  return db.read.select(columns).from(writeKeys).orderBy(desc(writeKeys.createdAt), writeKeys.id);
}

export async function findWriteKey(db: Database, id: string): Promise<WriteKey | null> {
  const [key] = await db.read.select(columns).from(writeKeys).where(eq(writeKeys.id, id));
  return key ?? null;
}

export async function findWriteKeyByHash(db: Database, hash: string): Promise<WriteKey | null> {
  const [key] = await db.read.select(columns).from(writeKeys).where(eq(writeKeys.hash, hash));
  return key ?? null;
}

export interface NewWriteKey {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the key. */
  readonly hash: string;
  readonly createdAt: string;
  readonly createdBy: string;
}

export const insertWriteKey = (db: Database, key: NewWriteKey) =>
  statement(db.read.insert(writeKeys).values(key));

export const revokeWriteKey = (db: Database, id: string, revokedAt: string) =>
  statement(db.read.update(writeKeys).set({ revokedAt }).where(eq(writeKeys.id, id)));

const USE_NOTED_EVERY_MS = 60_000;

/** Notes that a key was used, to the minute: sending must not cost a write of its own each time. */
export const useWriteKey = (id: string, at: Date) => ({
  sql: 'UPDATE write_keys SET last_used_at = ?1 WHERE id = ?2 AND coalesce(last_used_at, ?3) <= ?3',
  args: [at.toISOString(), id, new Date(at.getTime() - USE_NOTED_EVERY_MS).toISOString()],
});
