import type { APIRoute } from 'astro';
import { absent, seeOther } from '../../../web/answers.ts';
import { readForm } from '../../../web/form.ts';
import { house } from '../../../web/house.ts';

/** Ends all of one's own sessions but this one. */
export const POST: APIRoute = async (context) => {
  const { person, session } = context.locals;
  if (person === null || session === null) return absent(context);
  await readForm(context.request);
  const { sessions } = await house();
  await sessions.endOthers(person.id, session.token);
  return seeOther('/profile?done=sessions');
};

export const ALL: APIRoute = () => seeOther('/profile');
