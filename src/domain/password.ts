export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'same-as-email';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 256;

/**
 * What speaks against a new password; null = nothing. It is judged as typed, never trimmed or normalised;
 * length is in Unicode code points, both limits included. `common` holds passwords in lower case.
 */
export function passwordProblem(
  password: string,
  email: string,
  common: ReadonlySet<string>,
): PasswordProblem | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  const lower = password.toLowerCase();
  if (lower === email.toLowerCase()) return 'same-as-email';
  return common.has(password) || common.has(lower) ? 'common' : null;
}
