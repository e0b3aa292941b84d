import { defineMiddleware } from 'astro:middleware';
import { settings } from '../settings.ts';
import { absent, showInstead, trouble } from '../web/answers.ts';
import { holdForm } from '../web/held.ts';
import { comesFromHere } from '../web/origin.ts';
import { loginAfter, loginThen, placeAskedFor } from '../web/places.ts';
import { accessTo } from '../web/routes.ts';
import { noCall } from '../web/v1.ts';

const READS = new Set(['GET', 'HEAD']);

/**
 * Who may ask for what. The signed out are sent to sign in, whatever they asked for and whether it exists or not, and
 * what they had typed goes with them; what is sent to the product's feed and is no call of it is told so, whoever sends it.
 */
export const gate = defineMiddleware(async (context, next) => {
  const { locals, request, url } = context;
  if (context.isPrerendered || locals.trouble !== undefined) return next();
  if (!comesFromHere(request, url.pathname, settings().academyOrigin)) return trouble(context, 403);
  const access = accessTo(url.pathname);
  if (access === null && url.pathname.startsWith('/v1/')) {
    // A machine reads this one: no page of ours takes its place.
    locals.trouble = 404;
    return noCall();
  }
  if (access === 'anyone' || access === 'probe') return next();
  if (locals.person === null) {
    const held = await holdForm(request, url.pathname);
    if (held !== null) {
      locals.held = held;
      return showInstead(context, '/login');
    }
    return context.redirect(
      READS.has(request.method) ? loginThen(url.pathname + url.search) : loginAfter(url.pathname),
      303,
    );
  }
  // A preview shows, and takes nothing: whatever is sent would be a fact about nobody.
  if (locals.preview !== null && !READS.has(request.method) && url.pathname !== '/logout')
    return isFromScript(request) ? notTaken(locals) : context.redirect(previewAfter(request), 303);
  const allowed = access === 'signed-in' || access?.includes(locals.person.role) === true;
  return allowed ? next() : absent(context);
});

/** Whether a page's own script sent it, and reads the answer. */
function isFromScript({ headers }: Request): boolean {
  return headers.get('sec-fetch-mode') === 'cors';
}

function notTaken({ messages }: App.Locals): Response {
  return new Response(messages.studio.preview.notTaken, {
    status: 409,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** The preview's page, which leads back to where the form was sent from. */
function previewAfter({ headers }: Request): string {
  const referrer = headers.get('referer') ?? '';
  const { academyOrigin } = settings();
  const path = referrer.startsWith(`${academyOrigin}/`) ? referrer.slice(academyOrigin.length) : null;
  const from = placeAskedFor(path, academyOrigin);
  return from === null ? '/studio/preview?sent' : `/studio/preview?sent&from=${encodeURIComponent(from)}`;
}
