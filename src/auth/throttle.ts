import { and, eq, gt, inArray, lte, or } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { signInFailures } from '../../db/schema.ts';
import { type Limit, waitBeforeNext } from '../domain/throttle.ts';
import { hashToken } from './tokens.ts';

/** Ten wrong passwords for one account, or fifty from one address, in a quarter of an hour; then it has to wait. */
const PER_ACCOUNT: Limit = { failures: 10, windowMs: 15 * 60_000 };
const PER_ADDRESS: Limit = { failures: 50, windowMs: 15 * 60_000 };

/** Fifty wrong write keys from one address in a quarter of an hour. */
const KEYS_PER_ADDRESS = PER_ADDRESS;

export interface SignInKeys {
  readonly account: string;
  readonly address: string;
}

/** Kept under a hash, so that the table is no list of addresses that exist. */
export function signInKeys(email: string, address: string): SignInKeys {
  return { account: `account:${hashToken(email)}`, address: `address:${address}` };
}

/**
 * Takes one try at a sign-in: 0 = go ahead, else the milliseconds to wait. The try is counted as a failure
 * before the password is looked at, so that a hundred at once are counted like a hundred in a row.
 */
export function takeTry(db: Database, keys: SignInKeys, now: Date): Promise<number> {
  return db.write('sign-in', async () => {
    const waitMs = await waitFor(db, keys, now);
    return {
      statements: waitMs > 0 ? [] : countFailures(db, [keys.account, keys.address], now),
      result: waitMs,
    };
  });
}

/** After a right password: the account's count starts anew, and this try no longer counts for the address. */
export function clearFailures(db: Database, keys: SignInKeys, now: Date): Promise<void> {
  const thisTry = and(eq(signInFailures.key, keys.address), eq(signInFailures.at, now.toISOString()));
  return db.write('sign-in', async () => ({
    statements: [
      statement(db.read.delete(signInFailures).where(or(eq(signInFailures.key, keys.account), thisTry))),
    ],
    result: undefined,
  }));
}

/** Counts a write key that is none: 0 = it was counted, else the milliseconds until the next one is. */
export function countWrongKey(db: Database, address: string, now: Date): Promise<number> {
  const key = `key:${address}`;
  return db.write('wrong-key', async () => {
    const waitMs = waitBeforeNext((await failuresOf(db, [key], now)).get(key) ?? [], KEYS_PER_ADDRESS, now);
    return { statements: waitMs > 0 ? [] : countFailures(db, [key], now), changes: { key }, result: waitMs };
  });
}

async function waitFor(db: Database, keys: SignInKeys, now: Date): Promise<number> {
  const times = await failuresOf(db, [keys.account, keys.address], now);
  return Math.max(
    waitBeforeNext(times.get(keys.account) ?? [], PER_ACCOUNT, now),
    waitBeforeNext(times.get(keys.address) ?? [], PER_ADDRESS, now),
  );
}

/** When there were failures in the window, by key, in epoch ms. */
async function failuresOf(db: Database, keys: readonly string[], now: Date): Promise<Map<string, number[]>> {
  const since = new Date(now.getTime() - PER_ACCOUNT.windowMs).toISOString();
  const rows = await db.read
    .select()
    .from(signInFailures)
    .where(and(inArray(signInFailures.key, [...keys]), gt(signInFailures.at, since)));
  return new Map(
    keys.map((key) => [key, rows.filter((row) => row.key === key).map((row) => Date.parse(row.at))]),
  );
}

function countFailures(db: Database, keys: readonly string[], now: Date) {
  const at = now.toISOString();
  const tooOld = new Date(now.getTime() - PER_ACCOUNT.windowMs).toISOString();
  return [
    statement(db.read.insert(signInFailures).values(keys.map((key) => ({ key, at })))),
    statement(db.read.delete(signInFailures).where(lte(signInFailures.at, tooOld))),
  ];
}
