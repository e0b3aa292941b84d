import type { APIRoute } from 'astro';
import { enroll } from '../../../commands/enroll.ts';
import { absent, seeOther } from '../../../web/answers.ts';
import { readForm } from '../../../web/form.ts';
import { house } from '../../../web/house.ts';

/** Takes up a path. */
export const POST: APIRoute = async (context) => {
  const { person, catalog, now } = context.locals;
  if (person === null) return absent(context);
  await readForm(context.request);
  const { ok } = await enroll(await house(), person.id, catalog, context.params.path ?? '', now);
  return ok ? seeOther('/learn?joined') : absent(context);
};

export const ALL: APIRoute = (context) => absent(context);
