import type { APIContext } from 'astro';
import { currentCatalog } from '../../catalog/live.ts';
import { signIn } from '../../commands/sign-in.ts';
import { settings } from '../../settings.ts';
import { type Form, field, readForm } from '../../web/form.ts';
import { type Held, heldFor, heldIn } from '../../web/held.ts';
import { house } from '../../web/house.ts';
import { homeOf, placeAskedFor } from '../../web/places.ts';
import { recogniseBy } from '../../web/recognition.ts';
import { enter, logEntry, originOf } from './_entry.ts';

type Context = Pick<APIContext, 'request' | 'locals' | 'url'>;

/** Why the sign-in page is shown again, with what was typed but the password. */
export interface Refused {
  readonly status: 422 | 429;
  readonly text: string;
  readonly email: string;
  readonly next: string | null;
  readonly held: Held | null;
  /** Seconds to wait; null where one can try at once. */
  readonly retryAfter: number | null;
}

/** They are in, and what they had sent before is theirs to send again. */
export interface GivenBack {
  readonly cookie: string;
  readonly person: App.Locals['person'];
  readonly to: string;
  readonly form: Form;
  /** Where they go on without it. */
  readonly next: string;
}

/** Signs in by the posted form: the way in, or why not. */
export async function signInByForm(context: Context): Promise<Response | GivenBack | Refused> {
  const { locals, request } = context;
  const words = locals.messages.login;
  const form = await readForm(request);
  const [email, password] = [field(form, 'email'), field(form, 'password')];
  const next = placeAskedFor(field(form, 'next'), settings().academyOrigin);
  const held = heldIn(form);
  const refused = (text: string): Refused => ({ status: 422, text, email, next, held, retryAfter: null });
  if (email.trim() === '' || password === '') return refused(words.empty);

  const academy = await house();
  const presented = academy.sessions.tokenIn(request.headers.get('cookie'));
  const typed = { email, password, from: originOf(context), presented };
  const result = await signIn(academy, currentCatalog(), typed, locals.now);
  if (result.ok) {
    logEntry(context, { event: 'sign-in', outcome: 'done', person: result.person.id });
    const place = next ?? homeOf(result.person.role);
    const theirs = held && heldFor(held, result.person.id);
    if (!held || !theirs) return enter(academy.sessions, result.token, place);
    const person = (await recogniseBy(result.token, academy, locals.now))?.person ?? null;
    return { cookie: academy.sessions.cookie(result.token), person, to: held.to, form: theirs, next: place };
  }
  if (result.why === 'wrong') {
    logEntry(context, { event: 'sign-in', outcome: 'refused', email });
    return refused(words.wrong);
  }
  logEntry(context, { event: 'sign-in', outcome: 'throttled', email });
  const minutes = Math.ceil(result.waitMs / 60_000);
  return { ...refused(words.throttled(minutes)), status: 429, retryAfter: Math.ceil(result.waitMs / 1000) };
}
