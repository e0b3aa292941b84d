import type { APIRoute } from 'astro';
import { absent, seeOther } from '../web/answers.ts';
import { house } from '../web/house.ts';
import { logEntry } from './login/_entry.ts';

/** Ends the session on the server; the cookie alone would only forget it. */
export const POST: APIRoute = async (context) => {
  const { person, session } = context.locals;
  const { sessions } = await house();
  if (session !== null) await sessions.end(session.token);
  if (person !== null) logEntry(context, { event: 'sign-out', outcome: 'done', person: person.id });
  return seeOther('/login?done=signed-out', { 'set-cookie': sessions.cookie(null) });
};

export const ALL: APIRoute = (context) => absent(context);
