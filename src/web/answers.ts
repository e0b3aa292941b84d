import type { APIContext } from 'astro';

type Context = Pick<APIContext, 'locals' | 'rewrite' | 'request' | 'url'>;

/**
 * The answer to what is closed to this viewer and to what never was: one page, the same for both, that
 * knows nothing of what was asked.
 */
export function absent(context: Context): Promise<Response> {
  return trouble(context, 404);
}

/** A page that says in a sentence what went wrong, under the given status. */
export function trouble(context: Context, status: NonNullable<App.Locals['trouble']>): Promise<Response> {
  context.locals.trouble = status;
  return showInstead(context, '/trouble');
}

/** Another page of ours in place of this answer, such as that of what waits, which says so itself. */
export function showInstead(context: Context, place: string): Promise<Response> {
  // A request of its own: the one that came may have had its body read.
  return context.rewrite(new Request(new URL(place, context.url), { headers: context.request.headers }));
}

/** After a form: the page to look at now. A reload of it posts nothing. */
export function seeOther(place: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location: place, ...headers } });
}

/** To a page's own script, which shows nothing: why what it sent is not taken, for whoever looks. */
export function refusedInWords(sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status: 422,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
