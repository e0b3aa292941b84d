import type { Role } from '../domain/audience.ts';
import type { SessionRow } from '../reports/views.ts';
import type { TypedPasswordProblem } from './choose.ts';

/** One's own profile; after a refusal with what was typed. */
export interface ProfileView {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Null = as the browser asks. */
  readonly language: string | null;
  /** Null for staff. */
  readonly company: string | null;
  readonly sessions: readonly SessionRow[];
  /** Code of what was just done; unknown ones say nothing. */
  readonly done: string | null;
  readonly refused:
    | 'name-missing'
    | 'name'
    | 'language'
    | 'wrong-password'
    | 'wait'
    | TypedPasswordProblem
    | null;
}
