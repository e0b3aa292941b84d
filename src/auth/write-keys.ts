import type { Database } from '../store/database.ts';
import { findWriteKeyByHash } from '../store/write-keys.ts';
import { countWrongKey } from './throttle.ts';
import { hashToken } from './tokens.ts';

export type KeyCheck =
  | { readonly ok: true; readonly keyId: string }
  /** No key, none of ours, or one that was revoked. `waitMs` > 0: this address has sent too many such. */
  | { readonly ok: false; readonly waitMs: number };

/**
 * The write key in an `Authorization` header: Basic, with the key as user. A right key always counts, whatever came
 * from its address before: keys cannot be guessed, and a neighbour's mistake must not cost facts.
 */
export async function checkWriteKey(
  db: Database,
  authorization: string | null,
  address: string,
  now: Date,
): Promise<KeyCheck> {
  const given = keyIn(authorization);
  if (given === null) return { ok: false, waitMs: 0 };
  const hash = hashToken(given);
  const key = await db.remember(`write-key:${hash}`, () => findWriteKeyByHash(db, hash));
  if (key !== null && key.revokedAt === null) return { ok: true, keyId: key.id };
  return { ok: false, waitMs: await countWrongKey(db, address, now) };
}

function keyIn(authorization: string | null): string | null {
  const [, coded] = /^basic +([a-z0-9+/=_-]+) *$/i.exec(authorization ?? '') ?? [];
  if (coded === undefined) return null;
  const [user = ''] = Buffer.from(coded, 'base64').toString().split(':');
  return user === '' ? null : user;
}
