import { insertAct } from '../store/acts.ts';
import { findWriteKey, revokeWriteKey as revoke } from '../store/write-keys.ts';
import type { House } from './house.ts';

/** Ends a key: nothing is taken with it from now on. A second time changes nothing. */
export async function revokeWriteKey(
  { db }: House,
  actor: string,
  id: string,
  now: Date,
): Promise<{ readonly ok: boolean }> {
  return db.write('write-keys', async () => {
    const key = await findWriteKey(db, id);
    if (key === null || key.revokedAt !== null) return { statements: [], result: { ok: key !== null } };
    const at = now.toISOString();
    const { name } = key;
    return {
      statements: [
        revoke(db, id, at),
        insertAct(db, {
          at,
          actorId: actor,
          verb: 'revoked-key',
          accountId: null,
          personId: null,
          detail: { name },
        }),
      ],
      result: { ok: true },
    };
  });
}
