import { defineMiddleware } from 'astro:middleware';
import { factsOf } from '../web/learner.ts';
import { keepLesson, keptLesson } from '../web/lesson-memory.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/**
 * A lesson's page depends on the person, what they did, the content and the language, and on nothing else; while
 * those are the same it is made once. It stands after the gate: who may not ask never gets here.
 */
export const rememberLesson = defineMiddleware(async (context, next) => {
  const { locals, params, request, routePattern, url } = context;
  const isPlain =
    request.method === 'GET' && url.search === '' && routePattern === '/courses/[course]/[unit]';
  if (!isPlain || locals.trouble !== undefined) return next();
  const unit = locals.catalog.unit(params.course ?? '', params.unit ?? '');
  if (unit?.kind !== 'module') return next();

  const facts = await factsOf(locals);
  const place = `${locals.language} ${unit.course} ${unit.id}`;
  const known = keptLesson(facts, locals.catalog, place);
  if (known !== undefined) return new Response(known, { headers: HTML });

  const response = await next();
  // Not before it is on record that it was opened: making the page is what records it.
  const isOnRecord = facts.openings.some((opening) => opening.unit === unit.id);
  if (response.status !== 200 || !isOnRecord) return response;
  const html = await response.text();
  keepLesson(facts, { catalog: locals.catalog, place, html });
  return new Response(html, { headers: HTML });
});
