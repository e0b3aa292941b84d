import type { AccountProperty } from '../domain/account.ts';

/** Why an account was not saved. */
export type AccountProblem = 'id' | 'taken' | AccountProperty;

/** An invitation as it was typed. */
export interface InviteTyped {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly language: string;
}

export type InviteProblem = 'name' | 'email' | 'taken' | 'role' | 'language';

export const NO_INVITE: InviteTyped = { name: '', email: '', role: '', language: '' };

/** Why something was not done to a person. */
export type PersonProblem = 'absent' | 'last-admin' | 'account' | 'role' | 'time' | 'unconfirmed' | 'failed';
