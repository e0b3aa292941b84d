import type { APIRoute } from 'astro';
import { bookmarkLesson } from '../../../../commands/bookmark-lesson.ts';
import { absent, seeOther } from '../../../../web/answers.ts';
import { field, readForm } from '../../../../web/form.ts';
import { house } from '../../../../web/house.ts';
import { factsOf } from '../../../../web/learner.ts';

/** Marks a lesson to find it again, or lets the mark go. */
export const POST: APIRoute = async (context) => {
  const { person, catalog, now } = context.locals;
  if (person === null) return absent(context);
  const form = await readForm(context.request);
  const { course = '', unit = '' } = context.params;
  const wanted = field(form, 'bookmark') === 'set';
  const reader = { personId: person.id, catalog, facts: await factsOf(context.locals) };
  if (!(await bookmarkLesson(await house(), reader, { course, unit }, wanted, now))) return absent(context);
  return seeOther(field(form, 'back') === 'notes' ? '/notes' : `/courses/${course}/${unit}#bookmark`);
};

export const ALL: APIRoute = (context) => absent(context);
