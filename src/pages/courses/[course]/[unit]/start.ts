import type { APIRoute } from 'astro';
import { beginAttempt } from '../../../../commands/begin-attempt.ts';
import { unitAddress } from '../../../../reports/addresses.ts';
import { absent, seeOther } from '../../../../web/answers.ts';
import { readForm } from '../../../../web/form.ts';
import { house } from '../../../../web/house.ts';
import { findUnit } from '../../../../web/unit.ts';

/** Begins an attempt at a quiz with a time limit: from now on its time runs. */
export const POST: APIRoute = async (context) => {
  const { person, catalog, now } = context.locals;
  const found = await findUnit(context.locals, context.params);
  if (found === null || person === null || found.unit.kind !== 'quiz') return absent(context);
  const { unit, reader, first } = found;
  await readForm(context.request);
  // What waits, and what allows no attempt now, says so on its own page.
  if (first.length === 0) await beginAttempt(await house(), person.id, catalog, unit, reader.facts, now);
  return seeOther(unitAddress(unit));
};

export const ALL: APIRoute = (context) => absent(context);
