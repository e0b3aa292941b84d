import type { APIRoute } from 'astro';
import { revokeWriteKey } from '../../../../commands/revoke-write-key.ts';
import { absent, seeOther } from '../../../../web/answers.ts';
import { readForm } from '../../../../web/form.ts';
import { house } from '../../../../web/house.ts';

/** Ends a write key. */
export const POST: APIRoute = async (context) => {
  const { person, now } = context.locals;
  if (person === null) return absent(context);
  await readForm(context.request);
  const { ok } = await revokeWriteKey(await house(), person.id, context.params.key ?? '', now);
  return ok ? seeOther('/admin/keys?done=revoked') : absent(context);
};
