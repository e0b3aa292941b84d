import type { APIRoute } from 'astro';
import { completeModule } from '../../../../commands/complete-module.ts';
import { absent, seeOther, showInstead } from '../../../../web/answers.ts';
import { readForm } from '../../../../web/form.ts';
import { house } from '../../../../web/house.ts';
import { factsOf } from '../../../../web/learner.ts';

/** Marks a module as done. */
export const POST: APIRoute = async (context) => {
  const { person, catalog, now } = context.locals;
  if (person === null) return absent(context);
  await readForm(context.request);
  const { course = '', unit = '' } = context.params;
  const learner = { personId: person.id, catalog, facts: await factsOf(context.locals), course, unit };
  const result = await completeModule(await house(), learner, now);
  if (result.ok) return seeOther(`/courses/${course}/${unit}?done`);
  // What waits says so on its own page.
  return result.why === 'waiting' ? showInstead(context, `/courses/${course}/${unit}`) : absent(context);
};

export const ALL: APIRoute = (context) => absent(context);
