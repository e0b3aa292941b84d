import { defineMiddleware } from 'astro:middleware';
import { trouble } from '../web/answers.ts';
import { takesForms } from '../web/routes.ts';

const READS = new Set(['GET', 'HEAD']);

/**
 * A page that takes no form says so when it is sent one. It is looked up first as if it were only read: what is
 * closed or never was has its one answer, whatever is sent to it.
 */
export const formsWhereTaken = defineMiddleware(async (context, next) => {
  const { locals, request, url } = context;
  if (context.isPrerendered || locals.trouble !== undefined) return next();
  if (READS.has(request.method) || takesForms(url.pathname)) return next();
  const read = await context.rewrite(new Request(url, { headers: request.headers }));
  return read.status === 404 ? read : trouble(context, 405);
});
