import type { APIRoute } from 'astro';
import { skipGreeting } from '../../commands/change-profile.ts';
import { absent, seeOther } from '../../web/answers.ts';
import { readForm } from '../../web/form.ts';
import { house } from '../../web/house.ts';

/** Puts the greeting away. */
export const POST: APIRoute = async (context) => {
  const { person, now } = context.locals;
  if (person === null) return absent(context);
  await readForm(context.request);
  await skipGreeting(await house(), person.id, now);
  return seeOther('/learn');
};

export const ALL: APIRoute = (context) => absent(context);
