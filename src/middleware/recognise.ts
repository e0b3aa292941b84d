import { defineMiddleware } from 'astro:middleware';
import { currentCatalog } from '../catalog/live.ts';
import { changeLanguage } from '../commands/change-profile.ts';
import type { House } from '../commands/house.ts';
import type { Viewer } from '../domain/audience.ts';
import type { Person } from '../domain/person.ts';
import { isLanguage, messagesFor, negotiate } from '../i18n/index.ts';
import { settings } from '../settings.ts';
import { findAccount } from '../store/accounts.ts';
import { aside } from '../web/aside.ts';
import { house } from '../web/house.ts';

const LANGUAGE_COOKIE = 'language';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Puts on `locals` who looks, in which language, and at which moment. */
export const recognise = defineMiddleware(async (context, next) => {
  const { locals, request, cookies, url } = context;
  if (context.isPrerendered || locals.trouble !== undefined) return next();
  locals.now = new Date();
  locals.address ??= context.clientAddress;
  locals.viewer = { role: 'learner', profile: null };
  locals.person = null;
  locals.account = null;
  locals.session = null;
  locals.timeZone = 'UTC';

  const wished = url.searchParams.get('lang');
  const inCookie = cookies.get(LANGUAGE_COOKIE)?.value;
  const unknown = isLanguage(inCookie) ? inCookie : negotiate(request.headers.get('accept-language'));
  speak(locals, isLanguage(wished) ? wished : unknown);

  const academy = await house();
  const token = academy.sessions.tokenIn(request.headers.get('cookie'));
  const signedIn = token === null ? null : await academy.sessions.validate(token, locals.now);
  if (signedIn !== null) {
    const { person, session } = signedIn;
    locals.person = { ...person, name: person.name ?? '', email: person.email ?? '' };
    locals.session = session;
    await takePlace(academy, locals, person);
    if (!isLanguage(wished) && isLanguage(person.language)) speak(locals, person.language);
  }
  locals.catalog = currentCatalog().forViewer(locals.viewer, locals.now);

  if (isLanguage(wished) && request.method === 'GET') {
    cookies.set(LANGUAGE_COOKIE, wished, {
      path: '/',
      sameSite: 'lax',
      maxAge: YEAR_SECONDS,
      secure: settings().secure,
    });
    if (locals.person && locals.person.language !== wished)
      aside(changeLanguage(academy, locals.person.id, wished), locals.requestId);
  }
  const response = await next();
  if (signedIn?.session.renewed && !response.headers.has('set-cookie'))
    response.headers.append('set-cookie', academy.sessions.cookie(token));
  return response;
});

function speak(locals: App.Locals, language: string): void {
  locals.language = language;
  locals.messages = messagesFor(language);
}

/** A customer sees what their account calls for, in their account's time zone. */
async function takePlace({ db }: House, locals: App.Locals, person: Person): Promise<void> {
  const { accountId, role } = person;
  const account =
    accountId === null
      ? null
      : await db.remember(`account:${accountId}`, () => findAccount(db, accountId, locals.now));
  locals.account = account;
  locals.viewer = { role, profile: account } satisfies Viewer;
  if (account !== null) locals.timeZone = account.timeZone;
}
