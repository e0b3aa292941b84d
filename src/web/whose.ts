import { hashToken } from '../auth/tokens.ts';

/** Whose words a form holds, in a form that says nothing of who that is. */
export function whoseMark(personId: string): string {
  return hashToken(`whose ${personId}`).slice(0, 24);
}
