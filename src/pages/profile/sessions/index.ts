import type { APIRoute } from 'astro';
import { absent, seeOther, trouble } from '../../../web/answers.ts';
import { field, readForm } from '../../../web/form.ts';
import { house } from '../../../web/house.ts';

/** Ends one of one's own sessions. */
export const POST: APIRoute = async (context) => {
  const { person } = context.locals;
  if (person === null) return absent(context);
  const handle = field(await readForm(context.request), 'handle');
  if (handle === '') return trouble(context, 422);
  const { sessions } = await house();
  await sessions.endByHandle(person.id, handle);
  return seeOther('/profile?done=session');
};

export const ALL: APIRoute = () => seeOther('/profile');
