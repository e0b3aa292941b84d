import type { Role } from './audience.ts';
import type { Instant } from './facts.ts';

/** Someone with a sign-in. Staff have no account. Name and address are null once erased. */
export interface Person {
  readonly id: string;
  readonly accountId: string | null;
  readonly role: Role;
  readonly email: string | null;
  readonly name: string | null;
  /** The language they chose; null = as their browser asks. */
  readonly language: string | null;
  readonly invitedAt: Instant | null;
  readonly firstSignInAt: Instant | null;
  readonly disabledAt: Instant | null;
  readonly erasedAt: Instant | null;
  /** How many times a quiz's time limit they are given: one of `TIME_FACTORS`. */
  readonly timeFactor: number;
}

/** Who needs longer is given it once, for all quizzes; the usual first. */
export const TIME_FACTORS: readonly number[] = [1, 1.25, 1.5, 2, 3];

/** How an address is kept and compared: no surrounding space, lower case, full width as half width. */
export function canonicalEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

const LONGEST_NAME = 120;

/** One line a person could be called by: 1–120 characters, no control or direction marks, and something to see. */
export function isName(name: string): boolean {
  return (
    name.length <= LONGEST_NAME &&
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) &&
    !/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name)
  );
}

/** Whether a canonical address could be written to; what it really reaches only a letter can tell. */
export function isEmail(email: string): boolean {
  return email.length <= 254 && /^(?!.*\.\.)[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/.test(email);
}
