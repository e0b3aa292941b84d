import type { APIRoute } from 'astro';
import { removeNote } from '../../commands/remove-note.ts';
import { absent, seeOther } from '../../web/answers.ts';
import { field, readForm } from '../../web/form.ts';
import { house } from '../../web/house.ts';

/** Takes a note of one's own away. */
export const POST: APIRoute = async (context) => {
  const { person } = context.locals;
  if (person === null) return absent(context);
  await removeNote(await house(), person.id, field(await readForm(context.request), 'note'));
  return seeOther('/notes?done=gone');
};

export const ALL: APIRoute = (context) => absent(context);
