import type { Tracked } from '../../domain/feed/message.ts';
import { type Problem, problem } from '../../domain/feed/problem.ts';
import type { Known } from './known.ts';

/** Whose an event is: the account it names, else that of the person who did it. */
export function ownerOf(
  { userId, groupId }: Tracked,
  known: Known,
): { readonly accountId: string; readonly personId: string | null } | Problem {
  const person = userId === null ? null : known.person(userId);
  if (person === undefined) return problem('userId', userId, 'known-person');
  if (person !== null && person.accountId === null) return problem('userId', userId, 'customer');
  const named = groupId === null ? null : known.account(groupId);
  if (named === undefined) return problem('context.groupId', groupId, 'known-account');
  if (named !== null && person !== null && person.accountId !== named.id)
    return problem('context.groupId', groupId, 'account-of-person');
  const accountId = named?.id ?? person?.accountId ?? null;
  if (accountId === null) return problem('context.groupId', undefined, 'known-account');
  return { accountId, personId: person?.id ?? null };
}
