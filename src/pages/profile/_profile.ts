import type { APIContext } from 'astro';
import type { ProfileView } from '../../components/profile.ts';
import { house } from '../../web/house.ts';

type Context = Pick<APIContext, 'locals' | 'url'>;

/** The profile of who is signed in; null once they are not. */
export async function profileOf({ locals, url }: Context): Promise<ProfileView | null> {
  const { person, account, session, now } = locals;
  if (person === null || session === null) return null;
  const { sessions } = await house();
  const { name, email, role, language } = person;
  return {
    name,
    email,
    role,
    language,
    company: account?.name ?? null,
    sessions: await sessions.list(person.id, session.token, now),
    done: url.searchParams.get('done'),
    refused: null,
  };
}
