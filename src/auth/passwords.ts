import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { people } from '../../db/schema.ts';

/** argon2id with 19 MiB and two passes; the library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Passwords known to be tried first, lower case, from an offline list of some 30,000. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(dictionary['passwords-common']);

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** The hash of a password nobody has, so that an unknown address takes as long as a wrong password. */
let nobody: Promise<string> | undefined;

/**
 * Whose sign-in this is, or null – with the same work whether the address is unknown, has no password yet,
 * or the password is wrong.
 */
export async function checkPassword(db: Database, email: string, password: string): Promise<string | null> {
  nobody ??= hashPassword('a password that nobody has');
  const [person] = await db.read
    .select({ id: people.id, passwordHash: people.passwordHash, disabledAt: people.disabledAt })
    .from(people)
    .where(eq(people.email, email));
  const right = await verify(person?.passwordHash ?? (await nobody), password);
  return person?.passwordHash && right && person.disabledAt === null ? person.id : null;
}

/** Whether this is the person's password; for asking again before a change. */
export async function isPasswordOf(db: Database, personId: string, password: string): Promise<boolean> {
  const [person] = await db.read
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, personId));
  return person?.passwordHash ? verify(person.passwordHash, password) : false;
}
