import { type Form, parsedForm, readForm } from './form.ts';
import { whoseMark } from './whose.ts';

/** A form that came from someone whose session had ended: it goes through the sign-in page and back to them. */
export interface Held {
  /** The place it was sent to. */
  readonly to: string;
  /** Its fields, as a form is encoded. */
  readonly fields: string;
}

/** Places to which people send what they typed, and would not want to type again. */
const HOLDING: readonly RegExp[] = [
  /^\/notes$/,
  /^\/courses\/[a-z0-9-]+\/[a-z0-9-]+\/(?:draft|usefulness|activities)$/,
];

/** It is sent twice more, encoded; what is longer was typed by nobody. */
const MOST_CHARACTERS = 64 * 1024;

/** Whether it holds what was done in an activity of a lesson. */
export const holdsDoings = ({ to }: Pick<Held, 'to'>): boolean => to.endsWith('/activities');

/** Whether it holds answers to a quiz, which are kept and not yet handed in. */
export const holdsAnswers = ({ to }: Pick<Held, 'to'>): boolean => to.endsWith('/draft');

/**
 * The form that one who is signed out sends, where it is one to be held; null where it is none, or says not whose it is.
 * Answers that were to be handed in are only kept: who sends them looks at them once more.
 */
export async function holdForm(request: Request, sentTo: string): Promise<Held | null> {
  const to = sentTo.replace(/\/attempts$/, '/draft');
  if (request.method !== 'POST' || !HOLDING.some((place) => place.test(to))) return null;
  const form = await readForm(request);
  const fields = new URLSearchParams(
    [...form].flatMap(([name, values]) => values.map((value) => [name, value])),
  ).toString();
  return form.has('_whose') && fields.length <= MOST_CHARACTERS ? { to, fields } : null;
}

/** What the sign-in form carries on; null where it carries nothing that could have been held. */
export function heldIn(signIn: Form): Held | null {
  const [to, fields] = [signIn.get('heldTo')?.[0] ?? '', signIn.get('held')?.[0] ?? ''];
  return fields !== '' && HOLDING.some((place) => place.test(to)) ? { to, fields } : null;
}

/** The fields of a held form, if this person wrote them; nobody else is shown them. */
export function heldFor({ fields }: Held, personId: string): Form | null {
  const form = parsedForm(fields);
  return form.get('_whose')?.[0] === whoseMark(personId) ? form : null;
}
