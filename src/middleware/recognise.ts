import { defineMiddleware } from 'astro:middleware';
import { currentBrand, currentCatalog, currentNames } from '../catalog/live.ts';
import { changeLanguage } from '../commands/change-profile.ts';
import { brandIn } from '../domain/brand/brand.ts';
import { isLanguage, messagesFor, negotiate, withNames } from '../i18n/index.ts';
import { settings } from '../settings.ts';
import { aside } from '../web/aside.ts';
import { house } from '../web/house.ts';
import { PREVIEW_COOKIE, PREVIEW_PAGES, PREVIEWERS, type Preview, previewIn } from '../web/preview.ts';
import { type Recognised, recogniseBy } from '../web/recognition.ts';
import { accessTo } from '../web/routes.ts';

const LANGUAGE_COOKIE = 'language';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Puts on `locals` who looks, in which language, and at which moment. */
export const recognise = defineMiddleware(async (context, next) => {
  const { locals, request, cookies, url } = context;
  if (context.isPrerendered || locals.trouble !== undefined) return next();
  locals.now = new Date();
  locals.address ??= context.clientAddress;
  takePlace(locals, null);
  locals.preview = null;

  const wished = url.searchParams.get('lang');
  const inCookie = cookies.get(LANGUAGE_COOKIE)?.value;
  const unknown = isLanguage(inCookie) ? inCookie : negotiate(request.headers.get('accept-language'));
  speak(locals, isLanguage(wished) ? wished : unknown);

  const academy = await house();
  const isProbe = accessTo(url.pathname) === 'probe';
  const token = isProbe ? null : academy.sessions.tokenIn(request.headers.get('cookie'));
  const recognised = token === null ? null : await recogniseBy(token, academy, locals.now);
  takePlace(locals, recognised);
  locals.preview =
    recognised !== null && PREVIEWERS.includes(recognised.person.role) && !PREVIEW_PAGES.test(url.pathname)
      ? await previewIn(cookies.get(PREVIEW_COOKIE)?.value, academy.db, currentCatalog(), locals.now)
      : null;
  if (locals.preview !== null) takePlaceOfCustomer(locals, locals.preview);
  const own = locals.person?.language;
  if (!isLanguage(wished) && isLanguage(own)) speak(locals, own);
  locals.catalog = currentCatalog().forViewer(locals.viewer, locals.now);

  if (isLanguage(wished) && request.method === 'GET') {
    cookies.set(LANGUAGE_COOKIE, wished, {
      path: '/',
      sameSite: 'lax',
      maxAge: YEAR_SECONDS,
      secure: settings().secure,
    });
    if (locals.person && locals.preview === null && locals.person.language !== wished)
      aside(changeLanguage(academy, locals.person.id, wished), locals.requestId);
  }
  const response = await next();
  if (recognised?.session.renewed && !response.headers.has('set-cookie'))
    response.headers.append('set-cookie', academy.sessions.cookie(token));
  return response;
});

function speak(locals: App.Locals, language: string): void {
  locals.language = language;
  locals.messages = withNames(messagesFor(language), language, currentNames());
  locals.brand = brandIn(currentBrand(), language);
}

/** Who previews has the customer's rights alone; they are nobody whom a fact could be about. */
function takePlaceOfCustomer(locals: App.Locals, { wished: { role }, account }: Preview): void {
  const { name } = locals.messages.studio.preview;
  locals.person = { id: '', name, email: '', role, accountId: account.id, timeFactor: 1, language: null };
  locals.account = account;
  locals.viewer = { role, profile: account };
  locals.timeZone = account.timeZone;
}

/** A customer sees what their account calls for, in their account's time zone; the signed out what is open to all. */
function takePlace(locals: App.Locals, recognised: Recognised | null): void {
  const { person = null, session = null, account = null } = recognised ?? {};
  locals.person = person;
  locals.session = session;
  locals.account = account;
  locals.viewer = { role: person?.role ?? 'learner', profile: account };
  locals.timeZone = account?.timeZone ?? 'UTC';
}
