import { createHash, randomBytes } from 'node:crypto';

/** 160 random bits as lower-case hex: for ids, links and handles. */
export function randomToken(bytes = 20): string {
  return randomBytes(bytes).toString('hex');
}

/** What the database keeps of a secret that only its bearer knows. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
