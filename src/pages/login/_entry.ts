import type { APIContext } from 'astro';
import type { SessionOrigin } from '../../auth/adapter.ts';
import type { Sessions } from '../../auth/sessions.ts';
import { hashToken } from '../../auth/tokens.ts';
import { canonicalEmail } from '../../domain/person.ts';
import { seeOther } from '../../web/answers.ts';

type Context = Pick<APIContext, 'request' | 'locals'>;

const LONGEST_USER_AGENT = 300;

/** Where a sign-in comes from, as its owner reads it in the list of sessions. */
export function originOf({ request, locals }: Context): SessionOrigin {
  const userAgent = request.headers.get('user-agent')?.slice(0, LONGEST_USER_AGENT) ?? null;
  return { userAgent, address: locals.address };
}

/** Lets someone in: the cookie of their new session, and the place to go on at. */
export function enter(sessions: Sessions, token: string, place: string): Response {
  return seeOther(place, { 'set-cookie': sessions.cookie(token) });
}

export interface Entry {
  readonly event: 'sign-in' | 'link' | 'reset-request' | 'password-change' | 'sign-out';
  readonly outcome: 'done' | 'refused' | 'throttled';
  readonly person?: string;
  /** As typed; the log gets a hash, so that it is no list of who has a sign-in. */
  readonly email?: string;
}

/** One line of JSON in the log for whoever came in or was turned away; never a password or a token. */
export function logEntry(
  { locals }: Pick<Context, 'locals'>,
  { event, outcome, person, email }: Entry,
): void {
  const emailHash = email === undefined ? undefined : hashToken(canonicalEmail(email)).slice(0, 16);
  const { requestId, address, now } = locals;
  console.info(
    JSON.stringify({ at: now.toISOString(), event, outcome, person, emailHash, from: address, requestId }),
  );
}
