import type { Account } from '../domain/account.ts';
import type { Role } from '../domain/audience.ts';
import type { Instant } from '../domain/facts.ts';
import type { ActRow, Link } from '../reports/views.ts';

/** What the admin's pages show. */

export interface PersonRow {
  readonly id: string;
  readonly href: string;
  /** Null once erased, and for the first admin before they have said who they are. */
  readonly name: string | null;
  readonly email: string | null;
  readonly role: Role;
  readonly state: 'known' | 'invited' | 'active' | 'disabled' | 'erased';
  readonly invitedAt: Instant | null;
  readonly firstSignInAt: Instant | null;
}

export interface AdminHome {
  /** `csm` is a name here. */
  readonly accounts: readonly (Account & { readonly people: number })[];
  readonly staff: readonly PersonRow[];
  readonly acts: readonly ActRow[];
}

export interface AdminAccount {
  readonly account: Account;
  readonly people: readonly PersonRow[];
  readonly acts: readonly ActRow[];
}

export interface AdminPerson extends PersonRow {
  readonly language: string | null;
  /** How many times a quiz's time limit they are given. */
  readonly timeFactor: number;
  /** Null for staff. */
  readonly account: Pick<Link, 'href' | 'title'> | null;
  /** How many sessions are open, and when one was last used. */
  readonly sessions: number;
  readonly lastSeenAt: Instant | null;
  readonly acts: readonly ActRow[];
}

/** Codes to choose from, in order. */
export interface AccountChoices {
  readonly plans: readonly string[];
  readonly industries: readonly string[];
  readonly useCases: readonly string[];
  readonly csms: readonly { readonly id: string; readonly name: string }[];
  readonly timeZones: readonly string[];
}
