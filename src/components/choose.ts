import type { PasswordProblem } from '../domain/password.ts';

/** What speaks against a password as it was typed twice. */
export type TypedPasswordProblem = PasswordProblem | 'different';

/** The page behind an invitation or reset link. */
export interface ChooseView {
  /** They have yet to say who they are: the first admin. */
  readonly isNew: boolean;
  readonly name: string;
  readonly email: string;
  readonly problem: TypedPasswordProblem | 'name' | 'email' | 'taken' | null;
}
