import { defineMiddleware } from 'astro:middleware';
import { isDeepStrictEqual } from 'node:util';
import { currentCatalog } from '../catalog/live.ts';
import type { Module } from '../domain/content.ts';
import { dueAt } from '../domain/due.ts';
import { house } from '../web/house.ts';
import { doingsOf, factsOf } from '../web/learner.ts';
import { marksOf } from '../web/own-marks.ts';
import { recogniseBy } from '../web/recognition.ts';

/** What extends a session also sets its cookie, so a request that might has to come all the way. */
const WELL_BEFORE_MS = 60_000;

/**
 * A lesson's page depends on the person, what they did, in its activities too, and noted, the content, the language and
 * the day – a date may have passed – and on nothing else: the front may give it again as long as those are the same. It stands after the
 * gate: who may not ask never gets here.
 */
export const offerLesson = defineMiddleware(async (context, next) => {
  const { locals, params, request, routePattern, url } = context;
  const { keep, session, person, preview, account, catalog, viewer, timeZone, now } = locals;
  const isPlain =
    request.method === 'GET' && url.search === '' && routePattern === '/courses/[course]/[unit]';
  const unit = isPlain ? catalog?.unit(params.course ?? '', params.unit ?? '') : undefined;
  if (keep === undefined || session === null || preview !== null || unit?.kind !== 'module') return next();

  // What this page is made from, not what may have become of it meanwhile.
  const [facts, marks, doings] = await Promise.all([
    factsOf(locals),
    marksOf(locals),
    doingsOf(locals, unit),
  ]);
  const madeFrom = { person, account, facts, marks, doings };
  const response = await next();
  // Not before it is on record that it was opened: making the page is what records it.
  const isOnRecord = madeFrom.facts.openings.some((opening) => opening.unit === unit.id);
  if (response.status === 200 && isOnRecord)
    keep({
      until: new Date(Math.min(session.extendsFrom.getTime() - WELL_BEFORE_MS, endOfDay(now, timeZone))),
      holds: async (later) =>
        isDeepStrictEqual(await lookAgain(session.token, locals, unit, later), madeFrom) &&
        currentCatalog().forViewer(viewer, later) === catalog,
    });
  return response;
});

/** The person, what they did and what they noted, as they are at this moment; null when nobody holds the token. */
async function lookAgain(token: string, locals: App.Locals, module: Module, now: Date) {
  const [recognised, facts, marks, doings] = await Promise.all([
    house().then((academy) => recogniseBy(token, academy, now)),
    factsOf(locals),
    marksOf(locals),
    doingsOf(locals, module),
  ]);
  return recognised && { person: recognised.person, account: recognised.account, facts, marks, doings };
}

/** The last millisecond of the day on the reader's calendar. */
const endOfDay = (now: Date, timeZone: string) => Date.parse(dueAt(now.toISOString(), 0, timeZone));
