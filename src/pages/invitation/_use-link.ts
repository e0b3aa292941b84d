import type { APIContext } from 'astro';
import { currentCatalog } from '../../catalog/live.ts';
import { setPasswordByLink, whoseLink } from '../../commands/set-password.ts';
import type { ChooseView } from '../../components/choose.ts';
import { field, readForm } from '../../web/form.ts';
import { house } from '../../web/house.ts';
import { homeOf } from '../../web/places.ts';
import { enter, logEntry, originOf } from '../login/_entry.ts';

type Context = Pick<APIContext, 'request' | 'locals' | 'params'>;

/** What a link leads to: the form to choose a password, the way in once it is chosen, or null for a dead link. */
export async function useLink(context: Context): Promise<Response | ChooseView | null> {
  const { locals, params, request } = context;
  const link = params.token ?? '';
  const academy = await house();
  const whose = await whoseLink(academy, link, locals.now);
  if (whose === null) return dead(context);
  const { person, isNew } = whose;
  const view = { isNew, name: person.name ?? '', email: person.email ?? '', problem: null };
  if (request.method !== 'POST') return view;

  const form = await readForm(request);
  const introduction = { email: field(form, 'email'), name: field(form, 'name') };
  const shown = isNew ? { ...view, ...introduction } : view;
  const password = field(form, 'password');
  if (password !== field(form, 'again')) return { ...shown, problem: 'different' };
  const presented = locals.session?.token ?? null;
  const typed = { link, password, introduction, from: originOf(context), presented };
  const result = await setPasswordByLink(academy, currentCatalog(), typed, locals.now);
  if (result.ok) {
    logEntry(context, { event: 'link', outcome: 'done', person: person.id });
    return enter(academy.sessions, result.token, homeOf(result.person.role));
  }
  return result.why === 'link' ? dead(context) : { ...shown, problem: result.why };
}

function dead(context: Context): null {
  logEntry(context, { event: 'link', outcome: 'refused' });
  return null;
}
