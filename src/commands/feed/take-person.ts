import { randomToken } from '../../auth/tokens.ts';
import type { Aliased, Identified } from '../../domain/feed/message.ts';
import { type Problem, problem } from '../../domain/feed/problem.ts';
import { canonicalEmail, isEmail } from '../../domain/person.ts';
import type { NamedPerson } from '../../store/named.ts';
import type { Known } from './known.ts';

/** A person as a message leaves them, or why it leaves nobody. */
export type Identity = { readonly person: NamedPerson; readonly isNew: boolean } | Problem;

/**
 * Who a message says someone is. New people belong to the account that is named and may learn: nothing that comes
 * from outside gives more rights, and it changes no address that someone signs in with.
 * @param groupId the account another message of the same batch puts them in, where this one names none
 * @param speaks whether the academy has a language
 */
export function identify(
  message: Identified,
  groupId: string | null,
  known: Known,
  speaks: (language: string) => boolean,
): Identity {
  const email = emailOf(message);
  if (message.email !== null && email === null) return problem('traits.email', message.email, 'email');
  const byEmail = email === null ? undefined : known.person(email);
  const person = known.person(message.userId) ?? byEmail;
  if (byEmail !== undefined && byEmail !== person) return problem('traits.email', email, 'free-email');

  const named = message.groupId ?? groupId;
  const account = named === null ? undefined : known.account(named);
  if (named !== null && account === undefined) return problem('context.groupId', named, 'known-account');
  if (person === undefined && account === undefined)
    return problem('context.groupId', undefined, 'person-of-account');
  const accountId = person === undefined ? (account?.id ?? null) : person.accountId;
  if (accountId === null) return problem('userId', message.userId, 'customer');
  if (account !== undefined && account.id !== accountId)
    return problem('context.groupId', named, 'account-of-person');

  const spoken = message.language?.toLowerCase().split(/[-_]/)[0];
  const language = spoken !== undefined && speaks(spoken) ? spoken : null;
  if (person !== undefined) return updated(person, message, email, language);
  return {
    isNew: true,
    person: {
      id: randomToken(10),
      externalId: canonicalEmail(message.userId) === email ? null : message.userId,
      email,
      name: message.name,
      language,
      role: 'learner',
      accountId,
      invitedAt: null,
      firstSignInAt: null,
      identifiedAt: message.at,
    },
  };
}

/** What is newest stands; an older message only fills in what nobody has said. */
function updated(
  person: NamedPerson,
  message: Identified,
  email: string | null,
  language: string | null,
): Identity {
  const { externalId, identifiedAt } = person;
  if (externalId !== null && !isCalled(person, message.userId))
    return problem('userId', message.userId, 'one-person');
  const mayMove = person.invitedAt === null && person.firstSignInAt === null;
  const newest = identifiedAt === null || Date.parse(message.at) >= Date.parse(identifiedAt);
  if (email !== null && person.email !== null && email !== person.email && !mayMove)
    return problem('traits.email', message.email, 'own-email');
  const latest = <T>(was: T | null, said: T | null) => (newest ? (said ?? was) : (was ?? said));
  return {
    isNew: false,
    person: {
      ...person,
      externalId: externalId ?? (isCalled(person, message.userId) ? null : message.userId),
      email: latest(person.email, email),
      name: latest(person.name, message.name),
      language: person.language ?? language,
      identifiedAt: newest ? message.at : identifiedAt,
    },
  };
}

/** Gives a person the id they have from now on. Who was never heard of, an anonymous visitor, needs none. */
export function rename({ userId, previousId }: Aliased, known: Known): NamedPerson | Problem | null {
  const person = known.person(previousId);
  const other = known.person(userId);
  if (person === undefined) return null;
  if (person.accountId === null) return problem('previousId', previousId, 'customer');
  if (other !== undefined) return other === person ? null : problem('userId', userId, 'one-person');
  return { ...person, externalId: userId };
}

function isCalled({ id, externalId, email }: NamedPerson, userId: string): boolean {
  return userId === id || userId === externalId || canonicalEmail(userId) === email;
}

/** The address that was said, else the id where it is one; null where neither can be written to. */
function emailOf({ email, userId }: Identified): string | null {
  const canonical = canonicalEmail(email ?? userId);
  return isEmail(canonical) ? canonical : null;
}
