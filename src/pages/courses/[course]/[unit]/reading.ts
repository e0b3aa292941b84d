import type { APIRoute } from 'astro';
import { recordReading } from '../../../../commands/record-reading.ts';
import { readingIn } from '../../../../domain/reading.ts';
import { unitAddress } from '../../../../reports/addresses.ts';
import { absent, refusedInWords, showInstead } from '../../../../web/answers.ts';
import { field, readForm } from '../../../../web/form.ts';
import { house } from '../../../../web/house.ts';
import { readText } from '../../../../web/reading.ts';
import { findUnit } from '../../../../web/unit.ts';

/** Takes what a lesson's page tells of how far it was read. */
export const POST: APIRoute = async (context) => {
  const { person, messages, now } = context.locals;
  const found = await findUnit(context.locals, context.params);
  if (found === null || person === null || found.unit.kind !== 'module') return absent(context);
  const { unit, first } = found;
  const form = await readForm(context.request);
  // What waits says so on its own page.
  if (first.length > 0) return showInstead(context, unitAddress(unit));
  const text = await readText(unit, field(form, 'language'), context.locals);
  const reading = readingIn((name) => field(form, name), text);
  if (typeof reading === 'string') return refusedInWords(messages.course.readingRefused[reading]);
  await recordReading(await house(), person.id, unit.id, reading, now);
  return new Response(null, { status: 204 });
};

export const ALL: APIRoute = (context) => absent(context);
