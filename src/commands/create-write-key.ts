import { hashToken, randomToken } from '../auth/tokens.ts';
import { isName } from '../domain/person.ts';
import { insertAct } from '../store/acts.ts';
import { insertFormToken, wasTaken } from '../store/form-tokens.ts';
import { insertWriteKey } from '../store/write-keys.ts';
import type { House } from './house.ts';

export type CreateWriteKeyResult =
  /** The key is nowhere but here. */
  | { readonly ok: true; readonly key: string }
  /** The name cannot be; the same form was taken before, and its key shown. */
  | { readonly ok: false; readonly why: 'name' | 'again' };

/** Makes a key that facts can be sent with. @param typed.token the form's own */
export async function createWriteKey(
  { db }: House,
  actor: string,
  typed: { readonly name: string; readonly token: string },
  now: Date,
): Promise<CreateWriteKeyResult> {
  const name = typed.name.trim().normalize('NFC');
  if (!isName(name)) return { ok: false, why: 'name' };
  const key = randomToken();
  const token = typed.token === '' ? randomToken(12) : typed.token;
  return db.write<CreateWriteKeyResult>('write-keys', async () => {
    if (await wasTaken(db, token)) return { statements: [], result: { ok: false, why: 'again' } };
    const at = now.toISOString();
    return {
      statements: [
        insertWriteKey(db, {
          id: randomToken(6),
          name,
          hash: hashToken(key),
          createdAt: at,
          createdBy: actor,
        }),
        insertFormToken(db, token, at),
        insertAct(db, {
          at,
          actorId: actor,
          verb: 'created-key',
          accountId: null,
          personId: null,
          detail: { name },
        }),
      ],
      result: { ok: true, key },
    };
  });
}
